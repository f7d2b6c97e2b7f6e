import { type Transaction, unit } from "@xianlan/db";
import { and, eq } from "drizzle-orm";

/** What a unit is called; empty for the county side and where there is no such unit. */
export async function unitNameOf(
  tx: Transaction,
  { countyId, unitId }: { countyId: string; unitId: string | null },
): Promise<string> {
  if (unitId === null) return "";
  const [own] = await tx
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId)));
  return own?.name ?? "";
}
