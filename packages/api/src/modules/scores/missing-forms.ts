import type { Transaction } from "@xianlan/db";
import {
  type Actor,
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
  type SchemeRules,
} from "@xianlan/domain";
import { formsOf, periodDatesOf, reportingUnits } from "../periods/index.ts";
import { schemeInForce } from "../schemes/index.ts";

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

/** 未报送: the forms of the last ended periods that have not come, the longest due first. */
export async function missingForms(
  tx: Transaction,
  actor: Actor,
  year: number,
  today: Day,
): Promise<MissingForm[]> {
  const missing: MissingForm[] = [];
  // In January the forms of December and of the year are still awaited.
  for (const formYear of [year - 1, year]) {
    const scheme = await schemeInForce(tx, actor.countyId, formYear);
    if (scheme === undefined) continue;
    const found = await missingOf(tx, actor, formYear, scheme.rules, today);
    missing.push(...found.filter(({ phase }) => formYear === year || phase !== "locked"));
  }
  return missing.sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

async function missingOf(
  tx: Transaction,
  actor: Actor,
  year: number,
  rules: SchemeRules,
  today: Day,
): Promise<MissingForm[]> {
  const periodIds = frequencies.flatMap(
    (frequency) =>
      periodsOfYear(year, frequency)
        .filter((id) => periodSpan(id).to < today)
        .at(-1) ?? [],
  );
  const dates = await periodDatesOf(tx, actor.countyId, periodIds, rules);
  const units = await reportingUnits(tx, actor);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const forms = await formsOf(tx, actor, { rules, units, periodIds });
  return forms.flatMap((form) => {
    const of = dates.get(form.periodId);
    if (of === undefined || !isMissing(form)) return [];
    const { unitId, periodId } = form;
    const phase = periodPhase(periodId, of, today);
    const about = { unitId, unitName: names.get(unitId) ?? "", periodId };
    const label = periodLabel(periodId);
    return [{ ...about, label, dueOn: of.dueOn, phase, word: formWord(form, phase) }];
  });
}
