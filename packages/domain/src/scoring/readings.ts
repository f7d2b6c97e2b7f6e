import { formatMonthDay } from "../calendar/format-day.ts";
import { type Decimal, decimal, hundred, minDecimal, zero } from "../decimal/decimal.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { RecordRef, SampleFact, ScoreDate, UnitFacts } from "./facts.ts";
import { type RequiredFigure, requiredPeriods } from "./required-figures.ts";

/** One reading: numerator of denominator, or why there is none. */
export type Reading = {
  label: string;
  state: RequiredFigure["state"];
  part: Decimal;
  whole: Decimal;
  note: string;
  records: readonly RecordRef[];
};

export const percentOf = ({ part, whole }: Pick<Reading, "part" | "whole">): Decimal =>
  whole.gt(0) ? part.times(hundred).div(whole) : zero;

/** What failed of what was looked at. */
export const failures = ({ part, whole }: Pick<Reading, "part" | "whole">): Decimal =>
  whole.minus(part);

function fromFigures(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Reading[] {
  const { numerator, denominator } = indicator.figure ?? { numerator: null, denominator: null };
  if (numerator === null || denominator === null) return [];
  return requiredPeriods(indicator, [denominator, numerator], facts, scoreDate).map((required) => {
    const [whole, part] = [denominator, numerator].map((key) =>
      decimal(required.figures[key] ?? "0"),
    );
    const empty = required.state === "value" && (whole ?? zero).eq(0);
    return {
      label: required.period.label,
      state: empty || required.derived !== null ? "not_applicable" : required.state,
      part: part ?? zero,
      whole: whole ?? zero,
      note: empty ? "分母为0，不适用" : required.reason,
      records: required.records,
    };
  });
}

/** 按期率 of `rateFigures`: closed on time ÷ closed. */
function fromFindings({ findings }: UnitFacts, { asOf }: ScoreDate): Reading[] {
  const closed = findings.filter((one) => one.closed && one.issuedOn <= asOf).sort(byNumber);
  if (closed.length === 0) return [];
  const onTime = closed.filter((one) => one.onTime === true);
  return [
    {
      label: "已销号",
      state: "value",
      part: decimal(onTime.length),
      whole: decimal(closed.length),
      note: `按期 ${onTime.length} 件 / 已销号 ${closed.length} 件`,
      records: closed.map(({ id }) => ({ type: "finding", id })),
    },
  ];
}

const byNumber = (a: { number: string; id: string }, b: { number: string; id: string }) =>
  a.number < b.number || (a.number === b.number && a.id < b.id) ? -1 : 1;

function fromSamples({ code }: Indicator, { samples }: UnitFacts, { asOf }: ScoreDate): Reading[] {
  return samples
    .filter((one) => one.code === code && one.on <= asOf)
    .sort(bySample)
    .map(({ ref, on, note, checked, failed }): Reading => {
      const whole = decimal(checked);
      const part = whole.minus(minDecimal(whole, decimal(failed)));
      return {
        label: `${formatMonthDay(on)}抽查`,
        state: checked > 0 ? "value" : "not_applicable",
        part,
        whole,
        note,
        records: [ref],
      };
    });
}

/** By day; several of one visit by what they looked at, so that the order of the facts makes no difference. */
function bySample(a: SampleFact, b: SampleFact): number {
  const key = ({ on, ref, note, checked, failed }: SampleFact) =>
    [on, ref.id, note, String(checked), String(failed)].join("\n");
  return key(a) < key(b) ? -1 : 1;
}

/** The shares an indicator is read from, in order of time. */
export function readingsOf(
  indicator: Indicator,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Reading[] {
  if (indicator.source === "finding") return fromFindings(facts, scoreDate);
  if (indicator.figure !== null) return fromFigures(indicator, facts, scoreDate);
  return fromSamples(indicator, facts, scoreDate);
}
