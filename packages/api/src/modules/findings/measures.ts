import { findingMeasure } from "@xianlan/db";
import type { MeasureInput } from "@xianlan/domain";
import { v7 as uuid } from "uuid";
import type { Write } from "../../transaction.ts";

/** Stores the measures of a round behind the ones already there. */
export async function insertMeasures(
  { tx, grant }: Write,
  { id: findingId, round }: { id: string; round: number },
  measures: readonly MeasureInput[],
  already = 0,
): Promise<string[]> {
  const rows = measures.map(({ text, dueOn }, at) => ({
    countyId: grant.actor.countyId,
    id: uuid(),
    findingId,
    round,
    ordinal: already + at + 1,
    text,
    dueOn,
  }));
  await tx.insert(findingMeasure).values(rows);
  return rows.map(({ id }) => id);
}
