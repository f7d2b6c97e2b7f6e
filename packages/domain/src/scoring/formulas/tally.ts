import { type Decimal, decimal, sum, zero } from "../../decimal/decimal.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { RecordRef, ScoreDate, UnitFacts } from "../facts.ts";
import { type RequiredFigure, requiredPeriods } from "../required-figures.ts";
import { counted, type Matched } from "./matched.ts";
import { expectedBy, type SubPeriod, subPeriods } from "./progress.ts";

/** What fell into a part of the year. */
export type Share = { period: SubPeriod; over: boolean; amount: Decimal; records: RecordRef[] };

/** A counted value: how much, by parts of the year, and what should be there by now. */
export type Tally = {
  total: Decimal;
  expected: Decimal;
  /** Parts of the year that have begun, in order: those of the minimum, otherwise months. */
  shares: Share[];
  /** Periods whose submission is missing after its lock. */
  missing: string[];
  /** How many periods were reported; 0 where nothing is. */
  reported: number;
  /** Things counted, where they are activities. */
  items: readonly Matched[];
  /** The year's value cannot change any more. */
  final: boolean;
};

type Piece = { on: string; amount: Decimal; records: readonly RecordRef[] };

function sharesOf(
  { minimum }: Indicator,
  pieces: readonly Piece[],
  { year, asOf }: ScoreDate,
  paceDay: string,
): Share[] {
  return subPeriods(year, minimum?.every ?? "month")
    .filter(({ from }) => from <= asOf)
    .map((period) => {
      const own = pieces.filter(({ on }) => on >= period.from && on <= period.to);
      return {
        period,
        over: period.to <= paceDay,
        amount: sum(own.map(({ amount }) => amount)),
        records: own.flatMap(({ records }) => [...records]),
      };
    });
}

/** By day, then by record, so that the order of the facts makes no difference. */
function inOrder(a: Piece, b: Piece): number {
  const [left, right] = [a, b].map(({ on, records }) => `${on} ${records[0]?.id ?? ""}`);
  return left === right ? 0 : (left ?? "") < (right ?? "") ? -1 : 1;
}

function fromPieces(
  indicator: Indicator,
  found: readonly Piece[],
  scoreDate: ScoreDate,
  paceDay: string,
): Tally {
  const pieces = [...found].sort(inOrder);
  return {
    total: sum(pieces.map(({ amount }) => amount)),
    expected: expectedBy(indicator, scoreDate.year, paceDay),
    shares: sharesOf(indicator, pieces, scoreDate, paceDay),
    missing: [],
    reported: 0,
    items: [],
    final: paceDay >= `${scoreDate.year}-12-31`,
  };
}

const amountIn = ({ derived, figures }: RequiredFigure, key: string): Decimal =>
  decimal(derived ?? figures[key] ?? "0");

/** A level rather than a sum, such as a rank: the latest period's, or the mean of those reported. */
function tallyOf(
  indicator: Indicator,
  required: RequiredFigure[],
  key: string,
  scoreDate: ScoreDate,
): Tally {
  const known = required.filter(({ state }) => state === "value");
  const pieces = known.map((one) => ({
    on: one.period.to,
    amount: amountIn(one, key),
    records: one.records,
  }));
  const last = pieces.at(-1)?.amount ?? zero;
  const mean =
    pieces.length === 0 ? zero : sum(pieces.map(({ amount }) => amount)).div(known.length);
  const target = indicator.target === null ? zero : decimal(indicator.target);
  return {
    ...fromPieces(indicator, pieces, scoreDate, scoreDate.asOf),
    total: indicator.figure?.combine === "latest" ? last : mean,
    expected: target,
  };
}

/** The day pace is judged at: figures of a period that may still be reported are not due. */
function paceDayOf(required: readonly RequiredFigure[], { asOf }: ScoreDate): string {
  const pending = required.find(({ state }) => state === "not_due");
  if (pending === undefined) return asOf;
  const begin = Date.parse(`${pending.period.from}T00:00:00Z`);
  return new Date(begin - 86_400_000).toISOString().slice(0, 10);
}

function fromFigures(
  indicator: Indicator,
  key: string,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Tally | NoTally {
  const required = requiredPeriods(indicator, [key], facts, scoreDate);
  const known = required.filter(({ state }) => state !== "not_due");
  if (known.length > 0 && known.every(({ state }) => state === "not_applicable")) return "excused";
  const missing = required
    .filter(({ state }) => state === "missing")
    .map(({ period }) => period.label);
  const reported = required.filter(({ state }) => state === "value").length;
  if (indicator.figure?.combine !== "pooled") {
    if (known.length === 0) return "not_due";
    if (known.every(({ state }) => state !== "value")) return "unreported";
    return { ...tallyOf(indicator, required, key, scoreDate), missing, reported };
  }
  const pieces = required
    .filter(({ state }) => state === "value")
    .map((one) => ({ on: one.period.to, amount: amountIn(one, key), records: one.records }));
  return {
    ...fromPieces(indicator, pieces, scoreDate, paceDayOf(required, scoreDate)),
    missing,
    reported,
  };
}

function fromAssessments(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Tally {
  const pieces = facts.assessments
    .filter(({ code, on }) => code === indicator.code && on <= scoreDate.asOf)
    .map(({ id, on, value }): Piece => {
      const amount = decimal(value.kind === "points" ? value.points : value.count);
      return { on, amount, records: [{ type: "assessment", id }] };
    });
  return fromPieces(indicator, pieces, scoreDate, scoreDate.asOf);
}

/** Why there is nothing to score: 不适用 throughout, nothing due, or nothing reported of what was due. */
export type NoTally = "excused" | "not_due" | "unreported";

/** Counts what an indicator counts; a reason where there is nothing to count yet, or nothing applies. */
export function tally(
  indicator: Indicator,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Tally | NoTally {
  const { match, figure, source } = indicator;
  if (match !== null && source !== "figure") {
    const items = counted(match, facts, scoreDate);
    const pieces = items.map(({ lead, records }) => ({
      on: lead.on,
      amount: decimal(1),
      records,
    }));
    return { ...fromPieces(indicator, pieces, scoreDate, scoreDate.asOf), items };
  }
  if (figure !== null) {
    const key = figure.amount ?? figure.numerator ?? figure.fields[0]?.key ?? "";
    return fromFigures(indicator, key, facts, scoreDate);
  }
  if (source === "finding") {
    const pieces = facts.findings
      .filter(({ issuedOn }) => issuedOn <= scoreDate.asOf)
      .map(
        ({ id, issuedOn }): Piece => ({
          on: issuedOn,
          amount: decimal(1),
          records: [{ type: "finding", id }],
        }),
      );
    return fromPieces(indicator, pieces, scoreDate, scoreDate.asOf);
  }
  return fromAssessments(indicator, facts, scoreDate);
}
