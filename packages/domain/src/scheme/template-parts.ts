import type { ActivityKind } from "../activity/activity.ts";
import type { Formula } from "./formula.ts";
import type { DutyItem, FigureRule, Indicator } from "./indicator.ts";

type Head = Pick<Indicator, "code" | "name" | "weight"> & Partial<Indicator>;

const blank = {
  basis: "",
  unit: "",
  direction: "up",
  target: null,
  minimum: null,
  match: null,
  figure: null,
  asked: null,
  items: [],
  floor: null,
  cap: null,
  role: "base",
  evidence: "none",
  appliesTo: null,
  confirmedBy: "县委宣传部",
  filingNumber: "",
} satisfies Partial<Indicator>;

/** An indicator whose category is the first letter of its code. */
function indicator(head: Head & Pick<Indicator, "kind" | "source" | "formula">): Indicator {
  return { ...blank, category: head.code.slice(0, 1), ...head };
}

/** A count of activities: `target` a year, optionally with a minimum in each sub-period. */
export function counted(
  head: Head & { target: string; formula: Formula },
  kind: ActivityKind,
  where: Record<string, boolean | string> = {},
): Indicator {
  const conditions = Object.entries(where).map(([attribute, is]) => ({ attribute, is }));
  return indicator({
    unit: "次",
    ...head,
    kind: "count",
    source: "activity",
    match: { kind, where: conditions },
  });
}

/** A percentage of two typed numbers: `[key, name]` of denominator and numerator, in that order on the submission. */
export function rate(
  head: Head & { target: string; formula: Formula; asked: NonNullable<Indicator["asked"]> },
  [whole, part]: readonly [readonly [string, string], readonly [string, string]],
  measure: string,
  combine: FigureRule["combine"] = "mean",
): Indicator {
  return indicator({
    unit: "%",
    ...head,
    kind: "rate",
    source: head.source ?? "figure",
    figure: {
      fields: [
        { key: whole[0], name: whole[1], unit: measure },
        { key: part[0], name: part[1], unit: measure },
      ],
      amount: null,
      numerator: part[0],
      denominator: whole[0],
      total: null,
      combine,
    },
  });
}

/** Things to be done by a day; each is asked until it is done. */
export function duty(head: Head & { formula: Formula }, items: readonly DutyItem[]): Indicator {
  return indicator({
    unit: "项",
    evidence: "file",
    ...head,
    kind: "duty",
    source: "figure",
    asked: { every: "month" },
    items: [...items],
  });
}

/** By a day of the scheme's year. */
export const dueBy = (day: string, name: string): DutyItem => ({ name, by: day, nextYear: false });

/** Any other indicator, written out in full. */
export const other = indicator;

/** The formulas most indicators use. */
export const proportional = { shape: "proportional" } as const;
export const allOrNothing = { shape: "all_or_nothing" } as const;
export const perShortfallFormula = (points: string, of: "target" | "minimum" | "either") =>
  ({ shape: "per_shortfall", points, of }) as const;

/** At least one in each. */
export const everyPeriod = (frequency: "month" | "quarter" | "half") => ({
  every: frequency,
  amount: 1,
});
