import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds of computing after which other requests are let in. */
const sliceMs = 10;

/** Maps thousands of items without keeping other requests waiting for all of them. */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let from = performance.now();
  for (const [index, item] of items.entries()) {
    results.push(map(item, index));
    if (performance.now() - from < sliceMs) continue;
    await nextTurn();
    from = performance.now();
  }
  return results;
}
