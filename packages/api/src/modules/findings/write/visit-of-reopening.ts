import { visit } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { refused } from "../../../errors.ts";
import type { ActionWrite, InputOf } from "./action-write.ts";

/** The visit a reopening rests on is one of the finding's own unit. */
export const visitOfReopening = {
  /** @throws AppError `refused` for a visit elsewhere */
  prepare: async ({
    txContext: { tx },
    input: { visitId },
    before: { countyId, unitId },
  }: ActionWrite<InputOf<"reopen">>): Promise<null> => {
    if (visitId === null) return null;
    const [found] = await tx
      .select({ unitId: visit.unitId })
      .from(visit)
      .where(and(eq(visit.countyId, countyId), eq(visit.id, visitId)));
    if (found === undefined || found.unitId !== unitId) {
      throw refused("这次检查不是对该责任单位的检查，请重新选择", "visitId");
    }
    return null;
  },
};
