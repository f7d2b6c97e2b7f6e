/** Something to do that has to wait for whatever touched the same things before it. */
export type Deed = { touches: readonly string[]; run(): Promise<void> };

/**
 * Does deeds side by side, begun in their order. Two deeds that touch one thing never overlap, so the
 * outcome is that of doing them one by one.
 * @throws the first failure, after what was under way has ended.
 */
export async function sideBySide(deeds: readonly Deed[], atOnce: number): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const { touches, run } of deeds) {
    while (underWay.size >= atOnce) await Promise.race(underWay);
    if (failures.length > 0) break;
    const before = touches.map((thing) => last.get(thing));
    const deed: Promise<void> = Promise.all(before)
      .then(() => (failures.length > 0 ? undefined : run()))
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => underWay.delete(deed));
    underWay.add(deed);
    for (const thing of touches) last.set(thing, deed);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}
