import { formatMonthDay } from "../../calendar/format-day.ts";
import { decimal, pointsText, zero } from "../../decimal/decimal.ts";
import { periodsOfYear } from "../../period/period.ts";
import type { Formula } from "../../scheme/formula.ts";
import type { DutyItem, Indicator } from "../../scheme/indicator.ts";
import type { FigureFact, ScoreDate, UnitFacts } from "../facts.ts";
import type { Pace, ScorePart } from "../score.ts";
import { joinClauses, lostText, notApplicable, type Outcome, startOf } from "./outcome.ts";
import { subPeriods } from "./progress.ts";

type Shape = Extract<Formula, { shape: "duty_items" | "all_or_nothing" }>;

/** The state of one item of a duty. waiting: its day has passed, the submission that reports it is still open. */
export type DutyState = {
  item: DutyItem;
  at: number;
  by: string;
  state: "done" | "late" | "missing" | "waiting" | "not_due" | "not_applicable";
  on: string | null;
  fact: FigureFact | null;
};

/** The day a thing was done; without one, the first day of the period whose submission says so. */
function doneOn({ value, periodId }: FigureFact, year: number): string | null {
  if (value?.type !== "duty" || !value.done) return null;
  if (value.on !== null) return value.on;
  const own = (["month", "quarter", "half", "year"] as const)
    .flatMap((frequency) => subPeriods(year, frequency))
    .find(({ id }) => id === periodId);
  return own?.from ?? `${year}-12-31`;
}

const listFirst = (a: FigureFact, b: FigureFact) =>
  Number(b.ref.type === "list_figure") - Number(a.ref.type === "list_figure") ||
  (a.periodId < b.periodId || (a.periodId === b.periodId && a.ref.id < b.ref.id) ? -1 : 1);

function stateOf(
  item: DutyItem,
  at: number,
  facts: readonly FigureFact[],
  scoreDate: ScoreDate,
): DutyState {
  const { year, asOf } = scoreDate;
  const by = `${item.nextYear ? year + 1 : year}-${item.by}`;
  const own = facts.filter((fact) => fact.item === at).sort(listFirst);
  const done = own
    .map((fact) => ({ fact, on: doneOn(fact, year) }))
    .filter(({ on }) => on !== null && on <= asOf)
    .sort((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : (a.on ?? "") > (b.on ?? "") ? 1 : 0))[0];
  const stateOf = (
    state: DutyState["state"],
    fact: FigureFact | null = null,
    on: string | null = null,
  ) => ({
    item,
    at,
    by,
    state,
    on,
    fact,
  });
  if (done !== undefined)
    return stateOf((done.on ?? "") <= by ? "done" : "late", done.fact, done.on);
  const excused = own.find(({ value, notApplicable: why }) => value === null && why !== "");
  if (excused !== undefined) return stateOf("not_applicable", excused);
  if (asOf <= by) return stateOf("not_due");
  const month = item.nextYear ? 12 : Number(item.by.slice(0, 2));
  const period = periodsOfYear(year, "month")[month - 1];
  return stateOf(period !== undefined && scoreDate.lockOn(period) >= asOf ? "waiting" : "missing");
}

/** Each item of a duty, in the order of the scheme. */
export function dutyStates(
  indicator: Indicator,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): DutyState[] {
  const own = facts.figures.filter(({ code }) => code === indicator.code);
  return indicator.items.map((item, at) => stateOf(item, at, own, scoreDate));
}

function stateText({ item, state, on, by }: DutyState): string {
  const day = on === null ? "" : formatMonthDay(on);
  if (state === "done") return `${item.name}${day}完成`;
  if (state === "late") return `${item.name}${day}完成，晚于${formatMonthDay(by)}`;
  if (state === "missing") return `${item.name}${formatMonthDay(by)}到期未完成`;
  if (state === "waiting") return `${item.name}${formatMonthDay(by)}已到期，待报表确认`;
  return state === "not_due" ? `${item.name}尚未到期，暂不扣分` : `${item.name}不适用`;
}

function partOf(row: DutyState, shape: Shape): ScorePart {
  const cost = { done: "0", late: "late", missing: "missing" } as const;
  const priced = shape.shape === "duty_items" && (row.state === "late" || row.state === "missing");
  return {
    label: row.item.name,
    points: priced ? pointsText(zero.minus(shape[cost[row.state as "late" | "missing"]])) : null,
    amount: null,
    note: stateText(row).slice(row.item.name.length),
    records: row.fact === null ? [] : [row.fact.ref],
  };
}

function paceOf(rows: readonly DutyState[]): Pace {
  const some = (...states: DutyState["state"][]) =>
    rows.some(({ state }) => states.includes(state));
  if (some("missing", "late")) return "missed";
  if (some("waiting")) return "behind";
  if (!some("not_due")) return "attained";
  return some("done") ? "on_pace" : "not_due";
}

/** Things to be done by a day: −missing, −late for each item, or all of them in time for the weight. */
export function scoreDuty(
  indicator: Indicator,
  formula: Shape,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Outcome {
  const all = dutyStates(indicator, facts, scoreDate);
  const rows = all.filter(({ state }) => state !== "not_applicable");
  const parts = all.map((row) => partOf(row, formula));
  if (rows.length === 0) {
    return notApplicable(indicator, all.length === 0 ? "没有事项" : "各项均填报不适用", parts);
  }
  const many = (state: DutyState["state"]) => rows.filter((row) => row.state === state).length;
  const [missing, late] = [many("missing"), many("late")];
  const cost =
    formula.shape === "duty_items"
      ? decimal(formula.missing).times(missing).plus(decimal(formula.late).times(late))
      : missing + late > 0
        ? startOf(indicator)
        : zero;
  const done = many("done");
  return {
    points: startOf(indicator).minus(cost),
    attained: decimal(done + late),
    expected: decimal(rows.length - many("not_due")),
    pace: paceOf(rows),
    explain: (lost) =>
      joinClauses(
        rows.length <= 3
          ? `${indicator.name}：${rows.map(stateText).join("；")}`
          : `${indicator.name}：${rows.length} 项中按期完成 ${done} 项，迟报 ${late} 项，未完成 ${missing} 项`,
        lostText(lost),
      ),
    parts,
  };
}
