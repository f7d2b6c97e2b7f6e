import type { Queue, QueuePlace } from "./verification-types.ts";

/** Place of a finding among those this person may act on, and the next one. */
export function queuePlace(id: string, { rows }: Queue): QueuePlace {
  const actionable = rows.filter((row) => row.mayAct);
  const at = actionable.findIndex((row) => row.id === id);
  const next = actionable[at + 1] ?? actionable.find((row) => row.id !== id);
  return {
    position: at === -1 ? "" : `第${at + 1}件，共${actionable.length}件`,
    next: next === undefined ? null : { id: next.id, number: next.number },
    nextHref: next === undefined ? "/verifications" : `/verifications/${next.id}`,
  };
}
