import type { z } from "zod";
import type { Permission } from "../account/permissions.ts";
import type { Actor } from "../account/roles.ts";
import type { WorkCalendar } from "../calendar/calendar.ts";
import type { Clock, Day } from "../calendar/clock.ts";
import type { NoticeKind } from "../notice/notice.ts";
import type { FindingColumns, FindingContent, FindingFacts } from "./facts.ts";
import type { Refusal } from "./refusal.ts";
import type { LapsingRequest, RequestKind, Settlement } from "./requests.ts";
import type { FindingState } from "./state.ts";
import type { MeasureProgress } from "./status/flags.ts";

/** Who looks at which finding, and when. */
export type ActionQuestion = {
  finding: FindingFacts;
  actor: Actor;
  clock: Clock;
  calendar: WorkCalendar;
  /** Left out where buttons are asked for: what depends on it is judged when the action is taken. */
  content?: Pick<FindingContent, "openMeasureIds" | "measureIds">;
};

/** A condition beyond state and permission: a sentence refuses the action and says what to do. */
export type Guard = {
  /** The rule that refuses; several guards may belong to one rule. */
  code: string;
  /** Refuses this person for who they are, not for their post: the finder, the first signer. */
  personal?: true;
  refuse: (question: ActionQuestion) => string | null;
};

/** What was entered, beside all that a decision rests on. `input` is parsed by the action's schema. */
export type EnteredQuestion<Input> = Omit<ActionQuestion, "content"> & {
  input: Input;
  content: FindingContent;
};

/** An action that was taken: the finding before and after it. */
export type ActionOutcome<Input> = {
  input: Input;
  before: FindingFacts;
  after: FindingFacts;
  content: FindingContent;
  clock: Clock;
  /** The number of the other finding it concerns: the one merged into, the one split off. */
  otherNumber: string;
};

/** Who is notified of an action; `unit` is the finding's own. */
export type FindingAudience =
  | "unit"
  | "office"
  | "verifiers"
  | "leader"
  | { accountId: string | null };

/** One notification; `text` follows the finding's number and never contains its fact. */
export type ActionNotification = { kind: NoticeKind; to: FindingAudience; text: string };

/** What 待办 asks beside the finding: how far its measures are, since when an extension waits. */
export type TaskQuestion = Omit<ActionQuestion, "content"> & {
  /** Without it a unit's lead is asked for the closure request, whatever the measures. */
  measures?: MeasureProgress;
  /** Day the pending 延期 was requested; without it the decision has no due date. */
  extensionRequestedOn?: Day | null;
};

/** The due date of a task, and its text. */
export type TaskText = { dueOn: Day | null; text: string };

/** What somebody owes who may take the action. */
export type ActionTask<Kind extends string = string> = {
  kind: Kind;
  /** Heading of its kind in 待办. */
  label: string;
  /** On its button, where that is not the action's label. */
  button?: string;
  /** Called where the person may take the action; null where nothing is owed yet. */
  owed: (question: TaskQuestion) => TaskText | null;
  /** Called where only a guard refuses the action: what has to be done before. */
  blocked?: (question: TaskQuestion) => TaskText | null;
};

/**
 * Where the button stands: the next action of the finding's life, the decision on a request, what is
 * seldom needed, what ends a finding or affects the unit's yearly score. `order` counts within its place.
 */
export type ActionButton = { place: "step" | "decision" | "further" | "grave"; order: number };

/** The texts of a form that asks for a reason alone. */
export type ReasonTexts = {
  /** On its button, where that is not the action's label. */
  submit?: string;
  danger?: true;
  label: string;
  hint: string;
  /** Message once it is done. */
  done: string;
};

/** One action of a finding's life: everything the product knows of it. See docs/lifecycle.md. */
export type ActionDefinition<
  Code extends string,
  Schema extends z.ZodObject,
  Column extends keyof FindingColumns,
  Kind extends string,
  Form extends ReasonTexts | undefined,
> = {
  code: Code;
  /** On buttons, in the timeline and in the audit log. */
  label: string;
  /** What it brings about, under the title of its form. */
  purpose: string;
  button: ActionButton;
  from: readonly FindingState[];
  /** `same`: the action leaves the state as it is. */
  to: FindingState | "same";
  permission: Permission;
  guards: readonly Guard[];
  /** What a person enters; a procedure adds id, version and idempotency key. */
  input: Schema;
  /** Present where the form asks for a reason and nothing else. */
  reasonForm: Form;
  /** What the finding or its rows still lack; named all at once. */
  missing?(question: Pick<EnteredQuestion<z.output<Schema>>, "input" | "content">): Refusal[];
  /** Rules of entered values that need the finding, its rows or the day beside them. */
  check?(question: EnteredQuestion<z.output<Schema>>): Refusal | null;
  /** The columns `effect` writes, the clock's among them. */
  writes: readonly Column[];
  effect(question: EnteredQuestion<z.output<Schema>>): Pick<FindingColumns, Column>;
  /** The request it opens; the one it decides; those it ends undecided. */
  opens?: RequestKind;
  settles?: Settlement;
  lapses?: readonly LapsingRequest[];
  /** What the decider writes to the requester; without it the input's reason. */
  decision?(input: z.output<Schema>): { reason: string; grantedDueOn?: Day };
  /** The finished cycle is kept before another begins. */
  keepsCycle?: true;
  /** The timeline entry is for the county side alone. */
  internal?: true;
  /** What the timeline says beside the label. */
  timeline?(outcome: ActionOutcome<z.output<Schema>>): string;
  notify?(outcome: ActionOutcome<z.output<Schema>>): ActionNotification[];
  tasks?: readonly ActionTask<Kind>[];
  /** Owed before everything else, and decided first. */
  urgent?: true;
  /** On a card of the board, where that does not follow from the move to another column. */
  onBoard?: boolean;
};

/** An action of any input: the type of a loop over all of them. */
export type AnyAction = Omit<
  ActionDefinition<string, z.ZodObject, keyof FindingColumns, string, ReasonTexts | undefined>,
  "effect"
> & { effect(question: EnteredQuestion<Record<string, unknown>>): Partial<FindingColumns> };

/** Defines one action; the compiler checks that its parts fit together. */
export function defineAction<
  const Code extends string,
  Schema extends z.ZodObject,
  const Column extends keyof FindingColumns = never,
  const Kind extends string = never,
  const Form extends ReasonTexts | undefined = undefined,
>(
  definition: Omit<ActionDefinition<Code, Schema, Column, Kind, Form>, "reasonForm"> & {
    reasonForm?: Form;
  },
): ActionDefinition<Code, Schema, Column, Kind, Form> {
  return { ...definition, reasonForm: definition.reasonForm as Form };
}
