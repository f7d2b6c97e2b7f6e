import { type Day, dayWords } from "@xianlan/domain";
import { refused } from "../../errors.ts";
import type { Write } from "../../transaction.ts";
import { answerOf, type FindingAnswer } from "./answer.ts";
import { changesOf } from "./changes.ts";
import { staleFinding } from "./conflict.ts";
import { recordEvents } from "./events.ts";
import { loadFindingForUpdate } from "./load.ts";
import { guardedUpdate, type Target } from "./take-action.ts";

/** Sets the wished due date of a draft; what is issued keeps its own, which only 延期 moves. */
export async function setDue(work: Write, target: Target, dueOn: Day): Promise<FindingAnswer> {
  const { tx, grant, context } = work;
  const { today } = context.clock;
  const before = await loadFindingForUpdate(tx, grant.actor, target.id);
  if (before.version !== target.version) throw await staleFinding(tx, grant.actor, target.id);
  if (before.state !== "draft") throw refused("已交办的问题改时限须走延期", "dueOn");
  if (dueOn < today) throw refused("整改时限早于今天，请重新确定", "dueOn");
  const after = await guardedUpdate(work, before, { dueOn });
  const text = `整改时限定为${dayWords(dueOn, today)}`;
  await recordEvents(work, [{ findingId: before.id, action: "edit", text, internal: true }]);
  work.audit({
    action: "finding.setDue",
    entity: "finding",
    entityId: before.id,
    ...changesOf(before, after),
  });
  return answerOf(after);
}
