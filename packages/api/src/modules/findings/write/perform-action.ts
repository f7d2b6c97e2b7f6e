import { finding, findingCycle } from "@xianlan/db";
import {
  type ActionOutcome,
  type AnyAction,
  decideAction,
  definitionOf,
  type FindingAction,
  procedureName,
  type Refusal,
} from "@xianlan/domain/finding";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { AppError, refused } from "../../../errors.ts";
import { type TxContext, write } from "../../../transaction.ts";
import { lastWritten, updateVersioned } from "../../../versioned-update.ts";
import type { ActionRequest } from "../action-inputs.ts";
import { staleFinding } from "../conflict.ts";
import { recordEvents } from "../events.ts";
import { loadContent, loadFindingForUpdate, loadFindingsForUpdate } from "../load.ts";
import { type RequestDecision, settleRequests } from "../requests/requests.ts";
import { type FindingResult, type FindingRow, resultOf } from "../result.ts";
import type { InputOf } from "./action-write.ts";
import { writesOf } from "./action-writes.ts";
import { changesOf } from "./changes.ts";
import { notifyOfFinding } from "./notify.ts";

/** Which finding, as its writer saw it. */
export type Target = { id: string; version: number };

/** What an action returns; a split names the finding it made. */
export type ActionResult<Code extends FindingAction> = FindingResult &
  (Code extends "split" ? { child: { id: string; number: string } } : unknown);

/** The domain's refusal as the error people read. */
function errorOf({ code, message, field }: Refusal): AppError {
  return code === "permission" ? new AppError("forbidden", message) : refused(message, field);
}

/** Loads the finding in the person's scope, locked. @throws AppError `not_found`, or `conflict` on another version */
async function loadTarget(
  { tx, grant }: Pick<TxContext, "tx" | "grant">,
  { id, version }: Target,
): Promise<FindingRow> {
  const row = await loadFindingForUpdate(tx, grant.actor, id);
  if (row.version !== version) throw await staleFinding(tx, grant.actor, id);
  return row;
}

/** Writes columns only if nobody has written since `before` was read. @throws AppError `conflict` */
export async function guardedUpdate(
  txContext: TxContext,
  before: FindingRow,
  columns: Partial<typeof finding.$inferInsert>,
): Promise<FindingRow> {
  const { tx, grant } = txContext;
  const values = { ...columns, ...lastWritten(txContext) };
  return updateVersioned(tx, finding, before, values, () =>
    staleFinding(tx, grant.actor, before.id),
  );
}

/**
 * One action on one finding, within a transaction: load in scope, decide, write guarded, settle the
 * requests, write what hangs on it, timeline, notifications, audit. What is the action's own comes from
 * its definition in the domain and from `action-writes.ts`.
 * @throws AppError `not_found`, `conflict` on another version, `refused` with the domain's reason.
 */
export async function performAction<Code extends FindingAction>(
  txContext: TxContext,
  code: Code,
  target: Target,
  input: InputOf<Code>,
): Promise<ActionResult<Code>> {
  const { tx, grant, context } = txContext;
  const { clock, calendar } = context;
  const action: AnyAction = definitionOf(code);
  const beside = writesOf(code);
  const alsoLocked = beside.alsoLocks?.(input) ?? [];
  if (alsoLocked.length > 0) {
    await loadFindingsForUpdate(tx, grant.actor, [target.id, ...alsoLocked]);
  }
  const before = await loadTarget(txContext, target);
  const content = await loadContent(tx, before);
  const entered = { input: input as never, finding: before, content, actor: grant.actor };
  const decision = decideAction(action, { ...entered, clock, calendar });
  if (!decision.ok) throw errorOf(decision.refusal);

  const prepared = { txContext, input, content, before };
  const other = (await beside.prepare?.(prepared)) ?? null;
  const after = await guardedUpdate(txContext, before, decision.patch);
  const written = { ...prepared, after, other };
  const rows = {
    ...(await settleRequests(
      txContext,
      before.id,
      decision.requests.settles,
      decisionOf(action, input),
    )),
    ...(await beside.rows?.(written)),
  };
  if (decision.cycle !== undefined) {
    const { countyId, id: findingId } = before;
    await tx.insert(findingCycle).values({ countyId, findingId, ...decision.cycle });
  }
  const outcome: ActionOutcome<never> = {
    input: input as never,
    before,
    after,
    content,
    clock,
    otherNumber: other?.number ?? "",
  };
  // What was done to a draft is not the unit's to read, even after the issue.
  const internal = action.internal ?? (before.state === "draft" && code !== "issue");
  const text = action.timeline?.(outcome) ?? "";
  await recordEvents(txContext, [{ findingId: before.id, action: code, text, internal }]);
  await notifyOfFinding(txContext, after, action.notify?.(outcome) ?? []);
  const changes = changesOf(before, after);
  txContext.audit({
    action: `finding.${procedureName(code)}`,
    entity: "finding",
    entityId: before.id,
    units: [before.unitId, after.unitId],
    before: changes.before,
    after: { ...changes.after, ...rows },
  });
  beside.finish?.(written);
  const child =
    code === "split" && other !== null ? { child: { id: other.id, number: other.number } } : {};
  return { ...resultOf(after), ...child } as ActionResult<Code>;
}

/** What is said to the one whose request the action decides. */
function decisionOf(action: AnyAction, input: object): RequestDecision | null {
  if (action.settles === undefined) return null;
  return action.decision?.(input as never) ?? { reason: String(Reflect.get(input, "reason")) };
}

/** An action as a request of its own: authorise, warn of personal numbers, one transaction. */
export function actOnFinding<Code extends FindingAction>(
  context: Context,
  code: Code,
  request: ActionRequest<Code>,
): Promise<ActionResult<Code>> {
  const action: AnyAction = definitionOf(code);
  const grant = authorize(context, action.permission);
  const own = Object.entries(request).filter(([field]) => field in action.input.shape);
  const input = Object.fromEntries(own) as InputOf<Code>;
  return write(context, grant, `finding.${procedureName(code)}`, request, (txContext) =>
    performAction(txContext, code, request, input),
  );
}
