import { describe, expect, it } from "vitest";
import type { Actor } from "../account/roles.ts";
import type { Day } from "../calendar/clock.ts";
import { completeInput, draftFacts } from "../testing/findings.ts";
import { people } from "../testing/people.ts";
import { attempt, refused, runScript } from "../testing/run-script.ts";
import type { FindingFacts } from "./facts.ts";
import type { FindingAction } from "./lifecycle.ts";

const issued = "2026-11-02 office issue";
const verifying = `${issued}
  2026-11-03 clerk acknowledge
  2026-11-10 lead request_closure
  2026-11-12 inspector start_verification`;

describe("due dates", () => {
  it.each([
    ["ordinary", "2026-11-23"],
    ["serious", "2026-12-02"],
    ["major", "2026-11-16"],
    ["immediate", "2026-11-05"],
  ] as const)("%s issued on 2 November is due on %s", (severity, dueOn) => {
    const facts = runScript(issued, { severity });
    expect(facts).toMatchObject({ dueOn, originalDueOn: dueOn, clockStartedOn: "2026-11-02" });
  });

  it("moves thirty days that end in a holiday to the next working day", () => {
    expect(runScript("2026-09-02 office issue", { severity: "serious" }).dueOn).toBe("2026-10-08");
  });

  it("takes the entered date, else the draft's, and refuses the past and beyond a year", () => {
    const give = (dueOn: Day | null, drafted: Day | null = null) =>
      attempt({ ...draftFacts, dueOn: drafted }, people.office, "2026-11-02", {
        action: "issue",
        input: { dueOn, separateReason: "" },
      });
    expect(give("2026-11-30", "2026-12-01")).toMatchObject({ patch: { dueOn: "2026-11-30" } });
    expect(give(null, "2026-12-01")).toMatchObject({ patch: { originalDueOn: "2026-12-01" } });
    expect(refused(give("2026-11-01"))).toMatchObject({ code: "invalid", field: "dueOn" });
    expect(refused(give(null, "2026-10-30"))).toMatchObject({ code: "invalid", field: "dueOn" });
    expect(refused(give("2027-11-03")).message).toContain("超过一年");
  });
});

describe("the township's clock", () => {
  it("stops at the closure request and counts working days only", () => {
    expect(runScript(verifying)).toMatchObject({
      daysUsed: 6,
      late: false,
      verificationDueOn: "2026-11-17",
    });
  });

  it("gives a return the time that was left, and adds up both segments", () => {
    const returned = runScript(`${verifying}\n2026-11-16 inspector return`);
    // Nine working days were left on 10 November.
    expect(returned).toMatchObject({ state: "rectifying", dueOn: "2026-11-27", returnedCount: 1 });
    expect(returned).toMatchObject({
      verificationStartedBy: null,
      verificationDueOn: null,
      clockStoppedOn: null,
    });
    const repeated = `${verifying}
      2026-11-16 inspector return
      2026-11-18 lead request_closure
      2026-11-19 inspector2 start_verification
      2026-11-20 inspector2 close`;
    expect(runScript(repeated)).toMatchObject({
      daysUsed: 8,
      onTime: true,
      closedOn: "2026-11-20",
    });
  });

  it("gives a late return three working days, and the finding stays late", () => {
    const script = `${issued}
      2026-11-03 clerk acknowledge
      2026-11-24 lead request_closure
      2026-11-24 office start_verification
      2026-11-25 office return`;
    expect(runScript(script)).toMatchObject({ late: true, dueOn: "2026-11-30" });
    const closed = `${script}
      2026-11-26 lead request_closure
      2026-11-26 office start_verification
      2026-11-26 office close`;
    expect(runScript(closed)).toMatchObject({ onTime: false, late: true, daysUsed: 17 });
  });

  it("is on time when the closure is requested on the due date", () => {
    const script = "2026-11-03 clerk acknowledge\n2026-11-23 lead request_closure";
    expect(runScript(`${issued}\n${script}`).late).toBe(false);
  });

  it("pauses for a dispute and moves the due date by the pause", () => {
    const disputed = `${issued}\n2026-11-04 lead dispute`;
    expect(runScript(disputed)).toMatchObject({ state: "disputed", daysUsed: 2 });
    expect(runScript(`${disputed}\n2026-11-09 office dismiss`)).toMatchObject({
      state: "issued",
      dueOn: "2026-11-26",
      originalDueOn: "2026-11-23",
      clockStartedOn: "2026-11-09",
      clockStoppedOn: null,
    });
  });

  it("becomes quarterly for long-term findings", () => {
    const script = `${issued}
      2026-11-03 clerk acknowledge
      2026-11-05 lead request_long_term
      2026-11-09 leader make_long_term`;
    expect(runScript(script)).toMatchObject({
      state: "long_term",
      dueOn: "2027-03-31",
      late: false,
    });
    const after = script.replace("2026-11-09", "2026-11-30");
    expect(runScript(after)).toMatchObject({ state: "long_term", late: true });
  });

  it("halves the time of a reopened finding and keeps the first cycle", () => {
    const facts = runScript(
      `${verifying}\n2026-11-13 inspector close\n2026-11-16 inspector request_reopen`,
    );
    const reopened = attempt(
      facts,
      people.office,
      "2026-11-17",
      completeInput("reopen", "2026-11-17"),
    );
    expect(reopened).toMatchObject({
      patch: { state: "rectifying", cycle: 2, dueOn: "2026-11-27", daysUsed: 0, closedOn: null },
      cycle: {
        cycle: 1,
        issuedOn: "2026-11-02",
        originalDueOn: "2026-11-23",
        dueOn: "2026-11-23",
        closedOn: "2026-11-13",
        daysUsed: 6,
        onTime: true,
        returnedCount: 0,
      },
    });
    expect(facts.acknowledgedOn).toBe("2026-11-03");
    expect(reopened).not.toHaveProperty("patch.acknowledgedOn");
  });
});

describe("guards", () => {
  const code = (finding: FindingFacts, actor: Actor, today: Day, action: FindingAction) =>
    refused(attempt(finding, actor, today, completeInput(action, today))).code;

  it("accepts a dispute for three working days across a weekend, and only once", () => {
    const thursday = runScript("2026-11-05 office issue");
    expect(
      attempt(thursday, people.lead, "2026-11-10", completeInput("dispute", "2026-11-10")).ok,
    ).toBe(true);
    expect(code(thursday, people.lead, "2026-11-11", "dispute")).toBe("within_dispute_days");
    const dismissed = runScript(
      "2026-11-05 office issue\n2026-11-06 lead dispute\n2026-11-12 office dismiss",
    );
    expect(code(dismissed, people.lead, "2026-11-12", "dispute")).toBe("within_dispute_days");
  });

  it("does not let the finder decide the dispute", () => {
    const own = runScript(`${issued}\n2026-11-03 lead dispute`, {
      createdBy: people.office.accountId,
    });
    expect(code(own, people.office, "2026-11-04", "uphold")).toBe("not_the_finder");
    expect(code(own, people.office, "2026-11-04", "dismiss")).toBe("not_the_finder");
    expect(
      attempt(own, people.colleague, "2026-11-04", completeInput("uphold", "2026-11-04")),
    ).toMatchObject({ patch: { state: "withdrawn" } });
  });

  it("closes serious findings with two accounts, the second of the office", () => {
    const serious = runScript(verifying, { severity: "serious" });
    expect(code(serious, people.inspector, "2026-11-13", "close")).toBe("signed_by_two");
    expect(code(serious, people.inspector2, "2026-11-13", "propose_closure")).toBe("assigned");
    const proposed = runScript(`${verifying}\n2026-11-13 inspector propose_closure`, {
      severity: "major",
    });
    expect(code(proposed, people.inspector, "2026-11-13", "close")).toBe("signed_by_two");
    expect(code(proposed, people.office, "2026-11-13", "propose_closure")).toBe(
      "not_requested_yet",
    );
    const closed = attempt(
      proposed,
      people.office,
      "2026-11-13",
      completeInput("close", "2026-11-13"),
    );
    expect(closed).toMatchObject({ patch: { state: "closed", onTime: true } });
    const byOffice = runScript(`${verifying}\n2026-11-13 office propose_closure`, {
      severity: "serious",
    });
    expect(code(byOffice, people.office, "2026-11-13", "close")).toBe("signed_by_two");
    expect(code(byOffice, people.inspector, "2026-11-13", "close")).toBe("signed_by_two");
    expect(code(runScript(verifying), people.inspector, "2026-11-13", "propose_closure")).toBe(
      "needs_second_signer",
    );
  });

  it("reopens only at another account's request, and issues only with a unit", () => {
    const closed = runScript(`${verifying}\n2026-11-13 office close`);
    expect(code(closed, people.office, "2026-11-16", "reopen")).toBe("requested");
    const requested = runScript(
      `${verifying}\n2026-11-13 office close\n2026-11-16 office request_reopen`,
    );
    expect(code(requested, people.office, "2026-11-16", "reopen")).toBe("requested");
    expect(code(requested, people.inspector, "2026-11-16", "request_reopen")).toBe(
      "not_requested_yet",
    );
    expect(code({ ...draftFacts, unitId: null }, people.office, "2026-11-02", "issue")).toBe(
      "has_unit",
    );
  });
});
