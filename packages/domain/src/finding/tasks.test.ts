import { describe, expect, it } from "vitest";
import { workCalendar } from "../calendar/calendar.ts";
import type { Clock, Day } from "../calendar/clock.ts";
import { draftFacts } from "../testing/findings.ts";
import { holidays2026 } from "../testing/holidays.ts";
import { everybody, people } from "../testing/people.ts";
import { runScript } from "../testing/run-script.ts";
import type { FindingFacts } from "./facts.ts";
import { taskOf } from "./tasks.ts";

const calendar = workCalendar(holidays2026);
const on = (today: Day): Clock => ({ now: `${today}T02:00:00Z`, today });

/** Who owes what on that day, “name:kind” in the order of the people. */
function owed(finding: FindingFacts, today: Day, measures?: { done: number; total: number }) {
  return everybody.flatMap((actor) => {
    const question = { finding, actor, clock: on(today), calendar };
    const task = taskOf(measures === undefined ? question : { ...question, measures });
    return task === null ? [] : [`${actor.name}:${task.kind}`];
  });
}

const issued = "2026-11-02 office issue";
const acknowledged = `${issued}\n2026-11-03 clerk acknowledge`;
const requested = `${acknowledged}\n2026-11-10 lead request_closure`;
const verifying = `${requested}\n2026-11-11 inspector start_verification`;

describe("who owes what", () => {
  it("along the main loop", () => {
    expect(owed(draftFacts, "2026-11-02")).toEqual(["office:issue", "colleague:issue"]);
    expect(owed(runScript(issued), "2026-11-03")).toEqual([
      "lead:acknowledge",
      "clerk:acknowledge",
    ]);
    expect(owed(runScript(acknowledged), "2026-11-04", { done: 0, total: 2 })).toEqual([
      "lead:rectify",
      "clerk:rectify",
    ]);
    expect(owed(runScript(acknowledged), "2026-11-04", { done: 2, total: 2 })).toEqual([
      "lead:request_closure",
      "clerk:rectify",
    ]);
    expect(owed(runScript(requested), "2026-11-11")).toEqual([
      "office:start_verification",
      "colleague:start_verification",
      "inspector:start_verification",
      "inspector2:start_verification",
    ]);
    expect(owed(runScript(verifying), "2026-11-12")).toEqual(["inspector:verify"]);
    expect(owed(runScript(`${verifying}\n2026-11-12 inspector close`), "2026-11-13")).toEqual([]);
  });

  it("also the office once the verification is late", () => {
    expect(owed(runScript(verifying), "2026-11-18")).toEqual([
      "office:verify",
      "colleague:verify",
      "inspector:verify",
    ]);
  });

  it("at the second signature, a dispute, long-term status and a reopening", () => {
    const proposed = runScript(`${verifying}\n2026-11-12 office propose_closure`, {
      severity: "serious",
    });
    expect(owed(proposed, "2026-11-13")).toEqual(["colleague:countersign"]);
    const disputed = runScript(`${issued}\n2026-11-03 lead dispute`, {
      createdBy: people.office.accountId,
    });
    expect(owed(disputed, "2026-11-04")).toEqual(["colleague:decide_dispute"]);
    const longTermRequested = runScript(`${acknowledged}\n2026-11-05 lead request_long_term`);
    expect(owed(longTermRequested, "2026-11-06")).toContain("leader:approve_long_term");
    const closed = `${verifying}\n2026-11-12 inspector close\n2026-11-13 inspector request_reopen`;
    expect(owed(runScript(closed), "2026-11-14")).toEqual([
      "office:confirm_reopen",
      "colleague:confirm_reopen",
    ]);
  });

  it("gives the leader a task for a major overdue finding, and for no other", () => {
    expect(owed(runScript(acknowledged, { severity: "major" }), "2026-11-16")).not.toContain(
      "leader:watch",
    );
    expect(owed(runScript(acknowledged, { severity: "major" }), "2026-11-17")).toContain(
      "leader:watch",
    );
    expect(owed(runScript(acknowledged), "2026-12-17")).not.toContain("leader:watch");
  });

  it("gives a task for the check-in only when it is due soon", () => {
    const long = runScript(
      `${acknowledged}\n2026-11-05 lead request_long_term\n2026-11-06 leader make_long_term`,
    );
    expect(owed(long, "2026-12-01")).toEqual([]);
    expect(owed(long, "2027-03-30")).toEqual(["lead:check_in", "clerk:check_in"]);
  });

  it("keeps the task for a missed check-in until it is given", () => {
    const long = `${acknowledged}\n2026-11-05 lead request_long_term\n2026-11-06 leader make_long_term`;
    const question = {
      finding: runScript(long),
      actor: people.clerk,
      calendar,
      clock: on("2027-04-02"),
    };
    expect(taskOf(question)).toMatchObject({
      action: "check_in",
      overdue: true,
      dueOn: "2027-03-31",
    });
    expect(owed(runScript(`${long}\n2027-04-02 clerk check_in`), "2027-04-02")).toEqual([]);
  });

  const waiting = `${acknowledged}\n2026-11-05 lead request_extension`;

  it("gives the office the first extension to decide, a leader the second", () => {
    expect(owed(runScript(waiting), "2026-11-05")).toEqual([
      "office:decide_extension",
      "colleague:decide_extension",
      "lead:request_closure",
      "clerk:rectify",
    ]);
    const second = `${waiting}\n2026-11-06 office grant_extension\n2026-11-09 lead request_extension`;
    expect(owed(runScript(second), "2026-11-10")).toEqual([
      "leader:decide_extension",
      "lead:request_closure",
      "clerk:rectify",
    ]);
    expect(owed(runScript(`${second}\n2026-11-10 leader refuse_extension`), "2026-11-10")).toEqual([
      "lead:request_closure",
      "clerk:rectify",
    ]);
  });

  it("gives an extension and a dispute two working days", () => {
    const finding = runScript(waiting);
    const office = { finding, actor: people.office, calendar, clock: on("2026-11-06") };
    expect(taskOf({ ...office, extensionRequestedOn: "2026-11-05" })).toMatchObject({
      dueOn: "2026-11-09",
      overdue: false,
      text: "乡镇申请延期，请在11月9日前审批",
    });
    expect(taskOf(office)).toMatchObject({ dueOn: null, text: "乡镇申请延期，请审批" });
    expect(taskOf({ ...office, actor: people.lead })?.text).toContain("延期待审批");
    const disputed = runScript(`${issued}\n2026-11-05 lead dispute`);
    const late = { finding: disputed, actor: people.office, calendar, clock: on("2026-11-10") };
    expect(taskOf(late)).toMatchObject({
      kind: "decide_dispute",
      action: "dismiss",
      dueOn: "2026-11-09",
      overdue: true,
      text: "乡镇提出异议，已过复核期限11月9日，请立即复核",
    });
  });

  it("gives the leader a proposed veto in every state, closed included", () => {
    const closed = `${verifying}\n2026-11-12 inspector close\n2026-11-13 office propose_veto`;
    expect(owed(runScript(closed), "2026-11-13")).toEqual(["leader:confirm_veto"]);
    expect(owed(runScript(`${closed}\n2026-11-16 leader confirm_veto`), "2026-11-16")).toEqual([]);
    const major = runScript(`${acknowledged}\n2026-11-25 office propose_veto`, {
      severity: "major",
    });
    expect(owed(major, "2026-11-25")).toContain("leader:confirm_veto");
  });

  it("gives the named verifier the task alone, and the office too once it is late", () => {
    const finding = { ...runScript(requested), verifierId: people.inspector2.accountId };
    const kinds = (today: Day) =>
      everybody.flatMap((actor) =>
        taskOf({ finding, actor, clock: on(today), calendar }) === null ? [] : [actor.name],
      );
    expect(kinds("2026-11-11")).toEqual(["inspector2"]);
    expect(kinds("2026-11-18")).toEqual(["office", "colleague", "inspector2"]);
  });

  it("names the number of the return in the unit's task", () => {
    const returned = runScript(`${verifying}\n2026-11-12 inspector return`);
    const question = { finding: returned, actor: people.lead, calendar, clock: on("2026-11-13") };
    expect(taskOf({ ...question, measures: { done: 2, total: 2 } })).toMatchObject({
      kind: "request_closure",
      action: "request_closure",
      text: expect.stringMatching(/^第1次退回，还剩/),
    });
  });

  it("states the due date of the acknowledgement", () => {
    const question = { finding: runScript(issued), actor: people.clerk, calendar };
    expect(taskOf({ ...question, clock: on("2026-11-03") })).toMatchObject({
      dueOn: "2026-11-09",
      overdue: false,
      text: "请在11月9日前签收并报整改措施",
    });
    expect(taskOf({ ...question, clock: on("2026-11-10") })).toMatchObject({
      overdue: true,
      text: "交办后6个工作日未签收，已过签收期限11月9日，请立即签收并报整改措施",
    });
  });
});
