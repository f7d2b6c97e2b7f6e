import {
  finding,
  findingCheckIn,
  findingCycle,
  findingDispute,
  findingEvent,
  findingExtension,
  findingLongTerm,
  findingMeasure,
  findingMilestone,
  findingReopening,
  findingVeto,
} from "@xianlan/db";
import { findingActions } from "@xianlan/domain/finding";
import { and, asc, eq } from "drizzle-orm";
import type { World } from "./world.ts";

const requests = {
  extension: findingExtension,
  dispute: findingDispute,
  long_term: findingLongTerm,
  reopening: findingReopening,
  veto: findingVeto,
} as const;

/** A finding's row as stored, read past row security. */
export async function findingRowOf({ admin }: Pick<World, "admin">, id: string) {
  const [row] = await admin.select().from(finding).where(eq(finding.id, id));
  if (row === undefined) throw new Error(`there is no finding ${id}`);
  return row;
}

/** What really hangs on a finding, read past row security: for comparing, and for seeing nothing halved. */
export async function childRecordsOf({ admin }: Pick<World, "admin">, id: string) {
  const requested: { id: string; what: string }[] = [];
  for (const [kind, table] of Object.entries(requests)) {
    const rows = await admin.select().from(table).where(eq(table.findingId, id));
    requested.push(...rows.map((row) => ({ id: row.id, what: `${kind} ${row.outcome}` })));
  }
  const events = await admin
    .select({ action: findingEvent.action })
    .from(findingEvent)
    .where(eq(findingEvent.findingId, id))
    .orderBy(asc(findingEvent.id));
  const measures = await admin
    .select({ id: findingMeasure.id, doneOn: findingMeasure.doneOn })
    .from(findingMeasure)
    .innerJoin(
      finding,
      and(eq(finding.id, findingMeasure.findingId), eq(finding.cycle, findingMeasure.cycle)),
    )
    .where(eq(findingMeasure.findingId, id))
    .orderBy(asc(findingMeasure.ordinal));
  const actions: readonly string[] = findingActions;
  return {
    /** “extension granted”, “veto null”, in the order they were requested. */
    requests: requested.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ what }) => what),
    /** The lifecycle's actions as the timeline lists them. */
    actions: events.map(({ action }) => action).filter((action) => actions.includes(action)),
    measures: measures.map((measure) => measure.id),
    open: measures.filter(({ doneOn }) => doneOn === null).map((measure) => measure.id),
    milestones: await admin.$count(findingMilestone, eq(findingMilestone.findingId, id)),
    checkIns: await admin.$count(findingCheckIn, eq(findingCheckIn.findingId, id)),
    cycles: await admin
      .select()
      .from(findingCycle)
      .where(eq(findingCycle.findingId, id))
      .orderBy(asc(findingCycle.cycle)),
  };
}
