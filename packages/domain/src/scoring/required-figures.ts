import { type PeriodId, parsePeriod, periodSpan } from "../period/period.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { FigureFact, RecordRef, ScoreDate, UnitFacts } from "./facts.ts";
import { type SubPeriod, subPeriods } from "./formulas/progress.ts";

/** A period a figure is required for, and its figures. */
export type RequiredFigure = {
  period: SubPeriod;
  /** Blank, 0 and 不适用 differ (docs/scoring.md): locked without a figure is missing, before that not due. */
  state: "value" | "missing" | "not_due" | "not_applicable";
  figures: Readonly<Record<string, string>>;
  /** Amount derived at the lock, where the entry holds one. */
  derived: string | null;
  /** Reason of 不适用. */
  reason: string;
  records: readonly RecordRef[];
};

/** A county department's list outranks what a unit typed. */
function outranks(a: FigureFact, b: FigureFact): boolean {
  if (a.ref.type !== b.ref.type) return a.ref.type === "list_figure";
  return a.ref.id < b.ref.id;
}

function chosen(code: string, facts: UnitFacts): Map<PeriodId, FigureFact> {
  const byPeriod = new Map<PeriodId, FigureFact>();
  for (const fact of facts.figures) {
    if (fact.code !== code || fact.item !== 0) continue;
    const other = byPeriod.get(fact.periodId);
    if (other === undefined || outranks(fact, other)) byPeriod.set(fact.periodId, fact);
  }
  return byPeriod;
}

function requiredPeriodsOf(
  { asked: required }: Indicator,
  { year }: ScoreDate,
  known: ReadonlyMap<PeriodId, FigureFact>,
): readonly SubPeriod[] {
  if (required !== null && "every" in required) return subPeriods(year, required.every);
  if (required !== null)
    return subPeriods(year, "month").filter((_, at) => at + 1 === required.month);
  return [...known.keys()]
    .filter((id) => parsePeriod(id)?.year === year)
    .map((id) => ({ id, label: nameIn(year, id), ...periodSpan(id) }))
    .sort((a, b) => (a.to < b.to || (a.to === b.to && a.id < b.id) ? -1 : 1));
}

function nameIn(year: number, id: PeriodId): string {
  const frequency = parsePeriod(id)?.frequency ?? "year";
  return subPeriods(year, frequency).find((one) => one.id === id)?.label ?? id;
}

function requestedOf(
  fact: FigureFact | undefined,
  period: SubPeriod,
  needed: readonly string[],
  scoreDate: ScoreDate,
): RequiredFigure {
  const open = scoreDate.lockOn(period.id) >= scoreDate.asOf;
  const figures = fact?.value?.type === "figures" ? fact.value.figures : {};
  const derived = fact?.value?.type === "derived" ? fact.value.amount : null;
  const complete = derived !== null || (needed.length > 0 && needed.every((key) => key in figures));
  const excused = fact !== undefined && fact.value === null && fact.notApplicable !== "";
  const blank = open ? "not_due" : "missing";
  return {
    period,
    state: excused ? "not_applicable" : complete ? "value" : blank,
    figures,
    derived,
    reason: excused ? fact.notApplicable : "",
    records: fact === undefined ? [] : [fact.ref],
  };
}

/** The periods of an indicator's figures that have begun, in order. `needed`: fields that must be there. */
export function requiredPeriods(
  indicator: Indicator,
  needed: readonly string[],
  facts: UnitFacts,
  scoreDate: ScoreDate,
): RequiredFigure[] {
  const known = chosen(indicator.code, facts);
  return requiredPeriodsOf(indicator, scoreDate, known)
    .filter(({ from }) => from <= scoreDate.asOf)
    .map((period) => requestedOf(known.get(period.id), period, needed, scoreDate));
}
