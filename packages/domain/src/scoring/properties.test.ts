import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, decimal } from "../decimal/decimal.ts";
import { templateRules } from "../scheme/template.ts";
import { anyFacts, anyScoreDate } from "../testing/arbitrary-facts.ts";
import { anyIndicator, anyRules, anySeverity, someCodes } from "../testing/arbitrary-scheme.ts";
import {
  activityOn,
  dutyDone,
  figuresOf,
  findingFact,
  monthly,
  noFacts,
  scoreDateAt,
  templateIndicator,
} from "../testing/scoring.ts";
import { dueNow } from "./due-now.ts";
import type { UnitFacts } from "./facts.ts";
import { boundsOf, scoreIndicator } from "./indicator-score.ts";
import { simulate } from "./simulate.ts";
import { rescore, scoreUnit } from "./unit-score.ts";

const decimals = /^-?\d+\.\d{1,2}$/;

/** The same facts in another order. */
function shuffled(facts: UnitFacts, by: number): UnitFacts {
  const rotate = <Row>(rows: readonly Row[]) => {
    const at = rows.length === 0 ? 0 : by % rows.length;
    return [...rows.slice(at), ...rows.slice(0, at)].reverse();
  };
  return {
    ...facts,
    activities: rotate(facts.activities),
    figures: rotate(facts.figures),
    findings: rotate(facts.findings),
    assessments: rotate(facts.assessments),
    samples: rotate(facts.samples),
  };
}

describe("the engine over any rules and facts", () => {
  it("is total: a score, a sentence, suggestions and what is due", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyScoreDate, (rules, facts, scoreDate) => {
        const score = scoreUnit(rules, facts, scoreDate);
        expect(score.indicators).toHaveLength(rules.indicators.length);
        for (const one of [score.total, score.base, score.bonus, score.deductions]) {
          expect(one).toMatch(decimals);
        }
        for (const { sentence, score: points } of score.indicators) {
          expect(sentence).not.toMatch(/undefined|null|NaN|，，|，$/);
          expect(points).toMatch(decimals);
        }
        expect(Number(score.total)).toBeGreaterThanOrEqual(0);
        expect(dueNow(rules, facts, scoreDate).every(({ missing }) => Number(missing) > 0)).toBe(
          true,
        );
        expect(simulate(rules, facts, scoreDate).every(({ gain }) => Number(gain) > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every score within floor and cap", () => {
    fc.assert(
      fc.property(anyIndicator, anyFacts, anyScoreDate, (indicator, facts, scoreDate) => {
        const { score, pace } = scoreIndicator(indicator, facts, scoreDate);
        const { floor, cap } = boundsOf(indicator);
        fc.pre(pace !== "not_applicable" && floor.lte(cap));
        // Rounding keeps the order, so the shown score lies between the shown bounds.
        expect(decimal(score).gte(cents(floor))).toBe(true);
        expect(decimal(score).lte(cents(cap))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same score for any order of records", () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyScoreDate, fc.nat(20), (rules, facts, scoreDate, by) => {
        expect(scoreUnit(rules, shuffled(facts, by), scoreDate)).toEqual(
          scoreUnit(rules, facts, scoreDate),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("rescoring changed indicators equals scoring everything", () => {
    const code = fc.constantFrom(...someCodes);
    fc.assert(
      fc.property(
        anyRules,
        anyFacts,
        anyFacts,
        anyScoreDate,
        code,
        (rules, one, two, scoreDate, only) => {
          const touches = <Row extends { code: string }>(rows: readonly Row[], own: boolean) =>
            rows.filter((row) => (row.code === only) === own);
          const next: UnitFacts = {
            ...one,
            figures: [...touches(one.figures, false), ...touches(two.figures, true)],
            assessments: [...touches(one.assessments, false), ...touches(two.assessments, true)],
            samples: [...touches(one.samples, false), ...touches(two.samples, true)],
          };
          const before = scoreUnit(rules, one, scoreDate);
          expect(rescore(rules, before, next, scoreDate, [only])).toEqual(
            scoreUnit(rules, next, scoreDate),
          );
        },
      ),
    );
  });
});

describe("the engine over sensible rules", () => {
  const up = ["A1", "A2", "B1", "B2", "B3", "B5", "C2", "D3", "E4"] as const;

  it("never takes points for one more activity that counts", () => {
    fc.assert(
      fc.property(fc.constantFrom(...up), anyFacts, anyScoreDate, (code, facts, scoreDate) => {
        const indicator = templateIndicator(code);
        const { kind, where } = indicator.match ?? { kind: "training", where: [] };
        const attributes = Object.fromEntries(where.map(({ attribute, is }) => [attribute, is]));
        const more = activityOn(kind, scoreDate.asOf, attributes);
        const after = { ...facts, activities: [...facts.activities, more] };
        expect(Number(scoreIndicator(indicator, after, scoreDate).score)).toBeGreaterThanOrEqual(
          Number(scoreIndicator(indicator, facts, scoreDate).score),
        );
      }),
    );
  });

  it("never gives points for one more finding", () => {
    const indicator = templateIndicator("G2");
    fc.assert(
      fc.property(anyFacts, anyScoreDate, anySeverity, (facts, scoreDate, severity) => {
        const after = { ...facts, findings: [...facts.findings, findingFact({ severity })] };
        expect(Number(scoreIndicator(indicator, after, scoreDate).score)).toBeLessThanOrEqual(
          Number(scoreIndicator(indicator, facts, scoreDate).score),
        );
      }),
    );
  });

  it("keeps 100 when everything that applies is full, whatever does not apply", () => {
    const rules = templateRules();
    const rates = rules.indicators.filter(
      ({ kind, source }) => kind === "rate" && source === "figure",
    );
    fc.assert(
      fc.property(fc.subarray(rates.map(({ code }) => code)), (excused) => {
        const facts = fullYear(new Set(excused));
        const score = scoreUnit(rules, facts, scoreDateAt("2027-01-31"));
        expect([score.base, score.bonus, score.deductions]).toEqual(["100.0", "0.0", "0.0"]);
        expect(score.total).toBe("100.0");
        expect(score.tierName).toBe("好");
        const away = score.indicators.filter(({ pace }) => pace === "not_applicable");
        expect(away.map(({ code }) => code)).toEqual(expect.arrayContaining([...excused]));
      }),
      { numRuns: 20 },
    );
  });
});

/** A year in which nothing is missing; `excused` rates have nothing to divide by. */
function fullYear(excused: ReadonlySet<string>): UnitFacts {
  const rules = templateRules();
  const article = { level: "central" };
  const activities = [
    ...monthly("topic_meeting", 12),
    ...monthly("analysis_meeting", 12),
    ...monthly("study_session", 12, { extended: true, observed: true }),
    ...monthly("staff_study", 24),
    ...monthly("lecture", 12),
    ...monthly("media_article", 3, article),
    ...monthly("info_brief", 60, { adopted: true }),
    ...monthly("practice_event", 12),
    ...monthly("volunteer_event", 12),
    ...monthly("culture_event", 4),
    ...monthly("training", 2),
  ];
  const duties = rules.indicators
    .filter(({ kind }) => kind === "duty")
    .flatMap(({ code, items }) => items.map((_, at) => dutyDone(code, "2026-01-05", at)));
  const periods = ["2026", "2026-H1", "2026-H2"].concat(
    ["Q1", "Q2", "Q3", "Q4"].map((one) => `2026-${one}`),
    Array.from({ length: 12 }, (_, at) => `2026-M${String(at + 1).padStart(2, "0")}`),
  );
  const rates = rules.indicators.flatMap(({ code, figure }) =>
    figure === null
      ? []
      : periods.map((id) => {
          const whole = excused.has(code) ? "0" : "20";
          const fields = figure.fields.map(({ key }) => [key, whole] as const);
          return figuresOf(code, id, Object.fromEntries(fields));
        }),
  );
  return { ...noFacts, activities, figures: [...duties, ...rates], findings: [] };
}
