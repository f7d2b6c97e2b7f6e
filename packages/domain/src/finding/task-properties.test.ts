import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, workCalendar } from "../calendar/calendar.ts";
import type { Clock, Day } from "../calendar/clock.ts";
import { draftFacts } from "../testing/findings.ts";
import { holidays2026 } from "../testing/holidays.ts";
import { everybody, ownUnit } from "../testing/people.ts";
import type { FindingFacts } from "./facts.ts";
import { availableActions } from "./lifecycle.ts";
import { findingStates, severities } from "./state.ts";
import { compareTasks, type FindingTask, taskOf, taskStates } from "./tasks.ts";

const calendar = workCalendar(holidays2026);
const on = (today: Day): Clock => ({ now: `${today}T02:00:00Z`, today });

describe("tasks", () => {
  it("never offers an action the person may not take, nor a task outside taskStates", () => {
    const who = fc.option(fc.constantFrom(...everybody.map((actor) => actor.accountId)));
    const facts = fc.record({
      state: fc.constantFrom(...findingStates),
      severity: fc.constantFrom(...severities),
      unitId: fc.constantFrom(ownUnit, null),
      verificationStartedBy: who,
      closureProposedBy: who,
      longTermRequestedBy: who,
      reopenRequestedBy: who,
      extensionRequestedBy: who,
      vetoRequestedBy: who,
      extensionsGranted: fc.nat(2),
      issuedOn: fc.nat(60).map((n) => addDays("2026-10-01", n)),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom(...everybody), fc.nat(60), (some, actor, days) => {
        const dueOn = addDays(some.issuedOn, 15);
        const finding: FindingFacts = { ...draftFacts, ...some, dueOn, verificationDueOn: dueOn };
        const clock = on(addDays(some.issuedOn, days));
        const task = taskOf({ finding, actor, clock, calendar });
        if (task === null) return;
        expect(taskStates).toContain(finding.state);
        if (task.action === null) return;
        expect(availableActions(finding, actor, clock, calendar)).toContain(task.action);
      }),
      { numRuns: 3000 },
    );
  });

  it("sorts overdue first, then by due date, none last", () => {
    const task = (dueOn: Day | null, overdue = false): FindingTask => ({
      kind: "rectify",
      action: null,
      dueOn,
      overdue,
      text: "",
    });
    const sorted = [
      task(null),
      task("2026-11-30"),
      task("2026-11-20", true),
      task("2026-11-25"),
      task("2026-11-10", true),
    ].sort(compareTasks);
    expect(sorted.map((one) => one.dueOn)).toEqual([
      "2026-11-10",
      "2026-11-20",
      "2026-11-25",
      "2026-11-30",
      null,
    ]);
  });
});
