import fc from "fast-check";
import { activityKinds, levels } from "../activity/activity.ts";
import { frequencies, periodsOfYear } from "../period/period.ts";
import type {
  ActivityFact,
  AssessmentFact,
  FigureFact,
  SampleFact,
  ScoreDate,
  ScoredFinding,
  UnitFacts,
} from "../scoring/facts.ts";
import { anyAmount, anyFigureKey, anySeverity, anySigned, someCodes } from "./arbitrary-scheme.ts";
import { noFacts, scoreDateAt } from "./scoring.ts";

const day = fc
  .integer({ min: -40, max: 420 })
  .map((offset) => new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const code = fc.constantFrom(...someCodes);
const periodId = fc.constantFrom(
  ...frequencies.flatMap((frequency) => periodsOfYear(2026, frequency)),
  "2025-M12",
);

const activity: fc.Arbitrary<Omit<ActivityFact, "id">> = fc.record({
  kind: fc.constantFrom(...activityKinds),
  on: day,
  title: fc.constant("工作记录"),
  attributes: fc
    .record({
      extended: fc.boolean(),
      adopted: fc.boolean(),
      front_page: fc.boolean(),
      joint: fc.boolean(),
      level: fc.constantFrom(...levels),
      adopted_by: fc.string(),
    })
    .map((some): Record<string, string | boolean> => some),
  articleKeys: fc.array(fc.constantFrom("k1", "k2", "k3"), { maxLength: 2 }),
  shared: fc.boolean(),
});

const value = fc.option(
  fc.oneof(
    fc
      .dictionary(anyFigureKey, anyAmount, { maxKeys: 7 })
      .map((figures) => ({ type: "figures" as const, figures })),
    fc.record({ type: fc.constant("duty" as const), done: fc.boolean(), on: fc.option(day) }),
    fc.record({ type: fc.constant("derived" as const), amount: anyAmount, records: fc.nat(20) }),
  ),
);

type WithoutId<Fact> = Omit<Fact, "id">;

const figure = fc.record({
  type: fc.constantFrom("entry" as const, "list_figure" as const),
  code,
  item: fc.nat(4),
  periodId,
  value,
  notApplicable: fc.constantFrom("", "本期没有"),
});

const finding: fc.Arbitrary<WithoutId<ScoredFinding>> = fc.record({
  number: fc.constantFrom("1号", "2号"),
  severity: anySeverity,
  issuedOn: day,
  closed: fc.boolean(),
  onTime: fc.option(fc.boolean()),
  overdue: fc.boolean(),
  repeated: fc.boolean(),
});

const assessment: fc.Arbitrary<WithoutId<AssessmentFact>> = fc.record({
  code,
  on: day,
  reason: fc.constant("核查"),
  value: fc.oneof(
    fc.record({ kind: fc.constant("points" as const), points: anySigned }),
    fc.record({ kind: fc.constant("events" as const), severity: anySeverity, count: fc.nat(9) }),
  ),
});

const sample: fc.Arbitrary<Omit<SampleFact, "ref">> = fc.record({
  code,
  on: day,
  note: fc.constantFrom("宣传栏", "农家书屋"),
  checked: fc.nat(30),
  failed: fc.nat(30),
});

const numbered = <Fact>(prefix: string, facts: readonly Fact[]) =>
  facts.map((fact, at) => ({ ...fact, id: `${prefix}${at}` }));

/** Any facts of a unit, sensible or not. */
export const anyFacts: fc.Arbitrary<UnitFacts> = fc
  .record({
    activities: fc.array(activity, { maxLength: 12 }),
    figures: fc.array(figure, { maxLength: 10 }),
    findings: fc.array(finding, { maxLength: 6 }),
    assessments: fc.array(assessment, { maxLength: 6 }),
    samples: fc.array(sample, { maxLength: 5 }),
    veto: fc.option(fc.constant({ findingId: "f", clause: "第十条" })),
  })
  .map((some) => ({
    unitId: noFacts.unitId,
    veto: some.veto,
    activities: numbered("a", some.activities),
    findings: numbered("f", some.findings),
    assessments: numbered("s", some.assessments),
    // A visit checks several items of one indicator.
    samples: some.samples.map((one, at) => ({
      ...one,
      ref: { type: "visit", id: `v${at % 2}` },
    })),
    figures: some.figures.map(
      ({ type, ...others }, at): FigureFact => ({ ...others, ref: { type, id: `e${at}` } }),
    ),
  }));

/** A score date around 2026. */
export const anyScoreDate: fc.Arbitrary<ScoreDate> = day.map((asOf) => scoreDateAt(asOf));
