import type { Transaction } from "@xianlan/db";
import { type EscalationSubject, overdueWorkdays } from "@xianlan/domain/escalation";
import { dutyOf } from "@xianlan/domain/scheme";
import type { Context } from "../../context.ts";
import { unitNameOf } from "../../scopes/unit-name.ts";
import type { FindingRow } from "../findings/index.ts";

/** What the template of an escalation notice is filled with; the reply date is the writer's. */
export type NoticeSubject = Omit<EscalationSubject, "replyDueOn">;

type NoticeSource = Pick<
  FindingRow,
  "number" | "dutyCode" | "dutyText" | "dueOn" | "returnedCount" | "issuedOn"
>;

/** The duty as text: the scheme's clause, or those of the finding. */
export function formatDuty({
  dutyCode,
  dutyText,
}: Pick<NoticeSource, "dutyCode" | "dutyText">): string {
  return dutyOf(dutyCode)?.clause ?? dutyText;
}

export function subjectOf(
  row: NoticeSource,
  unitName: string,
  { clock, calendar }: Context,
): NoticeSubject {
  return {
    number: row.number,
    unitName,
    duty: formatDuty(row) || "见督查问题",
    dueOn: row.dueOn ?? clock.today,
    overdueDays: overdueWorkdays(row, clock, calendar),
    returnedCount: row.returnedCount,
  };
}

/** The same, with the unit's name looked up. */
export async function loadNoticeSubject(
  tx: Transaction,
  row: FindingRow,
  context: Context,
): Promise<NoticeSubject> {
  return subjectOf(row, await unitNameOf(tx, row), context);
}
