import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import {
  frequencies,
  type PeriodId,
  periodLabel,
  periodOf,
  periodSpan,
  periodsOfYear,
} from "@xianlan/domain/period";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { type Owing, overdueDays, owingOf, owingText } from "@xianlan/domain/submission";
import { memoizePerUnit } from "../../revision.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { periodDatesOf } from "./dates.ts";
import { type ReportingUnits, reportingUnits, submissionsOf } from "./submissions.ts";

/** A submission of an ended period that the county does not have. */
export type OwedSubmission = {
  unitId: string;
  unitName: string;
  periodId: PeriodId;
  /** The month it ends with, under which 进度 shows it. */
  month: PeriodId;
  /** “2026年10月”. */
  label: string;
  dueOn: Day;
  owing: Owing;
  /** Calendar days past its due day, of what can still be handed in. */
  lateDays: number;
  /** “逾期26天”, “12月5日前报”, “已锁定，须解锁或更正”. */
  note: string;
};

/**
 * What the county does not have of a year's ended periods, the longest due first; of the year before
 * what can still be handed in, as December's and the year's own figures in January.
 */
export async function owedSubmissions(
  tx: Transaction,
  actor: Actor,
  year: number,
  today: Day,
): Promise<OwedSubmission[]> {
  const units = await reportingUnits(tx, actor);
  const unitIds = units.map(({ id }) => id);
  const key = `owed ${year} ${today}`;
  const found = await memoizePerUnit(tx, actor.countyId, key, unitIds, async (stale) => {
    const question = { year, today, units: units.filter(({ id }) => stale.includes(id)) };
    const owed = Map.groupBy(await owedByUnits(tx, actor, question), ({ unitId }) => unitId);
    return new Map(stale.map((id) => [id, owed.get(id) ?? []]));
  });
  return unitIds
    .flatMap((id) => found.get(id) ?? [])
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

type Question = { year: number; today: Day; units: ReportingUnits };

async function owedByUnits(
  tx: Transaction,
  actor: Actor,
  { year, today, units }: Question,
): Promise<OwedSubmission[]> {
  const owed: OwedSubmission[] = [];
  for (const submissionYear of [year - 1, year]) {
    const scheme = await schemeInForce(tx, actor.countyId, submissionYear);
    if (scheme === undefined) continue;
    const question = { year: submissionYear, today, units };
    const found = await owedOfYear(tx, actor, scheme.rules, question);
    owed.push(...found.filter(({ owing }) => submissionYear === year || owing !== "locked"));
  }
  return owed;
}

async function owedOfYear(
  tx: Transaction,
  actor: Actor,
  rules: SchemeRules,
  { year, today, units }: Question,
): Promise<OwedSubmission[]> {
  const periodIds = frequencies
    .flatMap((frequency) => periodsOfYear(year, frequency))
    .filter((id) => periodSpan(id).to < today);
  const dates = await periodDatesOf(tx, actor.countyId, periodIds, rules);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const submissions = await submissionsOf(tx, actor, { rules, units, periodIds });
  return submissions.flatMap((submission) => {
    const { unitId, periodId } = submission;
    const of = dates.get(periodId);
    const owing = of === undefined ? null : owingOf(submission, periodId, of, today);
    if (of === undefined || owing === null) return [];
    return [
      {
        unitId,
        unitName: names.get(unitId) ?? "",
        periodId,
        month: periodOf(periodSpan(periodId).to, "month"),
        label: periodLabel(periodId),
        dueOn: of.dueOn,
        owing,
        lateDays: overdueDays(owing, of.dueOn, today),
        note: owingText(owing, of.dueOn, today),
      },
    ];
  });
}
