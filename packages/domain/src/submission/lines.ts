import type { Day } from "../calendar/clock.ts";
import { monthEnd, type PeriodId, parsePeriod, periodSpan, type Span } from "../period/period.ts";
import type { DutyItem, FigureRule, Indicator } from "../scheme/indicator.ts";
import type { EvidenceRule } from "../scheme/indicator-text.ts";
import type { SchemeRules } from "../scheme/scheme.ts";
import type { UnitKind } from "../unit/unit.ts";

/** What names a line of a submission: the indicator and, for a duty, which of its items. */
export type LineKey = { code: string; item: number };

type LineHead = LineKey & {
  name: string;
  /** Name of the first-level indicator it stands under. */
  categoryName: string;
  /** Unit of measure of the indicator's value. */
  unit: string;
};

/** Typed numbers of the period; `listed`: a county department's list states them, so nobody is asked. */
export type FigureLine = LineHead & {
  kind: "figure";
  rule: FigureRule;
  evidence: EvidenceRule;
  confirmedBy: string;
  filingNumber: string;
  listed: boolean;
};

/** A duty asked until it is done; `by` is its last day. */
export type DutyLine = LineHead & {
  kind: "duty";
  duty: string;
  by: Day;
  evidence: EvidenceRule;
  filingNumber: string;
};

/** A count of activities within the span: shown, never typed. */
export type DerivedLine = LineHead & {
  kind: "derived";
  match: NonNullable<Indicator["match"]>;
  span: Span;
};

export type SubmissionLine = FigureLine | DutyLine | DerivedLine;
/** A line the unit has to fill in. */
export type RequiredLine = FigureLine | DutyLine;

/** A unit as far as its submissions depend on it. */
export type ReportingUnit = { id: string; kind: UnitKind; active: boolean };

/** What a submission's lines depend on beside the scheme. */
export type SubmissionLinesQuestion = {
  rules: SchemeRules;
  periodId: PeriodId;
  unit: Pick<ReportingUnit, "id" | "kind">;
  /** Duties settled in signed submissions of earlier periods: no longer required. */
  settled: readonly LineKey[];
  /** Codes for which a list states this unit's figure of the period. */
  listed: readonly string[];
};

/** One key for a line, for maps. */
export const lineKey = ({ code, item }: LineKey): string => `${code}:${item}`;

/** Whether an indicator is the unit's at all: a county department's only where it is named. */
const concerns = ({ appliesTo }: Indicator, { id, kind }: SubmissionLinesQuestion["unit"]) =>
  appliesTo === null ? kind !== "department" : appliesTo.includes(id);

/** Whether an indicator's figures are asked for a period. */
function isRequiredIn({ asked: required }: Indicator, periodId: PeriodId): boolean {
  const parts = parsePeriod(periodId);
  if (parts === null || required === null) return false;
  if ("every" in required) return required.every === parts.frequency;
  return parts.frequency === "month" && parts.ordinal === required.month;
}

/** The last day of a duty in a scheme's year; a day its month does not have is the month's last. */
function dutyDueOn({ by, nextYear }: Pick<DutyItem, "by" | "nextYear">, year: number): Day {
  const inYear = nextYear ? year + 1 : year;
  const last = monthEnd(inYear, Number(by.slice(0, 2)));
  return `${inYear}-${by}` < last ? `${inYear}-${by}` : last;
}

/** The month of the scheme's year whose submission asks first; what lies in the next year is asked in December. */
const firstMonth = ({ by, nextYear }: DutyItem) => (nextYear ? 12 : Number(by.slice(0, 2)));

function figureLine(rule: Indicator, head: LineHead, listed: boolean): FigureLine[] {
  if (rule.figure === null) return [];
  const { evidence, confirmedBy, filingNumber } = rule;
  return [
    { ...head, kind: "figure", rule: rule.figure, evidence, confirmedBy, filingNumber, listed },
  ];
}

function dutyLines(rule: Indicator, head: LineHead, question: SubmissionLinesQuestion): DutyLine[] {
  const parts = parsePeriod(question.periodId);
  if (parts?.frequency !== "month") return [];
  const settled = new Set(question.settled.map(lineKey));
  return rule.items.flatMap((duty, item): DutyLine[] => {
    if (firstMonth(duty) > parts.ordinal || settled.has(lineKey({ code: rule.code, item }))) {
      return [];
    }
    const { evidence, filingNumber } = rule;
    const by = dutyDueOn(duty, parts.year);
    return [{ ...head, item, kind: "duty", duty: duty.name, by, evidence, filingNumber }];
  });
}

/**
 * The lines of one submission, in the scheme's order: typed figures of this period, duties from the month of
 * their last day on until done, and in a month's submission the counts that come from the unit's records.
 */
export function submissionLines(question: SubmissionLinesQuestion): SubmissionLine[] {
  const { rules, periodId, unit: of, listed } = question;
  const monthly = parsePeriod(periodId)?.frequency === "month";
  const categories = new Map(rules.categories.map(({ code, name }) => [code, name]));
  return rules.indicators.flatMap((rule): SubmissionLine[] => {
    if (!concerns(rule, of)) return [];
    const { code, name, match } = rule;
    // Points come later: what a month shows is how many records there are.
    const unit = rule.kind === "tiered" ? "条" : rule.unit;
    const head = { code, item: 0, name, unit, categoryName: categories.get(rule.category) ?? "" };
    if (rule.items.length > 0) return dutyLines(rule, head, question);
    if (rule.source === "activity" && match !== null) {
      return monthly ? [{ ...head, kind: "derived", match, span: periodSpan(periodId) }] : [];
    }
    if (!isRequiredIn(rule, periodId)) return [];
    if (rule.source === "figure") return figureLine(rule, head, listed.includes(code));
    return rule.source === "import" ? figureLine(rule, head, true) : [];
  });
}

/** Lines the unit has to fill in. */
export function requiredLines(lines: readonly SubmissionLine[]): RequiredLine[] {
  return lines.filter(
    (line): line is RequiredLine =>
      line.kind === "duty" || (line.kind === "figure" && !line.listed),
  );
}

/**
 * Which units have a submission to confirm in which of some periods: every one whose lines are not all shown
 * from lists.
 */
export function expectedSubmissions(
  rules: SchemeRules,
  units: readonly ReportingUnit[],
  periodIds: readonly PeriodId[],
): { unitId: string; periodId: PeriodId }[] {
  return units
    .filter(({ active }) => active)
    .flatMap((unit) =>
      periodIds.flatMap((periodId) => {
        const lines = submissionLines({ rules, periodId, unit, settled: [], listed: [] });
        const wanted = lines.some((line) => line.kind !== "figure" || !line.listed);
        return wanted ? [{ unitId: unit.id, periodId }] : [];
      }),
    );
}
