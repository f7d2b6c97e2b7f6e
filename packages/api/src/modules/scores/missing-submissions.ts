import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import {
  frequencies,
  type PeriodId,
  type PeriodPhase,
  periodLabel,
  periodPhase,
  periodSpan,
  periodsOfYear,
} from "@xianlan/domain/period";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { isMissing, submissionStateLabel } from "@xianlan/domain/submission";
import { memoizePerUnit } from "../../revision.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import {
  periodDatesOf,
  type ReportingUnits,
  reportingUnits,
  submissionsOf,
} from "../periods/index.ts";

/** A submission the county still waits for. */
export type MissingSubmission = {
  unitId: string;
  unitName: string;
  periodId: PeriodId;
  /** “2026年10月”. */
  label: string;
  dueOn: Day;
  phase: PeriodPhase;
  /** “逾期未报”, “未报送”, “已退回” … */
  statusLabel: string;
};

/** 未报送: the submissions of the last ended periods that have not come, the longest due first. */
export async function missingSubmissions(
  tx: Transaction,
  actor: Actor,
  year: number,
  today: Day,
): Promise<MissingSubmission[]> {
  const units = await reportingUnits(tx, actor);
  const unitIds = units.map(({ id }) => id);
  const key = `missing ${year} ${today}`;
  const found = await memoizePerUnit(tx, actor.countyId, key, unitIds, async (stale) => {
    const of = units.filter(({ id }) => stale.includes(id));
    const missing = Map.groupBy(
      await missingOfUnits(tx, actor, { year, today, units: of }),
      (one) => one.unitId,
    );
    return new Map(stale.map((id) => [id, missing.get(id) ?? []]));
  });
  return unitIds
    .flatMap((id) => found.get(id) ?? [])
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

type Asked = { year: number; today: Day; units: ReportingUnits };

async function missingOfUnits(
  tx: Transaction,
  actor: Actor,
  { year, today, units }: Asked,
): Promise<MissingSubmission[]> {
  const missing: MissingSubmission[] = [];
  // In January the submissions of December and of the year are still awaited.
  for (const submissionYear of [year - 1, year]) {
    const scheme = await schemeInForce(tx, actor.countyId, submissionYear);
    if (scheme === undefined) continue;
    const asked = { year: submissionYear, today, units };
    const found = await missingOf(tx, actor, scheme.rules, asked);
    missing.push(...found.filter(({ phase }) => submissionYear === year || phase !== "locked"));
  }
  return missing;
}

async function missingOf(
  tx: Transaction,
  actor: Actor,
  rules: SchemeRules,
  { year, today, units }: Asked,
): Promise<MissingSubmission[]> {
  const periodIds = frequencies.flatMap(
    (frequency) =>
      periodsOfYear(year, frequency)
        .filter((id) => periodSpan(id).to < today)
        .at(-1) ?? [],
  );
  const dates = await periodDatesOf(tx, actor.countyId, periodIds, rules);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const submissions = await submissionsOf(tx, actor, { rules, units, periodIds });
  return submissions.flatMap((submission) => {
    const of = dates.get(submission.periodId);
    if (of === undefined || !isMissing(submission)) return [];
    const { unitId, periodId } = submission;
    const phase = periodPhase(periodId, of, today);
    const about = { unitId, unitName: names.get(unitId) ?? "", periodId };
    const label = periodLabel(periodId);
    return [
      {
        ...about,
        label,
        dueOn: of.dueOn,
        phase,
        statusLabel: submissionStateLabel(submission, phase),
      },
    ];
  });
}
