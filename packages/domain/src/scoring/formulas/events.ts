import { type Decimal, decimal, minDecimal, pointsText, sum, zero } from "../../decimal/decimal.ts";
import { type Severity, severities, severityLabels } from "../../finding/state.ts";
import type { Formula } from "../../scheme/formula.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { RecordRef, ScoreDate, UnitFacts } from "../facts.ts";
import type { ScorePart } from "../score.ts";
import { joinClauses, type Outcome, startOf } from "./outcome.ts";
import { tally } from "./tally.ts";

type Shape = Extract<Formula, { shape: "per_event" }>;
type Event = {
  label: string;
  severity: Severity;
  many: Decimal;
  overdue: boolean;
  repeated: boolean;
  note: string;
  record: readonly RecordRef[];
};

function fromFindings({ findings }: UnitFacts, { asOf }: ScoreDate): Event[] {
  return findings
    .filter(({ issuedOn }) => issuedOn <= asOf)
    .map(({ id, number, severity, overdue, repeated }) => ({
      label: number,
      severity,
      overdue,
      repeated,
      many: decimal(1),
      note: "",
      record: [{ type: "finding", id }],
    }));
}

function fromAssessments({ code }: Indicator, { assessments }: UnitFacts, { asOf }: ScoreDate) {
  return assessments
    .filter((one) => one.code === code && one.on <= asOf)
    .flatMap(({ id, on, reason, value }): Event[] => {
      if (value.kind !== "events") return [];
      return [
        {
          label: on,
          severity: value.severity,
          overdue: false,
          repeated: false,
          many: decimal(value.count),
          note: reason,
          record: [{ type: "assessment", id }],
        },
      ];
    });
}

/** Figures and activities state how many, not how severe: each counts as an ordinary one. */
function fromCount(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Event[] {
  const value = tally({ ...indicator, minimum: null }, facts, scoreDate);
  if (typeof value === "string") return [];
  return value.shares
    .filter(({ amount }) => amount.gt(0))
    .map(({ period, amount, records }) => ({
      label: period.label,
      severity: "ordinary",
      overdue: false,
      repeated: false,
      many: amount,
      note: "",
      record: records,
    }));
}

function eventsOf(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): Event[] {
  if (indicator.source === "finding") return fromFindings(facts, scoreDate);
  if (indicator.match !== null || indicator.figure !== null) {
    return fromCount(indicator, facts, scoreDate);
  }
  return fromAssessments(indicator, facts, scoreDate);
}

const costOf = ({ severity, many, overdue, repeated }: Event, formula: Shape): Decimal =>
  decimal(formula.points[severity])
    .plus(overdue ? formula.overdue : "0")
    .times(repeated ? formula.repeated : "1")
    .times(many);

function partOf(event: Event, formula: Shape): ScorePart {
  const { label, severity, many, overdue, repeated, note, record } = event;
  return {
    label,
    points: pointsText(zero.minus(costOf(event, formula))),
    amount: many.toFixed(),
    note: joinClauses(
      severityLabels[severity],
      overdue ? "逾期" : "",
      repeated ? `重复，×${formula.repeated}` : "",
      note,
    ),
    records: record,
  };
}

const byLabel = (a: Event, b: Event) => {
  const [left, right] = [a, b].map(({ label, record }) => `${label} ${record[0]?.id ?? ""}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
};

/** Points off for each event, by its gravity; late ones cost more, repeated ones a multiple. */
export function scoreEvents(
  indicator: Indicator,
  formula: Shape,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Outcome {
  const events = eventsOf(indicator, facts, scoreDate).sort(byLabel);
  const cost = sum(events.map((event) => costOf(event, formula)));
  const many = (some: readonly Event[]) => sum(some.map((event) => event.many)).toFixed();
  const texts = severities
    .map((severity) => ({ severity, own: events.filter((one) => one.severity === severity) }))
    .filter(({ own }) => own.length > 0)
    .map(({ severity, own }) => `${severityLabels[severity]} ${many(own)} 件`);
  const overdue = events.filter((one) => one.overdue);
  const repeated = events.filter((one) => one.repeated);
  const capped = cost.gt(formula.atMost);
  return {
    points: startOf(indicator).minus(minDecimal(cost, decimal(formula.atMost))),
    attained: sum(events.map((event) => event.many)),
    expected: null,
    pace: cost.gt(0) ? "deducted" : "on_pace",
    explain: (lost) =>
      events.length === 0
        ? `${indicator.name}：没有扣分事项`
        : joinClauses(
            `${indicator.name}：${texts.join("、")}`,
            overdue.length > 0 ? `其中逾期 ${many(overdue)} 件` : "",
            repeated.length > 0 ? `重复 ${many(repeated)} 件` : "",
            capped ? `累计 ${pointsText(cost)} 分，最多扣 ${formula.atMost} 分` : "",
            `扣 ${pointsText(lost)} 分`,
          ),
    parts: events.map((event) => partOf(event, formula)),
  };
}
