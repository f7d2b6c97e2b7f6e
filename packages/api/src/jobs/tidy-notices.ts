import { delivery, digest, notice, withScope } from "@xianlan/db";
import { addDays, type Clock } from "@xianlan/domain/calendar";
import { noticeDays } from "@xianlan/domain/notice";
import { and, eq, lt } from "drizzle-orm";
import type { Services } from "../context.ts";
import { eachCounty, jobsOf } from "./counties.ts";

/** Removes notices older than ninety days; what they pointed at stays. */
export function tidyNotices(services: Pick<Services, "database">, clock: Clock): Promise<void> {
  const day = addDays(clock.today, -noticeDays);
  const before = `${day}T00:00:00+08:00`;
  return eachCounty(services, ({ countyId }) =>
    withScope(services.database, jobsOf(countyId), "write", async (tx) => {
      await tx.delete(notice).where(and(eq(notice.countyId, countyId), lt(notice.at, before)));
      await tx.delete(digest).where(and(eq(digest.countyId, countyId), lt(digest.day, day)));
      await tx
        .delete(delivery)
        .where(and(eq(delivery.countyId, countyId), lt(delivery.createdAt, before)));
    }),
  );
}
