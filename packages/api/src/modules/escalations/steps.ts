import { findingEscalation, type Transaction } from "@xianlan/db";
import { dayOfInstant, type IssuedStep } from "@xianlan/domain";
import { and, eq, inArray } from "drizzle-orm";

/** The steps issued on some findings, by finding. */
export async function loadStepsOf(
  tx: Transaction,
  countyId: string,
  ids: readonly string[],
): Promise<Map<string, IssuedStep[]>> {
  const steps = new Map<string, IssuedStep[]>();
  if (ids.length === 0) return steps;
  const rows = await tx
    .select({
      findingId: findingEscalation.findingId,
      kind: findingEscalation.kind,
      issuedAt: findingEscalation.issuedAt,
    })
    .from(findingEscalation)
    .where(
      and(eq(findingEscalation.countyId, countyId), inArray(findingEscalation.findingId, [...ids])),
    );
  for (const { findingId, kind, issuedAt } of rows) {
    const step = { kind, on: dayOfInstant(issuedAt) };
    steps.set(findingId, [...(steps.get(findingId) ?? []), step]);
  }
  return steps;
}

/** The steps issued on one finding, of all its rounds. */
export async function loadSteps(
  tx: Transaction,
  countyId: string,
  findingId: string,
): Promise<IssuedStep[]> {
  return (await loadStepsOf(tx, countyId, [findingId])).get(findingId) ?? [];
}
