import { scheme, type Transaction } from "@xianlan/db";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { and, eq } from "drizzle-orm";

/** The year's scheme as scoring and submissions use it. */
export type SchemeInForce = {
  id: string;
  year: number;
  title: string;
  revision: number;
  rules: SchemeRules;
};

/** The scheme in force for a year; undefined before the county has one. */
export async function schemeInForce(
  tx: Transaction,
  countyId: string,
  year: number,
): Promise<SchemeInForce | undefined> {
  const [current] = await tx
    .select({
      id: scheme.id,
      year: scheme.year,
      title: scheme.title,
      revision: scheme.revision,
      rules: scheme.rules,
    })
    .from(scheme)
    .where(and(eq(scheme.countyId, countyId), eq(scheme.year, year), eq(scheme.state, "in_force")));
  return current;
}
