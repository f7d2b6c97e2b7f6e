import { and, eq, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** The rows of a child table that hang on one finding. */
export function ofFinding(
  child: { countyId: PgColumn; findingId: PgColumn },
  { countyId, id }: { countyId: string; id: string },
): SQL | undefined {
  return and(eq(child.countyId, countyId), eq(child.findingId, id));
}
