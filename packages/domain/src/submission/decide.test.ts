import { describe, expect, it } from "vitest";
import { can } from "../account/permissions.ts";
import { type Actor, type Role, roles } from "../account/roles.ts";
import { clockAt } from "../calendar/clock.ts";
import { submissionActions, submissionLifecycle, submissionTransition } from "./actions.ts";
import {
  availableSubmissionActions,
  decideSubmission,
  lockRefusal,
  type SubmissionFacts,
  submissionRefusal,
} from "./decide.ts";
import type { Issue } from "./issues.ts";
import { submissionStates } from "./submission.ts";

const clock = clockAt(Date.parse("2026-04-04T02:00:00Z"));
const dates = { dueOn: "2026-04-05", lockOn: "2026-04-10", lockedAt: null };
const submission = (changes: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  unitId: "u1",
  periodId: "2026-M03",
  state: "draft",
  receivedAt: null,
  late: false,
  dates,
  oneStep: false,
  ...changes,
});
const isOfUnit = (role: Role) => role === "unit_lead" || role === "unit_clerk";
const person = (role: Role, unitId = "u1"): Actor => ({
  accountId: "a",
  countyId: "c",
  roles: [role],
  name: "某人",
  unitId: isOfUnit(role) ? unitId : null,
});
const nothing = { issues: [], reasons: [] };

describe("the life of a submission", () => {
  it("has one row an action, and each says what the table says for every state and role", () => {
    expect(submissionLifecycle.map(({ action }) => action)).toEqual([...submissionActions]);
    for (const action of submissionActions) {
      const row = submissionTransition(action);
      for (const state of submissionStates) {
        for (const role of roles) {
          const question = {
            action,
            submission: submission({ state }),
            actor: person(role),
            clock,
          };
          const allowed = row.from.includes(state) && can(person(role), row.permission);
          expect(submissionRefusal(question) === null, `${action} ${state} ${role}`).toBe(allowed);
        }
      }
    }
  });

  it("is not sent before its period has begun", () => {
    const early = submission({ periodId: "2026-M05", state: "prepared" });
    const sign = { action: "sign", actor: person("unit_lead"), clock, submission: early } as const;
    expect(submissionRefusal(sign)).toEqual({
      code: "begun",
      message: "2026年5月还没有开始，5月1日起才能填报",
    });
  });

  it("can be written by its own unit only", () => {
    const outsider = person("unit_lead", "u2");
    const state = "prepared";
    expect(
      availableSubmissionActions({ submission: submission({ state }), actor: outsider, clock }),
    ).toEqual([]);
  });

  it("lets the lead sign a draft only where preparing and signing are joined", () => {
    const sign = { action: "sign", actor: person("unit_lead"), clock } as const;
    expect(decideSubmission({ ...sign, submission: submission() }, nothing).ok).toBe(false);
    const joined = decideSubmission(
      { ...sign, submission: submission({ oneStep: true }) },
      nothing,
    );
    expect(joined).toMatchObject({
      ok: true,
      patch: { state: "submitted", preparedByName: "某人", signedByName: "某人", late: false },
    });
  });
});

describe("submitting and receiving", () => {
  const sign = (changes: Partial<SubmissionFacts>, day: string) =>
    decideSubmission(
      {
        action: "sign",
        submission: submission({ state: "prepared", ...changes }),
        actor: person("unit_lead"),
        clock: clockAt(Date.parse(`${day}T02:00:00Z`)),
      },
      nothing,
    );

  it("a submission is late after the due day, and keeps its first receipt", () => {
    expect(sign({}, "2026-04-05")).toMatchObject({ patch: { late: false } });
    expect(sign({}, "2026-04-06")).toMatchObject({ patch: { late: true } });
    const repeated = sign({ receivedAt: "2026-04-04T02:00:00.000Z" }, "2026-04-09");
    expect(repeated.ok && repeated.patch).not.toHaveProperty("receivedAt");
    expect(repeated.ok && repeated.patch).not.toHaveProperty("late");
  });

  it("nothing is accepted after the lock, by rule or early", () => {
    expect(sign({}, "2026-04-11")).toMatchObject({ ok: false, refusal: { code: "not_locked" } });
    expect(lockRefusal("2026-M03", dates, "2026-04-11")).toBe(
      "2026年3月数据按报送日历4月10日锁定，不能再填报、签批；确需修改的，请申请“更正”",
    );
    const early = { ...dates, lockedAt: "2026-04-08T17:00:00Z" };
    expect(lockRefusal("2026-M03", early, "2026-04-09")).toContain("已于4月9日锁定");
    expect(lockRefusal("2026-M03", dates, "2026-04-10")).toBeNull();
  });

  it("every warning needs an explanation, and a return its reasons", () => {
    const open: Issue = {
      code: "C4",
      item: 0,
      kind: "blank",
      field: "n",
      level: "refuse",
      explained: false,
      fact: "还没有填",
      message: "还没有填",
    };
    const lead = {
      submission: submission({ state: "prepared" }),
      actor: person("unit_lead"),
      clock,
    };
    expect(
      decideSubmission({ ...lead, action: "sign" }, { issues: [open], reasons: [] }),
    ).toMatchObject({ ok: false, refusal: { code: "complete", field: "entries.C4.0" } });
    const office = {
      submission: submission({ state: "submitted" }),
      actor: person("office"),
      clock,
    };
    expect(decideSubmission({ ...office, action: "return" }, nothing)).toMatchObject({
      ok: false,
      refusal: { code: "reasons" },
    });
  });
});
