import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, workCalendar } from "../calendar.ts";
import type { Clock, Day } from "../clock.ts";
import { findingStates, severities } from "../finding.ts";
import { completeInput, draftFacts, fullContent } from "../testing/findings.ts";
import { holidays2026 } from "../testing/holidays.ts";
import { everybody, ownUnit } from "../testing/people.ts";
import {
  type Reference,
  referenceAfter,
  referenceAllows,
  referenceDraft,
} from "../testing/reference.ts";
import { type FindingAction, findingActions } from "./actions.ts";
import { availableActions } from "./available.ts";
import { decide } from "./decide.ts";
import type { FindingFacts } from "./facts.ts";

const calendar = workCalendar(holidays2026);
const clockOn = (today: Day): Clock => ({ now: `${today}T02:00:00Z`, today });

/** `wild` tries any person with any action; otherwise the choice falls among what is allowed. */
const step = fc.record({
  days: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(40) }),
  choice: fc.nat(9999),
  wild: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
});

const pairs = everybody.flatMap((who) => findingActions.map((action) => ({ who, action })));

/** The stored figures and the reference's, side by side. */
function compare(facts: FindingFacts, ref: Reference): void {
  expect(facts.state).toBe(ref.state);
  expect(facts.round).toBe(ref.round);
  if (ref.begun === "0000-00-00") return;
  expect({
    due: facts.dueOn,
    given: facts.originalDueOn,
    begun: facts.issuedOn,
    used: facts.daysUsed,
    late: facts.late,
    returns: facts.returnedCount,
    taker: facts.takenBy,
    closed: facts.closedOn,
    onTime: facts.onTime,
    running: facts.clockStoppedOn === null,
  }).toEqual({
    due: ref.due,
    given: ref.given,
    begun: ref.begun,
    used: ref.burnt.length,
    late: ref.late,
    returns: ref.returns,
    taker: ref.taker,
    closed: ref.closedOn,
    onTime: ref.closedOn === null ? null : !ref.late,
    running: ref.since !== null,
  });
}

function frozen({ round, daysUsed, onTime, closedOn, dueOn, late, returnedCount }: FindingFacts) {
  return { round, daysUsed, onTime, closedOn, dueOn, late, returnedCount };
}

describe("random lives", () => {
  const reached = new Set<string>();

  it("agree with the plain reference, and closed figures stay frozen", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...severities),
        fc.constantFrom(...everybody),
        fc.integer({ min: 0, max: 330 }),
        fc.array(step, { minLength: 4, maxLength: 40 }),
        (severity, finder, start, steps) => {
          let facts: FindingFacts = { ...draftFacts, severity, createdBy: finder.accountId };
          let ref = referenceDraft(severity, finder.accountId, ownUnit);
          let today = addDays("2026-01-01", start);
          let kept: ReturnType<typeof frozen> | null = null;
          for (const { days, choice, wild } of steps) {
            today = addDays(today, days);
            const clock = clockOn(today);
            const open = pairs.filter(({ who, action }) =>
              referenceAllows(ref, action, who, today),
            );
            for (const who of everybody) {
              const expected = open.filter((pair) => pair.who === who).map(({ action }) => action);
              expect(availableActions(facts, who, clock, calendar)).toEqual(expected);
            }
            const from = wild || open.length === 0 ? pairs : open;
            const tried = from[choice % from.length];
            if (tried === undefined) continue;
            const { who, action } = tried;
            const decision = decide({
              ...completeInput(action, today),
              ...{ finding: facts, content: fullContent, actor: who, clock, calendar },
            });
            expect(decision.ok).toBe(open.includes(tried));
            if (!decision.ok) continue;
            expect(decision.round !== undefined).toBe(action === "reopen");
            if (action === "reopen") expect(kept).toMatchObject(pick(decision.round));
            facts = { ...facts, ...decision.patch };
            ref = referenceAfter(ref, action, who, today);
            reached.add(facts.state);
            compare(facts, ref);
            if (facts.state !== "closed") kept = null;
            else if (kept === null) kept = frozen(facts);
            if (kept !== null) expect(frozen(facts)).toEqual(kept);
            keepsShape(facts);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("reach every state but the draft they began in", () => {
    expect([...reached].sort()).toEqual(findingStates.filter((one) => one !== "draft").sort());
  });
});

function pick(round: object | undefined): Record<string, unknown> {
  const { issuedOn: _, originalDueOn: __, ...rest } = round as Record<string, unknown>;
  return rest;
}

/** What the database also demands of every row. */
function keepsShape(facts: FindingFacts): void {
  expect((facts.state === "closed") === (facts.closedOn !== null)).toBe(true);
  expect((facts.state === "closed") === (facts.onTime !== null)).toBe(true);
  const clocked = !["draft", "withdrawn", "merged"].includes(facts.state);
  if (clocked) expect([facts.issuedOn, facts.dueOn, facts.originalDueOn]).not.toContain(null);
  expect(facts.daysUsed).toBeGreaterThanOrEqual(0);
  const asked: FindingAction[] = [];
  if (facts.closureProposedBy !== null) asked.push("propose_closure");
  if (asked.length > 0) expect(["verifying", "closed"]).toContain(facts.state);
}
