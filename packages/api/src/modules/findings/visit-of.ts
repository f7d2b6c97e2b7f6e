import { visit } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { refused } from "../../errors.ts";
import type { Write } from "../../transaction.ts";
import type { FindingRow } from "./answer.ts";

/** The visit a reopening rests on is one of the finding's own unit. @throws AppError `refused` */
export async function checkVisitOf(
  { tx }: Write,
  { countyId, unitId }: FindingRow,
  visitId: string | null,
): Promise<void> {
  if (visitId === null) return;
  const [found] = await tx
    .select({ unitId: visit.unitId })
    .from(visit)
    .where(and(eq(visit.countyId, countyId), eq(visit.id, visitId)));
  if (found === undefined || found.unitId !== unitId) {
    throw refused("这次检查不是对该责任单位的检查，请重新选择", "visitId");
  }
}
