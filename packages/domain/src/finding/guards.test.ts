import { describe, expect, it } from "vitest";
import type { Actor } from "../account/roles.ts";
import { addDays } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { completeInput, draftFacts, fullContent } from "../testing/findings.ts";
import { people } from "../testing/people.ts";
import { attempt, refused, runScript } from "../testing/run-script.ts";
import type { FindingContent, FindingFacts } from "./facts.ts";
import type { FindingAction } from "./lifecycle.ts";
import { recurrenceOf } from "./recurrence.ts";

type Try = { until?: Day; content?: Partial<FindingContent> };

function trial(
  finding: FindingFacts,
  actor: Actor,
  today: Day,
  action: FindingAction,
  { until = addDays(today, 60), content = {} }: Try = {},
) {
  const known = { ...fullContent, ...content };
  return attempt(finding, actor, today, completeInput(action, today, known, until), known);
}
const code = (...requested: Parameters<typeof trial>) => {
  const { code: why, field } = refused(trial(...requested));
  return field === undefined ? why : `${why} ${field}`;
};

// Due on 23 November.
const begun = "2026-11-02 office issue\n2026-11-03 clerk acknowledge";
const requested = `${begun}\n2026-11-20 lead request_extension`;
const granted = `${requested}\n2026-11-23 office grant_extension`;
const closed = `${begun}
  2026-11-10 lead request_closure
  2026-11-11 office start_verification
  2026-11-12 office close`;

describe("延期", () => {
  it("is requested up to the due date itself, once at a time", () => {
    expect(trial(runScript(begun), people.lead, "2026-11-23", "request_extension").ok).toBe(true);
    expect(code(runScript(begun), people.lead, "2026-11-24", "request_extension")).toBe(
      "before_due",
    );
    expect(code(runScript(requested), people.lead, "2026-11-23", "request_extension")).toBe(
      "not_requested_yet",
    );
    expect(code(runScript(begun), people.clerk, "2026-11-20", "request_extension")).toBe(
      "permission",
    );
  });

  it("goes to a later day than the due date, not gone by, within a year of the issue", () => {
    const requestUntil = (until: Day) =>
      trial(runScript(begun), people.lead, "2026-11-20", "request_extension", { until });
    expect(refused(requestUntil("2026-11-23")).field).toBe("wishedDueOn");
    expect(requestUntil("2026-11-24").ok).toBe(true);
    expect(requestUntil("2027-11-02").ok).toBe(true);
    expect(refused(requestUntil("2027-11-03")).message).toContain("超过一年");
    const late = (until: Day) =>
      trial(runScript(requested), people.office, "2026-11-26", "grant_extension", { until });
    expect(refused(late("2026-11-25"))).toMatchObject({ code: "invalid", field: "grantedDueOn" });
    expect(late("2026-11-26")).toMatchObject({ patch: { dueOn: "2026-11-26" } });
  });

  it("is decided by the office first, by a leader second, and there is no third", () => {
    for (const action of ["grant_extension", "refuse_extension"] as const) {
      expect(code(runScript(begun), people.office, "2026-11-20", action)).toBe("requested");
      expect(code(runScript(requested), people.leader, "2026-11-20", action)).toBe(
        "decides_extension",
      );
      expect(trial(runScript(requested), people.office, "2026-11-20", action).ok).toBe(true);
      const second = runScript(`${granted}\n2026-11-24 lead request_extension`);
      expect(code(second, people.office, "2026-11-25", action)).toBe("decides_extension");
      expect(trial(second, people.leader, "2026-11-25", action, { until: "2027-03-01" }).ok).toBe(
        true,
      );
    }
    const twice = { ...runScript(granted), extensionsGranted: 2 };
    expect(code(twice, people.lead, "2026-11-25", "request_extension")).toBe("extensions_left");
  });

  it("may be requested again once refused, and a refused one is not counted", () => {
    const repeated = runScript(
      `${requested}\n2026-11-20 office refuse_extension\n2026-11-23 lead request_extension`,
    );
    expect(repeated).toMatchObject({ extensionsGranted: 0, dueOn: "2026-11-23" });
    expect(trial(repeated, people.office, "2026-11-23", "grant_extension").ok).toBe(true);
  });
});

describe("核查人", () => {
  it("alone starts the verification when named; the office always may", () => {
    const requesting = runScript(`${begun}\n2026-11-10 lead request_closure`);
    const named = { ...requesting, verifierId: people.inspector2.accountId };
    const starts = (finding: FindingFacts, actor: Actor) =>
      trial(finding, actor, "2026-11-11", "start_verification").ok;
    expect(starts(requesting, people.inspector)).toBe(true);
    expect(code(named, people.inspector, "2026-11-11", "start_verification")).toBe(
      "named_verifier",
    );
    expect(starts(named, people.inspector2)).toBe(true);
    expect(starts(named, people.office)).toBe(true);
  });
});

describe("pending requests", () => {
  it("lapse with the closure request and with long-term status, a veto proposal with the withdrawal", () => {
    const both = runScript(`${requested}\n2026-11-20 lead request_long_term`);
    expect(trial(both, people.lead, "2026-11-23", "request_closure")).toMatchObject({
      patch: { extensionRequestedBy: null, longTermRequestedBy: null },
      requests: { settles: [{ outcome: "lapsed" }, { outcome: "lapsed" }] },
    });
    expect(trial(both, people.leader, "2026-11-23", "make_long_term")).toMatchObject({
      patch: { extensionRequestedBy: null, longTermRequestedBy: null },
      requests: {
        settles: [{ outcome: "granted" }, { request: "extension", outcome: "lapsed" }],
      },
    });
    const vetoed = runScript("2026-11-02 office issue\n2026-11-03 office propose_veto");
    expect(trial(vetoed, people.office, "2026-11-04", "withdraw")).toMatchObject({
      patch: { vetoRequestedBy: null },
      requests: { opens: null, settles: [{ request: "veto", outcome: "lapsed" }] },
    });
    // A closure does not touch a veto.
    const proposed = runScript(`${begun}\n2026-11-03 office propose_veto`);
    expect(trial(proposed, people.lead, "2026-11-04", "request_closure")).toMatchObject({
      requests: { opens: null, settles: [] },
    });
  });
});

describe("一票否决", () => {
  it("is confirmed by another account, proposed once, and prevents withdrawal and merger", () => {
    const proposed = runScript("2026-11-02 office issue\n2026-11-03 office propose_veto");
    const both: Actor = { ...people.office, roles: ["office", "leader"] };
    expect(code(proposed, both, "2026-11-04", "confirm_veto")).toBe("requested");
    expect(code(proposed, people.colleague, "2026-11-04", "propose_veto")).toBe(
      "not_requested_yet",
    );
    const confirmed = { ...proposed, vetoRequestedBy: null, vetoed: true };
    for (const action of ["propose_veto", "withdraw", "merge"] as const) {
      expect(code(confirmed, people.office, "2026-11-04", action)).toBe("no_veto");
    }
    expect(runScript(`${closed}\n2026-11-13 office propose_veto`).vetoRequestedBy).toBe(
      "account-office",
    );
    expect(code(draftFacts, people.office, "2026-11-02", "propose_veto")).toBe("state");
  });

  it("survives the closure and the reopening", () => {
    const script = `2026-11-02 office issue
      2026-11-02 office propose_veto
      2026-11-03 leader confirm_veto
      ${closed.split("\n").slice(1).join("\n")}
      2026-11-13 inspector request_reopen
      2026-11-16 office reopen`;
    expect(runScript(script)).toMatchObject({ state: "rectifying", cycle: 2, vetoed: true });
  });
});

describe("拆分", () => {
  const [first = "", second = ""] = fullContent.measureIds;

  it("leaves the finding at least one measure, and splits off only one that is not done", () => {
    const one = { measureIds: [first], openMeasureIds: [first] };
    const none = { openMeasureIds: [] };
    expect(code(runScript(begun), people.office, "2026-11-20", "split", { content: one })).toBe(
      "measures_left",
    );
    expect(code(runScript(begun), people.office, "2026-11-20", "split", { content: none })).toBe(
      "measures_left",
    );
    const split = completeInput("split", "2026-11-20", {
      ...fullContent,
      openMeasureIds: [second],
    });
    const content = { ...fullContent, openMeasureIds: [first] };
    expect(
      refused(attempt(runScript(begun), people.office, "2026-11-20", split, content)).field,
    ).toBe("measureId");
  });

  it("gives the child its own due date, from today to a year ahead", () => {
    const on = (until: Day) =>
      trial(runScript(begun), people.office, "2026-11-20", "split", { until });
    expect(on("2026-11-20").ok).toBe(true);
    expect(refused(on("2026-11-19")).field).toBe("dueOn");
    expect(refused(on("2027-11-21")).field).toBe("dueOn");
    expect(on("2026-12-18")).toMatchObject({ patch: { state: "rectifying" } });
  });
});

describe("再次发生", () => {
  const prior = { id: "p", number: "督〔2026〕1-001", closedOn: "2026-05-20" };
  const issue = (today: Day, separateReason: string) =>
    attempt(
      draftFacts,
      people.office,
      today,
      { action: "issue", input: { dueOn: null, separateReason } },
      { ...fullContent, prior },
    );

  it("is the old finding for 180 days after its closure, a new one after", () => {
    // 20 May is day 0: 11 days in May, 30, 31, 31, 30, 31 and 16 in November make 180.
    expect(recurrenceOf(prior, "2026-11-16")).toBe("reopen");
    expect(recurrenceOf(prior, "2026-11-17")).toBe("link");
    expect(refused(issue("2026-11-16", "")).code).toBe("not_recurring");
    expect(refused(issue("2026-11-16", " 无 ")).message).toContain("督〔2026〕1-001");
    expect(issue("2026-11-16", "不同的展板").ok).toBe(true);
    expect(issue("2026-11-17", "").ok).toBe(true);
  });
});
