/** What was written: anything of the page, or only which notices were seen. */
type Written = "page" | "notices";
type Listener = (written: Written) => unknown;

const listeners = new Set<Listener>();

/**
 * Calls back after each write of this page, for what it shows outside its own tree: the cache of
 * on-demand queries, the bell. Returns what stops it.
 */
export function onWrite(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Announces a write, and waits until everyone who listens has asked anew. */
export async function announceWrite(written: Written): Promise<void> {
  await Promise.all([...listeners].map((listener) => listener(written)));
}
