import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, workCalendar } from "../../calendar/calendar.ts";
import { draftFacts } from "../../testing/findings.ts";
import { holidays2026 } from "../../testing/holidays.ts";
import { runScript } from "../../testing/run-script.ts";
import type { FindingFacts } from "../facts.ts";
import { findingStates, openStates, type Severity, severities } from "../state.ts";
import { watchReasonLabels, watchReasonsOf } from "./watch.ts";

const calendar = workCalendar(holidays2026);
const clockOn = (today: string) => ({ now: `${today}T02:00:00Z`, today });

/** Why a finding issued on 2 November stands on the leader's list on a day, after this script. */
function summary(script: string, today: string, severity: Severity = "ordinary"): string {
  const facts = runScript(`2026-11-02 office issue\n2026-11-03 clerk acknowledge\n${script}`, {
    severity,
  });
  return watchReasonsOf(facts, clockOn(today), calendar)
    .map((reason) => watchReasonLabels[reason])
    .join("、");
}

const note = "2026-11-03 office propose_veto";
const confirmed = `${note}\n2026-11-04 leader confirm_veto`;
const closure = "2026-11-10 lead request_closure\n2026-11-11 office start_verification";
const extended = "2026-11-04 lead request_extension\n2026-11-05 office grant_extension";
const repeated = `${extended}\n2026-11-06 lead request_extension`;

describe("the leader's list", () => {
  it.each([
    ["一般问题不在名单上", "2026-11-04 lead request_long_term", ""],
    ["提请一票否决", note, "待确认否决"],
    ["县领导确认", confirmed, "一票否决"],
    ["县领导不予确认", `${note}\n2026-11-04 leader refuse_veto`, ""],
    ["销号后仍在", `${confirmed}\n${closure}\n2026-11-12 office close`, "一票否决"],
    ["退回一次", `${closure}\n2026-11-12 office return`, ""],
    [
      "退回两次",
      `${closure}\n2026-11-12 office return\n2026-11-13 lead request_closure\n2026-11-13 office start_verification\n2026-11-16 office return`,
      "两次退回",
    ],
    ["第一次延期归督查办", "2026-11-04 lead request_extension", ""],
    ["已延期一次", extended, ""],
    ["申请第二次延期", repeated, "待批二次延期"],
    ["已延期两次", `${repeated}\n2026-11-09 leader grant_extension`, "已延期两次"],
  ])("%s", (_, script, expected) => {
    expect(summary(script, "2026-11-20")).toBe(expected);
  });

  it("keeps 重大 from the issue to the closure, and says when it is overdue", () => {
    expect(summary(note, "2026-11-16", "major")).toBe("待确认否决、重大");
    expect(summary(note, "2026-11-17", "major")).toBe("待确认否决、重大逾期");
    const question = `${closure}\n2026-11-12 office propose_closure`;
    expect(summary(question, "2026-11-20", "major")).toBe("重大");
    expect(summary(`${question}\n2026-11-13 colleague close`, "2026-11-20", "major")).toBe("");
  });

  it("equals the documented SQL for any finding", () => {
    const who = fc.constantFrom(null, "somebody");
    const facts = fc.record({
      state: fc.constantFrom(...findingStates),
      severity: fc.constantFrom(...severities),
      extensionRequestedBy: who,
      vetoRequestedBy: who,
      vetoed: fc.boolean(),
      extensionsGranted: fc.nat(2),
      returnedCount: fc.nat(3),
    });
    fc.assert(
      fc.property(facts, fc.nat(40), (some, days) => {
        const finding: FindingFacts = { ...draftFacts, ...some, dueOn: "2026-11-20" };
        const open = (openStates as readonly string[]).includes(some.state);
        const listed =
          ((open || some.state === "closed") && (some.vetoed || some.vetoRequestedBy !== null)) ||
          (open &&
            (some.severity === "major" ||
              some.returnedCount >= 2 ||
              some.extensionsGranted >= 2)) ||
          (some.state === "rectifying" &&
            some.extensionRequestedBy !== null &&
            some.extensionsGranted === 1);
        const today = clockOn(addDays("2026-11-01", days));
        expect(watchReasonsOf(finding, today, calendar).length > 0).toBe(listed);
      }),
    );
  });
});
