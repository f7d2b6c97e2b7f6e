import { place, type Transaction } from "@xianlan/db";
import { and, eq } from "drizzle-orm";

/** Name of a place of the directory, "" for none. */
export async function placeNameOf(
  tx: Transaction,
  countyId: string,
  placeId: string | null,
): Promise<string> {
  if (placeId === null) return "";
  const [stored] = await tx
    .select({ name: place.name })
    .from(place)
    .where(and(eq(place.countyId, countyId), eq(place.id, placeId)));
  return stored?.name ?? "";
}
