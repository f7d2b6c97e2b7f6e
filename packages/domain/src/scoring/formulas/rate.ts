import {
  amountText,
  type Decimal,
  decimal,
  hundred,
  pointsText,
  sum,
  zero,
} from "../../decimal/decimal.ts";
import type { Formula } from "../../scheme/formula.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { ScoreDate, UnitFacts } from "../facts.ts";
import { failures, percentOf, type Reading, readingsOf } from "../readings.ts";
import type { Pace, ScorePart } from "../score.ts";
import {
  joinClauses,
  listed,
  lostText,
  notApplicable,
  notDue,
  type Outcome,
  startOf,
} from "./outcome.ts";
import { yearOver } from "./progress.ts";

export type RateFormula = Extract<
  Formula,
  { shape: "proportional" | "all_or_nothing" | "bands" | "states" }
>;

const failedOf = (readings: readonly Reading[]) => sum(readings.map(failures));

function pooled(readings: readonly Reading[]): Reading[] {
  const known = readings.filter(({ state }) => state === "value");
  const first = known[0];
  if (first === undefined || known.length === 1) return known;
  const part = sum(known.map((one) => one.part));
  const whole = sum(known.map((one) => one.whole));
  return [{ ...first, part, whole }];
}

/** Points of one reading. */
function worth({ weight, target, direction }: Indicator, formula: RateFormula, one: Reading) {
  const percent = percentOf(one);
  const aim = decimal(target ?? "100");
  const [full, up] = [decimal(weight), direction === "up"];
  switch (formula.shape) {
    case "proportional":
      if (up ? percent.gte(aim) : percent.lte(aim)) return full;
      return full.times(up ? percent.div(aim) : aim.div(percent));
    case "all_or_nothing":
      return (up ? percent.gte(aim) : percent.lte(aim)) ? full : zero;
    case "bands":
      return decimal(
        formula.bands.find(({ from }) => (up ? percent.gte(from) : percent.lte(from)))?.points ??
          "0",
      );
    case "states": {
      const state = formula.states.find(({ upTo }) => failures(one).lte(upTo));
      return full.times(state?.percent ?? "0").div(hundred);
    }
  }
}

type Scored = Reading & { points: Decimal };

/** Points of the year: of the latest period, of all taken together, or the mean over the periods. */
function combined(indicator: Indicator, formula: RateFormula, due: readonly Reading[]) {
  const combine =
    indicator.source === "figure" || indicator.source === "import"
      ? (indicator.figure?.combine ?? "mean")
      : "pooled";
  const score = (one: Reading): Scored => ({
    ...one,
    points: one.state === "value" ? worth(indicator, formula, one) : zero,
  });
  const known = due.filter(({ state }) => state === "value");
  if (combine === "latest") {
    const last = due.slice(-1).map(score);
    return { rows: last, points: last[0]?.points ?? zero, percent: last.map(percentOf)[0] ?? zero };
  }
  const rows = due.map(score);
  const all = pooled(known)[0];
  if (combine === "pooled") {
    // A period not reported counts nothing of its share.
    const share = decimal(known.length).div(due.length);
    const points = all === undefined ? zero : worth(indicator, formula, all).times(share);
    return { rows, points, percent: all === undefined ? zero : percentOf(all) };
  }
  const mean = known.length === 0 ? zero : sum(known.map(percentOf)).div(known.length);
  return { rows, points: sum(rows.map(({ points }) => points)).div(rows.length), percent: mean };
}

function partOf(reading: Reading & { points?: Decimal }): ScorePart {
  const { label, state, note, records, points } = reading;
  const shown = state === "value";
  const text = shown
    ? `${amountText(reading.part)} ÷ ${amountText(reading.whole)} = ${amountText(percentOf(reading))}%`
    : "";
  return {
    label,
    points: points === undefined ? null : pointsText(points),
    amount: shown ? amountText(percentOf(reading)) : null,
    note: joinClauses(text, state === "missing" ? "未报送，计0分" : note),
    records,
  };
}

function paceOf(indicator: Indicator, scoreDate: ScoreDate, points: Decimal): Pace {
  const over = yearOver(scoreDate);
  if (points.gte(startOf(indicator))) return over ? "attained" : "on_pace";
  const isOngoing = indicator.figure?.combine === "mean" && indicator.source !== "finding";
  return over || isOngoing ? "missed" : "behind";
}

function lossText({ unit, target }: Indicator, rows: readonly Scored[], full: Decimal): string {
  const missing = rows.filter(({ state }) => state === "missing").map(({ label }) => label);
  const low = rows.filter((row) => row.state === "value" && row.points.lt(full));
  return joinClauses(
    low.length > 0 && rows.length > 1
      ? `${listed(
          low.map(({ label }) => label),
          "期",
        )}未达 ${target ?? "100"}${unit}`
      : "",
    missing.length > 0 ? `${listed(missing, "期")}未报送` : "",
  );
}

const nothing = {
  activity: "没有取数的记录",
  figure: "没有需要填报的数据",
  finding: "没有已销号的问题",
  inspection: "尚未抽查",
  import: "县直部门尚未提供数据",
  office: "尚未评定",
} as const;

/** A share of something by a formula for shares: reported figures, findings closed on time, places sampled. */
export function scoreRate(
  indicator: Indicator,
  formula: RateFormula,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Outcome {
  const readings = readingsOf(indicator, facts, scoreDate);
  const due = readings.filter(({ state }) => state === "value" || state === "missing");
  if (due.length === 0) {
    if (readings.some(({ state }) => state === "not_applicable")) {
      return notApplicable(indicator, "填报为不适用或分母为0", readings.map(partOf));
    }
    return indicator.asked === null
      ? notApplicable(indicator, nothing[indicator.source])
      : notDue(indicator, readings.map(partOf));
  }
  const { rows, points, percent } = combined(indicator, formula, due);
  const reported = rows.filter(({ state }) => state === "value").length;
  const hasFigures = reported > 0;
  const { name, unit, target } = indicator;
  const aim = target === null ? "" : ` / 目标 ${target}${unit}`;
  const several = reported > 1 ? `（${reported}期${combineText(indicator)}）` : "";
  const failed = formula.shape === "states" ? `，不合格 ${amountText(failedOf(due))} 处` : "";
  const head = hasFigures ? `${name} ${amountText(percent)}${unit}${several}${aim}${failed}` : name;
  // The last of those due: two samples of one day are called alike.
  const first = due.length - rows.length;
  const scored = new Map<Reading, Scored>();
  for (const [at, row] of rows.entries()) scored.set(due[first + at] ?? row, row);
  return {
    points,
    attained: hasFigures ? percent : null,
    expected: target === null ? null : decimal(target),
    pace: paceOf(indicator, scoreDate, points),
    explain: (lost) =>
      joinClauses(
        head,
        lost.gt(0) ? lossText(indicator, rows, decimal(indicator.weight)) : "",
        lostText(lost),
      ),
    parts: readings.map((one) => partOf(scored.get(one) ?? one)),
  };
}

const combineText = ({ figure, source }: Indicator) =>
  source !== "finding" && figure?.combine === "mean" ? "平均" : "合计";
