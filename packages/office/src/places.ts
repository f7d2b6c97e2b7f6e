import { OfficeError } from "./errors.ts";
import { maxWaiting, maxWaitingOfOne, maxWorkers } from "./limits.ts";

/** A file that waits for a worker, and whose it is. */
type Waiting = { owner: string; enter: () => void };

/** Whose files are being read: one of each, so that one account's many never keep out another's. */
const running = new Set<string>();
const waiting: Waiting[] = [];

const mayEnter = (owner: string) => running.size < maxWorkers && !running.has(owner);

function leave(owner: string): void {
  running.delete(owner);
  const at = waiting.findIndex((one) => mayEnter(one.owner));
  if (at < 0) return;
  for (const next of waiting.splice(at, 1)) {
    running.add(next.owner);
    next.enter();
  }
}

/**
 * Waits for one of the few places where files are read, and gives it back when `use` is done.
 * @throws OfficeError `busy` when too many wait already, of this owner or of all.
 */
export async function inPlace<Result>(owner: string, use: () => Promise<Result>): Promise<Result> {
  if (mayEnter(owner)) running.add(owner);
  else {
    const own = waiting.filter((one) => one.owner === owner).length;
    if (own >= maxWaitingOfOne || waiting.length >= maxWaiting) throw new OfficeError("busy");
    await new Promise<void>((enter) => waiting.push({ owner, enter }));
  }
  try {
    return await use();
  } finally {
    leave(owner);
  }
}
