import { can } from "../account/permissions.ts";
import type { Actor } from "../account/roles.ts";
import { rectificationTask } from "./actions/closure/request-closure.ts";
import { isNear, refusalFor } from "./available.ts";
import type { ActionTask, AnyAction, TaskQuestion, TaskText } from "./define-action.ts";
import { type FindingAction, type LifecycleAction, lifecycle } from "./lifecycle.ts";
import { type FindingState, findingStates } from "./state.ts";
import { statusLightOf } from "./status/status-light.ts";

/** Tasks without an action of the lifecycle: the rectification itself, and a leader's question. */
const otherTaskLabels = { rectify: "整改推进", watch: "重大逾期" } as const;

type OwedKind = LifecycleAction extends infer Action
  ? Action extends { tasks?: readonly ActionTask<infer Kind>[] }
    ? Kind
    : never
  : never;

/** What somebody owes on a finding. */
export type TaskKind = OwedKind | keyof typeof otherTaskLabels;

/** Labels of the kinds that these actions owe. */
export function taskLabelsIn(actions: readonly AnyAction[]): Record<string, string> {
  const owed = actions.flatMap(({ tasks = [] }) => tasks);
  return {
    ...Object.fromEntries(owed.map(({ kind, label }) => [kind, label])),
    ...otherTaskLabels,
  };
}

export const taskKindLabels = taskLabelsIn(lifecycle) as Record<TaskKind, string>;

/** What the button of a task says, where it is not the action's label. */
export function taskButton(kind: TaskKind): string | null {
  const tasks: readonly ActionTask[] = lifecycle.flatMap((action: AnyAction) => action.tasks ?? []);
  return tasks.find((task) => task.kind === kind)?.button ?? null;
}

export type FindingTask = {
  kind: TaskKind;
  /** The lifecycle action one click away; null where there is none (progress, a talk, an edit). */
  action: FindingAction | null;
  dueOn: TaskText["dueOn"];
  overdue: boolean;
  text: string;
};

/** The states in which somebody may owe something: a query for 待办 looks no further. */
export const taskStates: readonly FindingState[] = findingStates.filter((state) =>
  lifecycle.some(({ tasks, from }: AnyAction) => tasks !== undefined && from.includes(state)),
);

/**
 * What this person owes on this finding now, or null. A finding gives one person at most one task;
 * `action`, where there is one, is always among the person's available actions.
 */
export function taskOf(question: TaskQuestion): FindingTask | null {
  return taskIn(lifecycle, question);
}

/** The same, where these are the actions. */
export function taskIn(actions: readonly AnyAction[], question: TaskQuestion): FindingTask | null {
  const urgentFirst = actions.toSorted((a, b) => Number(b.urgent ?? 0) - Number(a.urgent ?? 0));
  for (const action of urgentFirst) {
    if (action.tasks === undefined || !isNear(action, question)) continue;
    const allowed = refusalFor(action, question) === null;
    for (const task of action.tasks) {
      const text = allowed ? task.owed(question) : task.blocked?.(question);
      if (text) return owed(task.kind, allowed ? action.code : null, text, question);
    }
  }
  return otherTask(question);
}

function owed(
  kind: string,
  action: string | null,
  { dueOn, text }: TaskText,
  { clock }: TaskQuestion,
): FindingTask {
  const overdue = dueOn !== null && dueOn < clock.today;
  return {
    kind: kind as TaskKind,
    action: action as FindingAction | null,
    dueOn,
    overdue,
    text: text,
  };
}

function isOwn({ unitId }: Actor, finding: { unitId: string | null }): boolean {
  return unitId !== null && unitId === finding.unitId;
}

function otherTask(question: TaskQuestion): FindingTask | null {
  const { finding, actor, clock, calendar } = question;
  if (isOwn(actor, finding)) {
    const works = finding.state === "rectifying" && can(actor, "finding.record_progress");
    return works ? owed("rectify", null, rectificationTask(question), question) : null;
  }
  // The office decides a dispute first.
  if (finding.state === "disputed") return null;
  // 重大 is on the leaders' list; overdue, it is a leader's task to ask about it.
  const { overdue, text } = statusLightOf(finding, clock, calendar);
  return actor.roles.includes("leader") && finding.severity === "major" && overdue
    ? { ...owed("watch", null, { dueOn: finding.dueOn, text: text }, question), overdue: true }
    : null;
}

/** 待办 order: overdue first, then the earlier due date, those without one last. */
export function compareTasks(
  a: Pick<FindingTask, "overdue" | "dueOn">,
  b: Pick<FindingTask, "overdue" | "dueOn">,
): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  const [dueA, dueB] = [a.dueOn ?? "9999-12-31", b.dueOn ?? "9999-12-31"];
  if (dueA === dueB) return 0;
  return dueA < dueB ? -1 : 1;
}
