import { type Transaction, unit } from "@xianlan/db";
import { duties, type EscalationMatter, overdueWorkdays } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import type { Context } from "../../context.ts";
import type { FindingRow } from "../findings/index.ts";

/** What the template of a paper is filled with; the reply date is the writer's. */
export type Matter = Omit<EscalationMatter, "replyDueOn">;

type Told = Pick<
  FindingRow,
  "number" | "dutyCode" | "dutyText" | "dueOn" | "returnedCount" | "issuedOn"
>;

/** The duty in words: the scheme's clause, or those of the finding. */
export function dutyWords({ dutyCode, dutyText }: Pick<Told, "dutyCode" | "dutyText">): string {
  return duties.find(({ code }) => code === dutyCode)?.clause ?? dutyText;
}

export function matterOf(row: Told, unitName: string, { clock, calendar }: Context): Matter {
  return {
    number: row.number,
    unitName,
    duty: dutyWords(row) || "见督查问题",
    dueOn: row.dueOn ?? clock.today,
    overdueDays: overdueWorkdays(row, clock, calendar),
    returnedCount: row.returnedCount,
  };
}

/** The same, with the unit's name looked up. */
export async function loadMatter(
  tx: Transaction,
  row: FindingRow,
  context: Context,
): Promise<Matter> {
  const [held] = row.unitId
    ? await tx
        .select({ name: unit.name })
        .from(unit)
        .where(and(eq(unit.countyId, row.countyId), eq(unit.id, row.unitId)))
    : [];
  return matterOf(row, held?.name ?? "", context);
}
