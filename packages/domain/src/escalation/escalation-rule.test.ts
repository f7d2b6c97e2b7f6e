import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, workCalendar } from "../calendar/calendar.ts";
import type { Clock, Day } from "../calendar/clock.ts";
import { findingStates } from "../finding/state.ts";
import { holidays2026 } from "../testing/holidays.ts";
import { type EscalationKind, escalationKinds } from "./escalation.ts";
import {
  type EscalationFacts,
  escalationOverdueDays,
  escalationPauseWorkdays,
  escalationProposal,
  escalationRefusal,
  type IssuedNotice,
  overdueWorkdays,
} from "./escalation-rule.ts";

const calendar = workCalendar(holidays2026);
const on = (today: Day): Clock => ({ now: `${today}T02:00:00Z`, today });
const due: EscalationFacts = {
  state: "rectifying",
  issuedOn: "2026-10-12",
  dueOn: "2026-11-02",
  returnedCount: 0,
};
const propose = (finding: EscalationFacts, notices: IssuedNotice[], today: Day) =>
  escalationProposal(finding, notices, { clock: on(today), calendar });
const reminded: IssuedNotice = { kind: "reminder", on: "2026-11-03" };

describe("proposing escalation notices 督办", () => {
  it.each([
    ["2026-11-02", [], null, "on the due date itself"],
    ["2026-11-03", [], "reminder", "one working day late"],
    ["2026-11-04", [reminded], null, "the reminder has had one day"],
    ["2026-11-05", [reminded], "slip", "three days late, two days after the reminder"],
    ["2026-11-30", [], "reminder", "twenty days late, and nothing issued: no notice is skipped"],
    ["2026-11-13", [reminded, { kind: "slip", on: "2026-11-05" }], null, "nine days late"],
    ["2026-11-16", [reminded, { kind: "slip", on: "2026-11-05" }], "warning", "ten days late"],
    ["2026-12-30", escalationKinds.map((kind) => ({ kind, on: "2026-11-30" })), null, "the end"],
  ] as const)("on %s after %j it proposes %s: %s", (today, notices, kind, _why) => {
    expect(propose(due, [...notices], today)?.kind ?? null).toBe(kind);
  });

  it("counts working days: a due date passed over a weekend is not late yet", () => {
    const friday = { ...due, dueOn: "2026-11-06" };
    expect(overdueWorkdays(friday, on("2026-11-08"), calendar)).toBe(0);
    expect(propose(friday, [], "2026-11-08")).toBeNull();
    expect(propose(friday, [], "2026-11-09")).toMatchObject({ kind: "reminder", overdueDays: 1 });
  });

  it("goes up to the 督办单 for a second return, on time or not, and no further", () => {
    const returned = { ...due, dueOn: "2026-12-30", returnedCount: 2 };
    expect(propose({ ...returned, returnedCount: 1 }, [], "2026-11-03")).toBeNull();
    expect(propose(returned, [], "2026-11-03")).toMatchObject({
      kind: "reminder",
      reason: "被退回2次",
    });
    const notices: IssuedNotice[] = [reminded, { kind: "slip", on: "2026-11-06" }];
    expect(propose(returned, notices.slice(0, 1), "2026-11-06")?.kind).toBe("slip");
    expect(propose(returned, notices, "2026-11-20")).toBeNull();
  });

  it("starts again with a new cycle", () => {
    const before: IssuedNotice[] = [{ kind: "slip", on: "2026-10-09" }];
    expect(propose(due, before, "2026-11-05")?.kind).toBe("reminder");
    expect(escalationRefusal("warning", due, before)).toContain("还没有发出督办单");
  });

  it("lets the office act early, never out of order, and each severe notice once", () => {
    expect(escalationRefusal("reminder", due, [reminded])).toBeNull();
    expect(escalationRefusal("slip", due, [])).toContain("还没有发出提醒");
    expect(escalationRefusal("slip", due, [reminded])).toBeNull();
    const slipped: IssuedNotice[] = [reminded, { kind: "slip", on: "2026-11-05" }];
    expect(escalationRefusal("slip", due, slipped)).toContain("已发出督办单");
    expect(escalationRefusal("talk", due, slipped)).toContain("还没有发出告诫");
  });
});

const anyNotice = fc.record({
  kind: fc.constantFrom(...escalationKinds),
  on: fc.integer({ min: 0, max: 60 }).map((n) => addDays("2026-10-01", n)),
});
const anyFacts: fc.Arbitrary<EscalationFacts> = fc.record({
  state: fc.constantFrom(...findingStates),
  issuedOn: fc.constant("2026-10-12"),
  dueOn: fc.integer({ min: 0, max: 60 }).map((n) => addDays("2026-10-12", n)),
  returnedCount: fc.integer({ min: 0, max: 3 }),
});

describe("a proposal after any notices", () => {
  it("is the next notice, after its pause, and no more severe than the lateness allows", () => {
    const today = "2026-12-01";
    fc.assert(
      fc.property(anyFacts, fc.array(anyNotice, { maxLength: 5 }), (finding, notices) => {
        const proposal = propose(finding, notices, today);
        if (proposal === null) return;
        const { kind } = proposal;
        const rank = (one: EscalationKind) => escalationKinds.indexOf(one);
        const ofCycle = notices.filter((notice) => notice.on >= "2026-10-12");
        expect(rank(kind)).toBe(Math.max(-1, ...ofCycle.map((notice) => rank(notice.kind))) + 1);
        for (const notice of ofCycle) {
          expect(calendar.workdaysBetween(notice.on, today)).toBeGreaterThanOrEqual(
            escalationPauseWorkdays,
          );
        }
        const late = overdueWorkdays(finding, on(today), calendar);
        const returned = finding.returnedCount >= 2 && rank(kind) <= 1;
        expect(late >= escalationOverdueDays[kind] || returned).toBe(true);
        expect(["issued", "rectifying", "long_term"]).toContain(finding.state);
      }),
    );
  });
});
