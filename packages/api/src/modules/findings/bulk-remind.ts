import { type Day, escalationText } from "@xianlan/domain";
import type { Write } from "../../transaction.ts";
import { addEscalation, loadMatter } from "../escalations/index.ts";
import { staleFinding } from "./conflict.ts";
import { loadFindingForUpdate } from "./load.ts";
import type { Target } from "./take-action.ts";

/** A reminder in the words of the template; the graver steps are written one by one. */
export async function remind(
  work: Write,
  target: Target,
  replyDueOn: Day | null,
): Promise<{ id: string; number: string; version: number }> {
  const { tx, grant, context } = work;
  const row = await loadFindingForUpdate(tx, grant.actor, target.id);
  if (row.version !== target.version) throw await staleFinding(tx, grant.actor, target.id);
  const matter = await loadMatter(tx, row, context);
  const text = escalationText("reminder", { ...matter, replyDueOn });
  await addEscalation(work, row, { kind: "reminder", text, replyDueOn });
  return { id: row.id, number: row.number, version: row.version };
}
