import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { can } from "../account/permissions.ts";
import { workCalendar } from "../calendar/calendar.ts";
import { completeInput, draftFacts, fullContent } from "../testing/findings.ts";
import { holidays2026 } from "../testing/holidays.ts";
import { everybody } from "../testing/people.ts";
import { availableIn } from "./available.ts";
import { actionsAt, boardActions, decisionPairs } from "./buttons.ts";
import type { AnyAction, EnteredQuestion } from "./define-action.ts";
import type { FindingFacts } from "./facts.ts";
import { lifecycle, procedureName } from "./lifecycle.ts";
import { requestFacts } from "./requests.ts";
import { findingStates } from "./state.ts";
import { taskIn, taskLabelsIn } from "./tasks.ts";
import { isOfUnit, unitChanges } from "./unit-actions.ts";

const calendar = workCalendar(holidays2026);
const clock = { now: "2026-11-04T02:00:00Z", today: "2026-11-04" };
const all: readonly AnyAction[] = lifecycle;

/** Findings in every state, with nothing requested and with everything requested. */
const findings: FindingFacts[] = findingStates.flatMap((state) => {
  const dates = { issuedOn: "2026-11-02", dueOn: "2026-11-04", originalDueOn: "2026-11-04" };
  const begun = { ...draftFacts, ...dates, clockStartedOn: "2026-11-02", state };
  const somebody = "somebody else";
  const requests = {
    extensionRequestedBy: somebody,
    longTermRequestedBy: somebody,
    reopenRequestedBy: somebody,
    vetoRequestedBy: somebody,
  };
  const verifying = { verificationStartedBy: "account-inspector", verificationDueOn: "2026-11-03" };
  return [
    { ...begun, ...verifying },
    { ...begun, ...verifying, ...requests },
    { ...begun, ...verifying, severity: "serious" as const },
    { ...begun, severity: "serious" as const, closureProposedBy: somebody },
  ];
});
const questions = findings.flatMap((finding) =>
  everybody.map((actor) => ({ finding, actor, clock, calendar })),
);

/** All that is derived from a list of actions, by the action it came from. */
function derived(actions: readonly AnyAction[]) {
  const codes = (list: readonly AnyAction[]) => list.map(({ code }) => code);
  return {
    available: new Set(questions.flatMap((question) => codes(availableIn(actions, question)))),
    tasks: new Set(questions.flatMap((question) => taskIn(actions, question)?.action ?? [])),
    taskKinds: new Set(Object.keys(taskLabelsIn(actions))),
    buttons: new Set([
      ...codes(actionsAt(actions, "step")),
      ...codes(actionsAt(actions, "further")),
      ...codes(actionsAt(actions, "grave")),
      ...decisionPairs(actions).flatMap(codes),
    ]),
    board: new Set(codes(boardActions(actions))),
    unit: new Set(
      unitChanges(actions).flatMap(({ from, to, columns }) =>
        columns.map((column) => `${from} ${to} ${column}`),
      ),
    ),
    labels: new Set(actions.map(({ label }) => label)),
    procedures: new Set(actions.map(({ code }) => procedureName(code))),
  };
}

const whole = derived(all);

describe.each(all)("without $code", (action) => {
  const rest = derived(all.filter((one) => one !== action));

  it("nobody may take it, and no button, task, board column or procedure names it", () => {
    for (const set of [rest.available, rest.tasks, rest.buttons, rest.board]) {
      expect(set).not.toContain(action.code);
    }
    expect(rest.labels).not.toContain(action.label);
    expect(rest.procedures).not.toContain(procedureName(action.code));
    expect(whole.available).toContain(action.code);
    expect(whole.buttons).toContain(action.code);
  });

  it("no task has a kind that only it defines", () => {
    const kinds = (action.tasks ?? []).map(({ kind }) => kind);
    const others = all.filter((one) => one !== action).flatMap(({ tasks = [] }) => tasks);
    const own = kinds.filter((kind) => !others.some((task) => task.kind === kind));
    for (const kind of own) {
      expect(whole.taskKinds).toContain(kind);
      expect(rest.taskKinds).not.toContain(kind);
    }
  });

  it("the database lets a unit change nothing that it alone changes", () => {
    const lost = [...whole.unit].filter((change) => !rest.unit.has(change));
    const own = isOfUnit(action)
      ? [...unitChanges([action])].flatMap(({ from, to, columns }) =>
          columns.map((column) => `${from} ${to} ${column}`),
        )
      : [];
    expect(own).toEqual(expect.arrayContaining(lost));
  });
});

it("writes exactly the columns it names", () => {
  for (const action of all) {
    const state = action.from[0] ?? "draft";
    const finding: FindingFacts = {
      ...draftFacts,
      state,
      issuedOn: "2026-11-02",
      dueOn: "2026-11-20",
      originalDueOn: "2026-11-20",
      clockStartedOn: "2026-11-02",
    };
    const actor = everybody.find((one) => can(one, action.permission));
    if (actor === undefined) throw new Error(`nobody may ${action.code}`);
    const { input } = completeInput(action.code as never, clock.today);
    const question = { finding, actor, clock, calendar, content: fullContent, input };
    const written = action.effect(question as EnteredQuestion<never>);
    expect(Object.keys(written).sort(), action.code).toEqual([...action.writes].sort());
    const byRequest = Object.keys(requestFacts(action, actor.accountId));
    expect(byRequest.filter((name) => Reflect.has(written, name))).toEqual([]);
  }
});

it("lists every module of an action, and no action twice", async () => {
  const folder = new URL("./actions/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const found: string[] = [];
  for (const file of files.filter((name) => /\/[\w-]+\.ts$/.test(name))) {
    const module: Record<string, unknown> = await import(new URL(file, folder).href);
    for (const value of Object.values(module)) {
      if (typeof value !== "object" || value === null || !("effect" in value)) continue;
      found.push(String(Reflect.get(value, "code")));
    }
  }
  expect(found.sort()).toEqual(all.map(({ code }) => code).sort());
});
