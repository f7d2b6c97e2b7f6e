import { finding, findingCycle, type Transaction } from "@xianlan/db";
import {
  type ActionInput,
  type Decision,
  decide,
  type PriorFinding,
  type Refusal,
} from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { AppError, refused } from "../../errors.ts";
import type { Write } from "../../transaction.ts";
import { answerOf, type FindingAnswer, type FindingRow } from "./answer.ts";
import { changesOf } from "./changes.ts";
import { staleFinding } from "./conflict.ts";
import { recordEvents, type TimelineEntry } from "./events.ts";
import { holdFinding, loadContent } from "./load.ts";
import { type PetitionAnswer, settlePetitions } from "./petitions.ts";
import { type Telling, tell } from "./tell.ts";

/** Which finding, as its writer saw it. */
export type Target = { id: string; version: number };

/** What a verb adds to the domain's decision. */
export type Effects = {
  columns?: Partial<typeof finding.$inferInsert>;
  /** What the timeline says beside the action. */
  text?: string;
  /** The timeline entry is for the county side alone. */
  internal?: boolean;
  /** What is said to the petition this deed decides. */
  answer?: PetitionAnswer;
  /** Who hears of it, because the next deed is theirs. */
  tells?: readonly Telling[];
  /** Writes the rows that hang on the finding; what it returns goes into the audit row. */
  children?: (tx: Transaction, after: FindingRow) => Promise<Record<string, unknown>>;
};

/** An action the domain has allowed, not yet written. */
export type Prepared = {
  before: FindingRow;
  step: ActionInput;
  decision: Extract<Decision, { ok: true }>;
  /** The like finding that was closed last; only a draft has one. */
  prior: PriorFinding | null;
};

/** The domain's refusal as the error people read. */
function errorOf({ code, message, field }: Refusal): AppError {
  return code === "permission" ? new AppError("forbidden", message) : refused(message, field);
}

/**
 * Loads the finding in the person's scope, holds it and asks the domain. Writes nothing.
 * @throws AppError `not_found`, `conflict` on another version, `refused` with the domain's reason.
 */
export async function prepare(write: Write, target: Target, step: ActionInput): Promise<Prepared> {
  const { tx, grant, context } = write;
  const before = await holdFinding(tx, grant.actor, target.id);
  if (before.version !== target.version) throw await staleFinding(tx, grant.actor, target.id);
  const content = await loadContent(tx, before);
  const decision = decide({
    ...step,
    finding: before,
    content,
    actor: grant.actor,
    clock: context.clock,
    calendar: context.calendar,
  });
  if (!decision.ok) throw errorOf(decision.refusal);
  return { before, step, decision, prior: content.prior };
}

/** Writes columns only if nobody has written since `before` was read. @throws AppError `conflict` */
export async function guardedUpdate(
  write: Write,
  before: FindingRow,
  columns: Partial<typeof finding.$inferInsert>,
): Promise<FindingRow> {
  const { tx, grant, context } = write;
  const [after] = await tx
    .update(finding)
    .set({
      ...columns,
      version: before.version + 1,
      updatedAt: context.clock.now,
      updatedByName: grant.actor.name,
    })
    .where(
      and(
        eq(finding.countyId, before.countyId),
        eq(finding.id, before.id),
        eq(finding.state, before.state),
        eq(finding.version, before.version),
      ),
    )
    .returning();
  if (after === undefined) throw await staleFinding(tx, grant.actor, before.id);
  return after;
}

/** Writes a prepared action: the finding, its children, the finished cycle, the timeline, the audit. */
export async function apply(
  write: Write,
  { before, step, decision }: Prepared,
  effects: Effects = {},
): Promise<FindingAnswer> {
  const { tx } = write;
  const after = await guardedUpdate(write, before, { ...decision.patch, ...effects.columns });
  const settled = await settlePetitions(
    write,
    before.id,
    decision.petitions.settles,
    effects.answer,
  );
  const children = { ...settled, ...(await effects.children?.(tx, after)) };
  if (decision.cycle !== undefined) {
    const { countyId, id: findingId } = before;
    await tx.insert(findingCycle).values({ countyId, findingId, ...decision.cycle });
  }
  const entry: TimelineEntry = {
    action: step.action,
    text: effects.text ?? "",
    // What was done to a draft is not the unit's to read, even after the issue.
    internal: effects.internal ?? (before.state === "draft" && step.action !== "issue"),
  };
  await recordEvents(write, [{ findingId: before.id, ...entry }]);
  await tell(write, after, effects.tells ?? []);
  const changes = changesOf(before, after);
  write.audit({
    action: `finding.${procedureOf(step.action)}`,
    entity: "finding",
    entityId: before.id,
    before: changes.before,
    after: { ...changes.after, ...children },
  });
  return answerOf(after);
}

/** `request_closure` is called `requestClosure` on the wire and in the audit log. */
function procedureOf(action: string): string {
  return action.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** One step of a finding's life: load in scope, decide, write guarded, tell and audit. */
export async function advance(
  write: Write,
  target: Target,
  step: ActionInput,
  effects: Effects = {},
): Promise<FindingAnswer> {
  return apply(write, await prepare(write, target, step), effects);
}
