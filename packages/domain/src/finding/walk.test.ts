import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/calendar.ts";
import {
  applyBoth,
  type Life,
  newLife,
  type Row,
  requestsAgree,
  stepOf,
} from "../testing/lives.ts";
import { everybody } from "../testing/people.ts";
import { referenceAllows } from "../testing/reference.ts";
import type { FindingFacts } from "./facts.ts";
import { availableActions, type FindingAction, findingActions } from "./lifecycle.ts";
import { findingStates, severities } from "./state.ts";

/** `unordered` tries any person with any action; otherwise the choice falls among what is allowed. */
const step = fc.record({
  days: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(40) }),
  choice: fc.nat(9999),
  unordered: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  /** One more measure is reported done before the action. */
  ticks: fc.boolean(),
  which: fc.nat(9),
});

const pairs = everybody.flatMap((who) => findingActions.map((action) => ({ who, action })));

/** The stored figures and the reference's, side by side. */
function compare({ facts, ref }: Life): void {
  expect(facts.state).toBe(ref.state);
  expect(facts.cycle).toBe(ref.cycle);
  if (ref.begun === "0000-00-00") return;
  expect({
    due: facts.dueOn,
    given: facts.originalDueOn,
    begun: facts.issuedOn,
    used: facts.daysUsed,
    late: facts.late,
    returns: facts.returnedCount,
    verifier: facts.verificationStartedBy,
    signer: facts.closureProposedBy,
    closed: facts.closedOn,
    onTime: facts.onTime,
    extensions: facts.extensionsGranted,
    running: facts.clockStoppedOn === null,
  }).toEqual({
    due: ref.due,
    given: ref.given,
    begun: ref.begun,
    used: ref.usedDays.length,
    late: ref.late,
    returns: ref.returns,
    verifier: ref.verifier,
    signer: ref.firstSigner,
    closed: ref.closedOn,
    onTime: ref.closedOn === null ? null : !ref.late,
    extensions: ref.extensions,
    running: ref.since !== null,
  });
}

function frozen({ cycle, daysUsed, onTime, closedOn, dueOn, late, returnedCount }: FindingFacts) {
  return { cycle, daysUsed, onTime, closedOn, dueOn, late, returnedCount };
}

describe("random sequences of actions", () => {
  const reached = new Set<string>();
  const done = new Set<FindingAction>();
  const results = new Set<string>();

  it("agree with the plain reference in facts and child records; closed figures stay frozen", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...severities),
        fc.constantFrom(...everybody),
        fc.integer({ min: 0, max: 330 }),
        fc.array(step, { minLength: 4, maxLength: 45 }),
        (severity, finder, start, steps) => {
          const lives: Life[] = [newLife(severity, finder)];
          let today = addDays("2026-01-01", start);
          for (const { days, choice, unordered, ticks, which } of steps) {
            today = addDays(today, days);
            const life = lives[which % lives.length];
            if (life === undefined) continue;
            if (ticks) tickOne(life);
            const currentStep = stepOf(life, today);
            const open = pairs.filter((one) =>
              referenceAllows(life.ref, one.action, one.who, today),
            );
            for (const who of everybody) {
              const expected = open.filter((pair) => pair.who === who).map(({ action }) => action);
              const { finding, clock, calendar, content } = currentStep;
              expect(availableActions(finding, who, clock, calendar, content)).toEqual(expected);
            }
            const from = unordered || open.length === 0 ? pairs : open;
            const tried = from[choice % from.length];
            if (tried === undefined) continue;
            const before = frozen(life.facts);
            const wasClosed = life.facts.state === "closed";
            const result = applyBoth(life, tried.action, tried.who, today);
            expect(result.ok, `${life.facts.state} ${tried.action} ${tried.who.name}`).toBe(
              open.includes(tried),
            );
            if (!result.ok) continue;
            if (result.child !== undefined) lives.push(result.child);
            expect(result.cycle !== undefined).toBe(tried.action === "reopen");
            if (result.cycle !== undefined)
              expect(before).toMatchObject(withoutDates(result.cycle));
            reached.add(life.facts.state);
            done.add(tried.action);
            for (const row of life.rows) results.add(`${row.request} ${row.outcome}`);
            for (const one of lives) {
              compare(one);
              requestsAgree(one);
              expectShape(one.facts);
            }
            if (wasClosed && life.facts.state === "closed") {
              expect(frozen(life.facts)).toEqual(before);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("reach every state except draft, every action and every outcome of a request", () => {
    expect([...reached].sort()).toEqual(findingStates.filter((one) => one !== "draft").sort());
    expect([...done].sort()).toEqual([...findingActions].sort());
    const all: Row[] = [
      ...(["granted", "refused", "lapsed", null] as const).flatMap((outcome) => [
        { request: "extension" as const, outcome },
        { request: "long_term" as const, outcome },
      ]),
      ...(["upheld", "dismissed", null] as const).map((outcome) => ({
        request: "dispute" as const,
        outcome,
      })),
      ...(["reopened", "refused", null] as const).map((outcome) => ({
        request: "reopening" as const,
        outcome,
      })),
      ...(["confirmed", "refused", "lapsed", null] as const).map((outcome) => ({
        request: "veto" as const,
        outcome,
      })),
    ];
    expect([...results].sort()).toEqual(
      all.map(({ request, outcome }) => `${request} ${outcome}`).sort(),
    );
  });
});

function tickOne(life: Life): void {
  const next = life.ref.measures.find((measure) => !measure.done);
  if (next === undefined || life.facts.state !== "rectifying") return;
  const measures = life.ref.measures.map((one) => (one === next ? { ...one, done: true } : one));
  life.ref = { ...life.ref, measures };
}

function withoutDates(cycle: object): Record<string, unknown> {
  const { issuedOn: _, originalDueOn: __, ...others } = cycle as Record<string, unknown>;
  return others;
}

/** What the database also demands of every row. */
function expectShape(facts: FindingFacts): void {
  expect((facts.state === "closed") === (facts.closedOn !== null)).toBe(true);
  expect((facts.state === "closed") === (facts.onTime !== null)).toBe(true);
  const clocked = !["draft", "withdrawn", "merged"].includes(facts.state);
  if (clocked) expect([facts.issuedOn, facts.dueOn, facts.originalDueOn]).not.toContain(null);
  expect(facts.daysUsed).toBeGreaterThanOrEqual(0);
  if (facts.closureProposedBy !== null) expect(["verifying", "closed"]).toContain(facts.state);
}
