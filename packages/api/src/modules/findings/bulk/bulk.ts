import type { Permission } from "@xianlan/domain/account";
import { type Day, formatDay } from "@xianlan/domain/calendar";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { notFound, refused } from "../../../errors.ts";
import { attempt, type TxContext, write } from "../../../transaction.ts";
import { staleFinding } from "../conflict.ts";
import { recordEvents } from "../events.ts";
import { loadFindingForUpdate, loadFindingsForUpdate } from "../load.ts";
import { type FindingResult, resultOf } from "../result.ts";
import { applyAssign, loadVerifier } from "../write/assign.ts";
import { changesOf } from "../write/changes.ts";
import { guardedUpdate, performAction, type Target } from "../write/perform-action.ts";
import type { BulkInput } from "./inputs.ts";

/** What became of a selection: what went, and what did not and why. */
export type BulkOutcome = {
  done: { id: string; number: string; version: number }[];
  failed: { id: string; number: string; message: string }[];
};

/** Reminds a finding's unit; the escalations' module knows how. */
export type Remind = (
  txContext: TxContext,
  target: Target,
  replyDueOn: Day | null,
) => Promise<BulkOutcome["done"][number]>;

type Action = (txContext: TxContext, target: Target) => Promise<BulkOutcome["done"][number]>;

const permissions = {
  issue: "finding.issue",
  assign: "finding.assign",
  set_due: "finding.draft",
  remind: "escalation.issue",
} as const satisfies Record<BulkInput["action"], Permission>;

/** The action on one finding; what all rows share is looked up once. */
async function actionOf(txContext: TxContext, input: BulkInput, remind: Remind): Promise<Action> {
  switch (input.action) {
    case "issue": {
      const input = { dueOn: null, separateReason: "" };
      return (part, target) => performAction(part, "issue", target, input);
    }
    case "assign": {
      const verifier = await loadVerifier(txContext, input.verifierId);
      return (part, target) => applyAssign(part, target, verifier);
    }
    case "set_due":
      return (part, target) => setDue(part, target, input.dueOn);
    case "remind":
      return (part, target) => remind(part, target, input.replyDueOn);
  }
}

/**
 * 批量办理: one action on each of a selection, every row decided on its own in its own savepoint.
 * @throws AppError `not_found` when none of the rows is there to be seen.
 */
export async function bulkFindings(
  context: Context,
  input: BulkInput,
  remind: Remind,
): Promise<BulkOutcome> {
  const grant = authorize(context, permissions[input.action]);
  return write(context, grant, "finding.bulk", input, async (txContext) => {
    const targets = new Map(input.items.map((item) => [item.id, item]));
    // In one order for everybody, so that two selections that share findings cannot wait for each other.
    const locked = await loadFindingsForUpdate(txContext.tx, grant.actor, [...targets.keys()]);
    if (locked.length === 0) throw notFound("些督查问题");
    const numbers = new Map(locked.map(({ id, number }) => [id, number]));
    const action = await actionOf(txContext, input, remind);
    const result: BulkOutcome = { done: [], failed: [] };
    for (const target of targets.values()) {
      const outcome = await attempt(txContext, (part) => action(part, target));
      if (outcome.ok) {
        const { id, number, version } = outcome.result;
        result.done.push({ id, number, version });
      } else {
        const number = numbers.get(target.id) ?? "";
        result.failed.push({ id: target.id, number, message: outcome.error.message });
      }
    }
    return result;
  });
}

/** Sets the wished due date of a draft; what is issued keeps its own, which only 延期 moves. */
async function setDue(txContext: TxContext, target: Target, dueOn: Day): Promise<FindingResult> {
  const { tx, grant, context } = txContext;
  const { today } = context.clock;
  const before = await loadFindingForUpdate(tx, grant.actor, target.id);
  if (before.version !== target.version) throw await staleFinding(tx, grant.actor, target.id);
  if (before.state !== "draft") throw refused("已交办的问题改时限须走延期", "dueOn");
  if (dueOn < today) throw refused("整改时限早于今天，请重新确定", "dueOn");
  const after = await guardedUpdate(txContext, before, { dueOn });
  const text = `整改时限定为${formatDay(dueOn, today)}`;
  await recordEvents(txContext, [{ findingId: before.id, action: "edit", text, internal: true }]);
  txContext.audit({
    action: "finding.setDue",
    entity: "finding",
    entityId: before.id,
    units: [before.unitId],
    ...changesOf(before, after),
  });
  return resultOf(after);
}
