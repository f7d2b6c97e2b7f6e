/**
 * The results of queries that are sent one behind the other, without waiting in between.
 * @throws what the first of them failed with, once all have ended: none may go on in a transaction
 *   that is over
 */
export async function together<Queries extends Record<string, unknown>>(
  queries: Queries,
): Promise<{ [Name in keyof Queries]: Awaited<Queries[Name]> }> {
  const names = Object.keys(queries);
  const outcomes = await Promise.allSettled(Object.values(queries));
  const results = outcomes.map((outcome, at) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return [names[at], outcome.value];
  });
  return Object.fromEntries(results);
}
