import {
  type ActivityAttributes,
  type ActivityKind,
  levelLabels,
  levels,
} from "../activity/activity.ts";
import {
  type ActivityCatalogue,
  activityCatalogue,
  definitionOf,
  levelAttributeOf,
} from "../activity/catalogue.ts";
import type { DecimalText } from "../decimal/decimal-text.ts";
import type { PeriodId } from "../period/period.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { ActivityFact, FigureFact, ScoreDate, UnitFacts } from "./facts.ts";
import { dutyStates } from "./formulas/duty.ts";
import { expectedBy } from "./formulas/progress.ts";
import { tally } from "./formulas/tally.ts";
import { requiredPeriods } from "./required-figures.ts";

/** What a unit could do. */
export type SuggestedAction =
  | { type: "activity"; kind: ActivityKind; attributes: ActivityAttributes; count: number }
  | { type: "finding"; ids: readonly string[] }
  | { type: "entry"; periodId: PeriodId; code: string; item: number };

/** Facts as they would be after something was done, and the indicators that see it. */
export type SimulatedChange = {
  code: string;
  codes: readonly string[];
  facts: UnitFacts;
  action: SuggestedAction;
  explain: (before: DecimalText, after: DecimalText, gain: DecimalText) => string;
};

/** “再开展1次扩大学习”, “再上稿2篇（市州级）”. */
export function oneMoreText(
  kind: ActivityKind,
  attributes: ActivityAttributes,
  count: number,
  catalogue: ActivityCatalogue = activityCatalogue,
): string {
  const definition = definitionOf(kind, catalogue);
  const { action, measure, noun } = definition?.oneMore ?? {
    action: "再开展",
    measure: "次",
    noun: definition?.label ?? "",
  };
  const marks = (definition?.attributes ?? []).flatMap((field) => {
    const value = attributes[field.key];
    if (value === true) return [field.label];
    const level = levels.find((one) => one === value);
    return field.type === "level" && level !== undefined ? [`${levelLabels[level]}级`] : [];
  });
  const only = marks.length === 1 ? (marks[0] ?? "") : "";
  if (noun !== "" && only.endsWith(noun.slice(-2))) return `${action}${count}${measure}${only}`;
  const tail = marks.length === 0 ? "" : `（${marks.join("、")}）`;
  return `${action}${count}${measure}${noun}${tail}`;
}

function withActivities(
  facts: UnitFacts,
  scoreDate: ScoreDate,
  kind: ActivityKind,
  attributes: ActivityAttributes,
  count: number,
): UnitFacts {
  const last = `${scoreDate.year}-12-31`;
  const on = scoreDate.asOf < last ? scoreDate.asOf : last;
  const more = Array.from({ length: count }, (_, at): ActivityFact => {
    const id = `simulated-${at}`;
    return { id, kind, on, title: "", attributes, articleKeys: [], shared: false };
  });
  return { ...facts, activities: [...facts.activities, ...more] };
}

/** Attributes to try for an indicator: what it asks, at each level its formula prices. */
function attributesFor({ match, formula }: Indicator): ActivityAttributes[] {
  if (match === null) return [];
  const attributes = Object.fromEntries(match.where.map(({ attribute, is }) => [attribute, is]));
  const field = levelAttributeOf(match.kind);
  if (formula.shape !== "points" || field === undefined || field.key in attributes)
    return [attributes];
  return formula.table.map(({ level }) => ({ ...attributes, [field.key]: level }));
}

/** One more; and as many as the year's target still asks where one brings nothing. */
function counts(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate): number[] {
  const value = tally(indicator, facts, scoreDate);
  if (typeof value === "string") return [1];
  const wanted = expectedBy(indicator, scoreDate.year, scoreDate.asOf).minus(value.total);
  const missing = Math.min(12, Math.ceil(wanted.toNumber()));
  return missing > 1 ? [1, missing] : [1];
}

function activityChanges(
  indicators: readonly Indicator[],
  facts: UnitFacts,
  scoreDate: ScoreDate,
): SimulatedChange[][] {
  const tried = new Set<string>();
  return indicators.flatMap((indicator) => {
    const { match, source, code } = indicator;
    if (match === null || source === "figure") return [];
    const codes = indicators.filter((one) => one.match?.kind === match.kind).map((one) => one.code);
    return attributesFor(indicator).flatMap((attributes) => {
      const key = JSON.stringify([match.kind, attributes]);
      if (tried.has(key)) return [];
      tried.add(key);
      return [
        counts(indicator, facts, scoreDate).map(
          (count): SimulatedChange => ({
            code,
            codes,
            action: { type: "activity", kind: match.kind, attributes, count },
            facts: withActivities(facts, scoreDate, match.kind, attributes, count),
            explain: (_before, _after, gain) =>
              `${oneMoreText(match.kind, attributes, count)}：+${gain}`,
          }),
        ),
      ];
    });
  });
}

const these = (many: number) => (many === 2 ? "这两件" : `这${many}件`);

/** Closing in time what is open and not overdue: all of it together. */
function findingChange(indicators: readonly Indicator[], facts: UnitFacts): SimulatedChange[][] {
  const findingIndicators = indicators.filter(({ source }) => source === "finding");
  const ids = facts.findings.filter((one) => !one.closed && !one.overdue).map(({ id }) => id);
  const main = findingIndicators.find(({ kind }) => kind === "rate") ?? findingIndicators[0];
  if (ids.length === 0 || main === undefined) return [];
  const closing = new Set(ids);
  const findings = facts.findings.map((one) =>
    closing.has(one.id) ? { ...one, closed: true, onTime: true } : one,
  );
  return [
    [
      {
        code: main.code,
        codes: findingIndicators.map(({ code }) => code),
        facts: { ...facts, findings },
        action: { type: "finding", ids: [...ids].sort() },
        explain: (before, after) => `按期销号${these(ids.length)}：${before} → ${after}`,
      },
    ],
  ];
}

function entryChange(
  indicator: Indicator,
  facts: UnitFacts,
  figure: Omit<FigureFact, "ref" | "code" | "notApplicable">,
  what: string,
): SimulatedChange[] {
  const { code } = indicator;
  const { periodId, item } = figure;
  const ref = { type: "list_figure", id: "" } as const;
  const added: FigureFact = { ...figure, code, ref, notApplicable: "" };
  return [
    {
      code,
      codes: [code],
      action: { type: "entry", periodId, code, item },
      facts: { ...facts, figures: [...facts.figures, added] },
      explain: (_before, _after, gain) => `${what}：+${gain}`,
    },
  ];
}

/** Figures missing after their lock, simulated as if the target had been met; duties not done yet. */
function entryChanges(indicator: Indicator, facts: UnitFacts, scoreDate: ScoreDate) {
  const { figure, kind, name, target } = indicator;
  if (kind === "duty") {
    return dutyStates(indicator, facts, scoreDate)
      .filter(({ state }) => state === "missing" || state === "waiting")
      .map(({ item, at }) => {
        const value = { type: "duty", done: true, on: scoreDate.asOf } as const;
        const periodId = `${scoreDate.year}-M${item.nextYear ? "12" : item.by.slice(0, 2)}`;
        return entryChange(indicator, facts, { item: at, periodId, value }, `补办${item.name}`);
      });
  }
  if (figure === null || figure.numerator === null || figure.denominator === null) return [];
  const { numerator, denominator } = figure;
  return requiredPeriods(indicator, [denominator, numerator], facts, scoreDate)
    .filter(({ state }) => state === "missing")
    .map(({ period }) => {
      const figures = { [denominator]: "100", [numerator]: target ?? "100" };
      const value = { type: "figures", figures } as const;
      const what = `补报${period.label}${name}（按达标计）`;
      return entryChange(indicator, facts, { item: 0, periodId: period.id, value }, what);
    });
}

/** What could be done, each with its alternatives: the first that helps is the one to suggest. */
export function changesOf(
  indicators: readonly Indicator[],
  facts: UnitFacts,
  scoreDate: ScoreDate,
): SimulatedChange[][] {
  return [
    ...findingChange(indicators, facts),
    ...activityChanges(indicators, facts, scoreDate),
    ...indicators.flatMap((indicator) => entryChanges(indicator, facts, scoreDate)),
  ];
}
