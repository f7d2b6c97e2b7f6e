import { describe, expect, it } from "vitest";
import { permissions } from "../account/permissions.ts";
import { type Role, roles, unitRoles } from "../account/roles.ts";
import { workCalendar } from "../calendar/calendar.ts";
import type { Clock } from "../calendar/clock.ts";
import { completeInput, draftFacts, fullContent } from "../testing/findings.ts";
import { holidays2026 } from "../testing/holidays.ts";
import { otherUnit, ownUnit, people } from "../testing/people.ts";
import type { AnyAction } from "./define-action.ts";
import type { FindingFacts } from "./facts.ts";
import {
  availableActions,
  decide,
  definitionOf,
  type FindingAction,
  findingActionLabels,
  findingActions,
  lifecycle,
  refusalOf,
} from "./lifecycle.ts";
import { findingStates } from "./state.ts";

const calendar = workCalendar(holidays2026);
const clock: Clock = { now: "2026-11-04T02:00:00Z", today: "2026-11-04" };
const [office, unit] = [["office"], ["unit_lead", "unit_clerk"]] as const;
const verifiers = ["office", "inspector"] as const;

const vetoable = "issued disputed rectifying closure_requested verifying long_term closed";

/** docs/lifecycle.md once more, by hand: from, to, who. */
const expectedTable: Record<FindingAction, [string, string, readonly Role[]]> = {
  issue: ["draft", "issued", office],
  acknowledge: ["issued", "rectifying", unit],
  dispute: ["issued", "disputed", ["unit_lead"]],
  uphold: ["disputed", "withdrawn", office],
  dismiss: ["disputed", "issued", office],
  request_closure: ["rectifying long_term", "closure_requested", ["unit_lead"]],
  start_verification: ["closure_requested", "verifying", verifiers],
  return: ["verifying", "rectifying", verifiers],
  propose_closure: ["verifying", "same", verifiers],
  close: ["verifying", "closed", verifiers],
  request_extension: ["rectifying", "same", ["unit_lead"]],
  grant_extension: ["rectifying", "same", ["office", "leader"]],
  refuse_extension: ["rectifying", "same", ["office", "leader"]],
  split: ["rectifying", "same", office],
  request_long_term: ["rectifying", "same", ["unit_lead"]],
  make_long_term: ["rectifying", "long_term", ["leader"]],
  refuse_long_term: ["rectifying", "same", ["leader"]],
  check_in: ["long_term", "same", unit],
  request_reopen: ["closed", "same", verifiers],
  reopen: ["closed", "rectifying", office],
  refuse_reopen: ["closed", "same", office],
  propose_veto: [vetoable, "same", office],
  confirm_veto: [vetoable, "same", ["leader"]],
  refuse_veto: [vetoable, "same", ["leader"]],
  withdraw: ["draft issued", "withdrawn", office],
  merge: ["draft issued", "merged", office],
};

/** Facts on which every guard of the action passes for anybody who has the permission. */
function ripe(state: FindingFacts["state"], action: FindingAction, me: string): FindingFacts {
  const closed = state === "closed";
  return {
    ...draftFacts,
    state,
    severity: action === "propose_closure" ? "serious" : "ordinary",
    issuedOn: "2026-11-02",
    dueOn: "2026-11-20",
    originalDueOn: "2026-11-20",
    clockStartedOn: "2026-11-02",
    clockStoppedOn: closed ? "2026-11-03" : null,
    closedOn: closed ? "2026-11-04" : null,
    onTime: closed ? true : null,
    createdBy: "somebody else",
    verificationStartedBy: me,
    longTermRequestedBy: /^(make|refuse)_long_term$/.test(action) ? "somebody else" : null,
    reopenRequestedBy: /^(refuse_)?reopen$/.test(action) ? "somebody else" : null,
    extensionRequestedBy: /^(grant|refuse)_extension$/.test(action) ? "somebody else" : null,
    vetoRequestedBy: /^(confirm|refuse)_veto$/.test(action) ? "somebody else" : null,
  };
}

describe("the table", () => {
  it("has one row an action, each with a label, an input and known guards", () => {
    expect(lifecycle.map((row) => row.code)).toEqual([...findingActions]);
    for (const action of findingActions) {
      const row: AnyAction = definitionOf(action);
      expect(row.code).toBe(action);
      expect(findingActionLabels[action]).toMatch(/[\u4e00-\u9fff]/);
      expect(row.input.safeParse(completeInput(action, clock.today).input).success).toBe(true);
      for (const guard of row.guards) expect(guard.refuse).toBeTypeOf("function");
      expect(permissions[row.permission].area).toBe("content");
    }
  });

  it("lets every state × action × role through or not, exactly as docs/lifecycle.md says", () => {
    let allowed = 0;
    for (const state of findingStates) {
      for (const action of findingActions) {
        for (const role of roles) {
          const unitId = (unitRoles as readonly Role[]).includes(role) ? ownUnit : null;
          const actor = { ...people.office, accountId: `one-${role}`, roles: [role], unitId };
          const ready = ripe(state, action, actor.accountId);
          // The first extension waits for the office, the second for a leader.
          const finding = role === "leader" ? { ...ready, extensionsGranted: 1 } : ready;
          const [from, to, who] = expectedTable[action];
          const expected = from.split(" ").includes(state) && who.includes(role);
          const decision = decide({
            ...completeInput(action, clock.today),
            finding,
            content: fullContent,
            actor,
            clock,
            calendar,
          });
          const label = `${state} × ${action} × ${role}`;
          expect(decision.ok, label).toBe(expected);
          expect(availableActions(finding, actor, clock, calendar).includes(action), label).toBe(
            expected,
          );
          if (decision.ok) expect(decision.patch.state, label).toBe(to === "same" ? state : to);
          else expect(["permission", "state"], label).toContain(decision.refusal.code);
          allowed += Number(expected);
        }
      }
    }
    expect(allowed).toBe(56);
  });

  it("allows no action on withdrawn and merged findings", () => {
    for (const row of lifecycle) {
      expect(row.from).not.toContain("withdrawn");
      expect(row.from).not.toContain("merged");
    }
  });
});

describe("a finding of another unit", () => {
  it("refuses another unit, and a unit where none is named", () => {
    const finding = ripe("issued", "acknowledge", "");
    const question = { action: "acknowledge", clock, calendar } as const;
    expect(refusalOf({ ...question, finding, actor: people.neighbour })?.code).toBe("own_unit");
    expect(
      refusalOf({ ...question, finding: { ...finding, unitId: otherUnit }, actor: people.clerk })
        ?.code,
    ).toBe("own_unit");
    expect(
      refusalOf({ ...question, finding: { ...finding, unitId: null }, actor: people.office })?.code,
    ).toBe("permission");
  });

  it("says in Chinese who may take a refused action", () => {
    const finding = ripe("verifying", "close", "");
    const refusal = refusalOf({ action: "close", finding, actor: people.clerk, clock, calendar });
    expect(refusal?.message).toBe("您没有“销号”的权限，该操作由县委宣传部（督查办）、督查员办理。");
    const early = refusalOf({
      action: "close",
      actor: people.office,
      clock,
      calendar,
      finding: { ...finding, state: "rectifying" },
    });
    expect(early?.message).toContain("目前为“整改中”");
  });
});
