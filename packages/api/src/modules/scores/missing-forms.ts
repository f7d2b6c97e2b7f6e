import { submission, type Transaction } from "@xianlan/db";
import {
  clockAt,
  type Day,
  formWord,
  frequencies,
  isMissing,
  type PeriodId,
  type PeriodPhase,
  periodLabel,
  periodPhase,
  periodSpan,
  periodsOfYear,
  type ReportedForm,
} from "@xianlan/domain";
import { and, eq, inArray } from "drizzle-orm";
import { periodDatesOf } from "../periods/index.ts";
import type { SchemeInForce } from "../schemes/index.ts";
import type { ScoredUnit } from "./scored-units.ts";

/** A form the county still waits for. */
export type MissingForm = {
  unitId: string;
  unitName: string;
  periodId: PeriodId;
  /** “2026年10月”. */
  label: string;
  dueOn: Day;
  phase: PeriodPhase;
  /** “逾期未报”, “未报送”, “已退回” … */
  word: string;
};

/** The last period of each frequency that is over, and which the scheme asks something in. */
function lastEnded({ year, rules }: Pick<SchemeInForce, "year" | "rules">, today: Day): PeriodId[] {
  const asks = (frequency: (typeof frequencies)[number]) =>
    rules.indicators.some(({ asked, items }) => {
      if (frequency === "month" && items.length > 0) return true;
      if (asked === null) return false;
      return "every" in asked ? asked.every === frequency : frequency === "month";
    });
  return frequencies.filter(asks).flatMap(
    (frequency) =>
      periodsOfYear(year, frequency)
        .filter((id) => periodSpan(id).to < today)
        .at(-1) ?? [],
  );
}

/** 未报送: the forms of the last ended periods that have not come, the longest due first. */
export async function missingForms(
  tx: Transaction,
  countyId: string,
  scheme: Pick<SchemeInForce, "year" | "rules">,
  units: readonly ScoredUnit[],
  today: Day,
): Promise<MissingForm[]> {
  const periods = lastEnded(scheme, today);
  if (periods.length === 0 || units.length === 0) return [];
  const dates = await periodDatesOf(tx, countyId, periods, scheme.rules);
  const rows = await tx
    .select({
      unitId: submission.unitId,
      periodId: submission.periodId,
      state: submission.state,
      receivedAt: submission.receivedAt,
    })
    .from(submission)
    .where(and(eq(submission.countyId, countyId), inArray(submission.periodId, periods)));
  const held = new Map(rows.map((row) => [`${row.unitId} ${row.periodId}`, row]));
  const missing = [...dates].flatMap(([periodId, of]) => {
    const phase = periodPhase(periodId, of, today);
    return units.flatMap(({ unitId, name }): MissingForm[] => {
      const row = held.get(`${unitId} ${periodId}`);
      const receivedAt = row?.receivedAt ?? null;
      const form: ReportedForm = {
        state: row?.state ?? null,
        receivedOn: receivedAt === null ? null : clockAt(Date.parse(receivedAt)).today,
      };
      if (!isMissing(form)) return [];
      const base = { unitId, unitName: name, periodId, label: periodLabel(periodId) };
      return [{ ...base, dueOn: of.dueOn, phase, word: formWord(form, phase) }];
    });
  });
  return missing.sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
