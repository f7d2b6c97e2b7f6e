/** A task that has to wait for earlier ones on the same records. */
export type Action = { dependsOn: readonly string[]; run(): Promise<void> };

/**
 * Does actions side by side, begun in their order. Two actions on one record never overlap, so the
 * outcome is that of doing them one by one.
 * @throws the first failure, after what was under way has ended.
 */
export async function runConcurrently(
  actions: readonly Action[],
  concurrency: number,
): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const { dependsOn, run } of actions) {
    while (underWay.size >= concurrency) await Promise.race(underWay);
    if (failures.length > 0) break;
    const before = dependsOn.map((resource) => last.get(resource));
    const action: Promise<void> = Promise.all(before)
      .then(() => (failures.length > 0 ? undefined : run()))
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => underWay.delete(action));
    underWay.add(action);
    for (const resource of dependsOn) last.set(resource, action);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}
