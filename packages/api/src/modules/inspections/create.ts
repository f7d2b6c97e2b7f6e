import { inspection } from "@xianlan/db";
import { inspectionLabel } from "@xianlan/domain";
import { and, eq, max, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { type Write, write } from "../../transaction.ts";
import type { CreateInspectionCall } from "./inputs.ts";

type NewInspection = { id: string; year: number; ordinal: number; label: string };

/** 设立督查轮次: takes the next ordinal of the year it starts in. */
export async function createInspection(
  context: Context,
  input: CreateInspectionCall,
): Promise<NewInspection> {
  const grant = authorize(context, "inspection.manage");
  const { title, startsOn } = input;
  return write(context, grant, "inspection.create", input, async (work) => {
    const { countyId } = grant.actor;
    const year = Number(startsOn.slice(0, 4));
    const ordinal = await nextOrdinal(work, year);
    const id = uuid();
    await work.tx.insert(inspection).values({ countyId, id, year, ordinal, title, startsOn });
    work.audit({
      action: "inspection.create",
      entity: "inspection",
      entityId: id,
      after: { year, ordinal, title, startsOn },
    });
    return { id, year, ordinal, label: inspectionLabel(year, ordinal) };
  });
}

/** Two rounds of one year made at once take turns until the first is committed. */
async function nextOrdinal({ tx, grant }: Write, year: number): Promise<number> {
  const { countyId } = grant.actor;
  const lock = `inspection ${countyId} ${year}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const [highest] = await tx
    .select({ ordinal: max(inspection.ordinal) })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.year, year)));
  return (highest?.ordinal ?? 0) + 1;
}
