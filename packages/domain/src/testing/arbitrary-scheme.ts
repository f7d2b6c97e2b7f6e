import fc from "fast-check";
import { activityKinds, levels } from "../activity/activity.ts";
import { severities } from "../finding/state.ts";
import { frequencies } from "../period/period.ts";
import type { Formula } from "../scheme/formula.ts";
import type { Indicator } from "../scheme/indicator.ts";
import { indicatorKinds, valueSources } from "../scheme/indicator-text.ts";
import type { SchemeRules } from "../scheme/scheme.ts";
import { templateRules } from "../scheme/template.ts";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.integer({ min: 0, max: 9_999_999 }).map((value) => (value / 10_000).toFixed(4)),
);
const signed = fc.oneof(
  amount,
  amount.map((text) => (Number(text) === 0 ? text : `-${text}`)),
);
const every = fc.constantFrom("month", "quarter", "half" as const);
const levelTable = fc.array(fc.record({ level: fc.constantFrom(...levels), points: amount }), {
  minLength: 1,
  maxLength: 5,
});

const formula: fc.Arbitrary<Formula> = fc.oneof(
  fc.constantFrom<Formula>(
    { shape: "proportional" },
    { shape: "all_or_nothing" },
    { shape: "judged" },
  ),
  fc.record({
    shape: fc.constant("per_shortfall" as const),
    points: amount,
    of: fc.constantFrom("target", "minimum", "either" as const),
  }),
  fc.record({
    shape: fc.constant("points" as const),
    table: levelTable,
    frontPage: amount,
    joint: amount,
    scale: fc.constantFrom("target", "direct" as const),
  }),
  fc.record({
    shape: fc.constant("base_and_bonus" as const),
    every,
    base: amount,
    bonus: levelTable,
  }),
  fc.record({
    shape: fc.constant("bands" as const),
    bands: fc.array(fc.record({ from: amount, points: amount }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    shape: fc.constant("per_event" as const),
    points: fc.record({ ordinary: amount, serious: amount, major: amount, immediate: amount }),
    overdue: amount,
    repeated: amount,
    atMost: amount,
  }),
  fc.record({
    shape: fc.constant("states" as const),
    states: fc.array(fc.record({ name: fc.constant("状态"), upTo: fc.nat(20), percent: amount }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({ shape: fc.constant("duty_items" as const), missing: amount, late: amount }),
);

const keys = ["amount", "part", "whole", ...levels] as const;
const key = fc.constantFrom(...keys);
const figure = fc.record({
  fields: fc.constant(keys.map((one) => ({ key: one, name: one, unit: "" }))),
  amount: fc.option(key),
  numerator: fc.option(key),
  denominator: fc.option(key),
  total: fc.constant(null),
  combine: fc.constantFrom("mean", "latest", "pooled" as const),
});
const condition = fc.record({
  attribute: fc.constantFrom("extended", "adopted", "level", "front_page"),
  is: fc.oneof(fc.boolean(), fc.constantFrom(...levels)),
});
const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));

/** Codes few enough that facts meet them. */
export const someCodes = ["A1", "A2", "B1", "B2"] as const;

/** Any indicator its schema takes, sensible or not. */
export const anyIndicator: fc.Arbitrary<Indicator> = fc.record({
  code: fc.constantFrom(...someCodes),
  category: fc.constantFrom("A", "B", "Z"),
  name: fc.constant("指标"),
  basis: fc.constant(""),
  kind: fc.constantFrom(...indicatorKinds),
  source: fc.constantFrom(...valueSources),
  unit: fc.constant("次"),
  direction: fc.constantFrom("up", "down"),
  target: fc.option(amount),
  minimum: fc.option(fc.record({ every, amount: fc.integer({ min: 1, max: 9 }) })),
  match: fc.option(
    fc.record({
      kind: fc.constantFrom(...activityKinds),
      where: fc.array(condition, { maxLength: 2 }),
    }),
  ),
  figure: fc.option(figure),
  asked: fc.option(
    fc.oneof(
      fc.record({ every: fc.constantFrom(...frequencies) }),
      fc.record({ month: fc.integer({ min: 1, max: 12 }) }),
    ),
  ),
  items: fc.array(fc.record({ name: fc.constant("事项"), by: monthDay, nextYear: fc.boolean() }), {
    maxLength: 5,
  }),
  weight: amount,
  floor: fc.option(signed),
  cap: fc.option(signed),
  role: fc.constantFrom("base", "bonus", "deduction"),
  formula,
  evidence: fc.constant("none"),
  appliesTo: fc.constant(null),
  confirmedBy: fc.constant("县委宣传部"),
  filingNumber: fc.constant(""),
});

/** Any rules, on the frame of the default scheme. */
export const anyRules: fc.Arbitrary<SchemeRules> = fc
  .tuple(fc.array(anyIndicator, { maxLength: 6 }), amount)
  .map(([indicators, vetoCap]) => ({ ...templateRules(), indicators, vetoCap }));

export const anySeverity = fc.constantFrom(...severities);
export const anyAmount = amount;
export const anySigned = signed;
export const anyFigureKey = key;
