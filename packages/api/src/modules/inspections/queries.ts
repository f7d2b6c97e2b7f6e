import { inspection } from "@xianlan/db";
import { inspectionLabel } from "@xianlan/domain";
import { desc, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";

/** Rounds of the county, newest first. */
export async function listInspections(context: Context) {
  const grant = authorize(context, "finding.read");
  const rounds = await read(context, grant, (tx) =>
    tx
      .select({
        id: inspection.id,
        year: inspection.year,
        ordinal: inspection.ordinal,
        title: inspection.title,
        startsOn: inspection.startsOn,
      })
      .from(inspection)
      .where(eq(inspection.countyId, grant.actor.countyId))
      .orderBy(desc(inspection.year), desc(inspection.ordinal)),
  );
  return rounds.map((round) => ({ ...round, label: inspectionLabel(round.year, round.ordinal) }));
}
