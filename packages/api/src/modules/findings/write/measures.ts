import { findingMeasure } from "@xianlan/db";
import type { MeasureInput } from "@xianlan/domain/finding";
import { v7 as uuid } from "uuid";
import type { TxContext } from "../../../transaction.ts";

/** Stores the measures of a cycle behind the ones already there. */
export async function insertMeasures(
  { tx, grant }: TxContext,
  { id: findingId, cycle }: { id: string; cycle: number },
  measures: readonly MeasureInput[],
  already = 0,
): Promise<string[]> {
  const rows = measures.map(({ text, dueOn }, at) => ({
    countyId: grant.actor.countyId,
    id: uuid(),
    findingId,
    cycle,
    ordinal: already + at + 1,
    text,
    dueOn,
  }));
  await tx.insert(findingMeasure).values(rows);
  return rows.map(({ id }) => id);
}
