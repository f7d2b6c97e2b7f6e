import type { z } from "zod";
import type { Actor } from "../account/roles.ts";
import type { WorkCalendar } from "../calendar/calendar.ts";
import type { Clock } from "../calendar/clock.ts";
import { lifecycle } from "./actions/index.ts";
import { availableIn, refusalFor } from "./available.ts";
import { type Decision, decideAction } from "./decide.ts";
import type { ActionQuestion, AnyAction, EnteredQuestion } from "./define-action.ts";
import type { FindingContent, FindingFacts } from "./facts.ts";
import type { Refusal } from "./refusal.ts";

export { lifecycle };

/** One action's definition. */
export type LifecycleAction = (typeof lifecycle)[number];
/** An action by its code. */
export type FindingAction = LifecycleAction["code"];
/** The definition of this code. */
export type ActionOf<Code extends FindingAction> = Extract<LifecycleAction, { code: Code }>;

/** One action together with its parsed input. */
export type ActionInput = {
  [Code in FindingAction]: { action: Code; input: z.output<ActionOf<Code>["input"]> };
}[FindingAction];

/** Actions whose form asks for a reason and nothing else. */
export type ReasonAction = {
  [Code in FindingAction]: ActionOf<Code>["reasonForm"] extends undefined ? never : Code;
}[FindingAction];

/** The codes, in the order of the lifecycle. */
export const findingActions: readonly FindingAction[] = lifecycle.map(({ code }) => code);

/** Something of every action, by its code. */
function byCode<Value>(read: (action: LifecycleAction) => Value): Record<FindingAction, Value> {
  const entries = lifecycle.map((action) => [action.code, read(action)] as const);
  return Object.fromEntries(entries) as Record<FindingAction, Value>;
}

export const findingActionLabels = byCode(({ label }) => label);

const definitions = byCode((action) => action);

/** The definition of an action. */
export function definitionOf<Code extends FindingAction>(code: Code): ActionOf<Code> {
  return definitions[code] as ActionOf<Code>;
}

/** Whether some text is the code of an action. */
export function isFindingAction(text: string): text is FindingAction {
  return (findingActions as readonly string[]).includes(text);
}

/** Why this person may not take the action now, whatever they would enter; null when they may. */
export function refusalOf({
  action,
  ...question
}: ActionQuestion & { action: FindingAction }): Refusal | null {
  return refusalFor(definitionOf(action), question);
}

/**
 * What this person may do with the finding right now, in the order of the lifecycle. Without its
 * `content` a split is offered whatever its measures.
 */
export function availableActions(
  finding: FindingFacts,
  actor: Actor,
  clock: Clock,
  calendar: WorkCalendar,
  content?: ActionQuestion["content"],
): FindingAction[] {
  const question = { finding, actor, clock, calendar, ...(content && { content }) };
  return availableIn(lifecycle, question).map(({ code }) => code);
}

/** Everything a decision depends on. `input` is already parsed by the action's schema. */
export type DecisionQuestion = ActionInput & Omit<EnteredQuestion<unknown>, "input">;

/** See `decideAction`. */
export function decide({ action, ...question }: DecisionQuestion): Decision {
  return decideAction(definitionOf(action), question as EnteredQuestion<never>);
}

/** What the action still lacks, one refusal a field; empty when complete. */
export function missingRequirements(
  { action, input }: ActionInput,
  content: FindingContent,
): Refusal[] {
  const definition: AnyAction = definitionOf(action);
  return definition.missing?.({ input: input as never, content }) ?? [];
}

/** `request_closure` is `requestClosure` in the interface and in the audit log. */
export type ProcedureName<Code extends string> = Code extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<ProcedureName<Tail>>}`
  : Code;

/** See `ProcedureName`. */
export function procedureName<Code extends string>(code: Code): ProcedureName<Code> {
  const name = code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return name as ProcedureName<Code>;
}
