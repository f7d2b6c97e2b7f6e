import { inspection, inspectionMember, visit } from "@xianlan/db";
import { and, asc, desc, eq, exists, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { type VisitHead, visibleVisits, visitHeads } from "./load.ts";

/** This person's visits: to make (under way first, then by day), and those made last. */
export type MyVisits = { todo: VisitHead[]; recent: VisitHead[] };

/** Own visits, and those of the own teams that nobody is named for. */
export function myVisits(context: Context): Promise<MyVisits> {
  const grant = authorize(context, "inspection.read");
  const { countyId, accountId } = grant.actor;
  return read(context, grant, async (tx) => {
    const ownVisits = eq(visit.inspectorId, accountId);
    const member = tx
      .select({ one: sql`1` })
      .from(inspectionMember)
      .where(
        and(
          eq(inspectionMember.countyId, countyId),
          eq(inspectionMember.inspectionId, visit.inspectionId),
          eq(inspectionMember.accountId, accountId),
        ),
      );
    const todo = and(
      visibleVisits(grant.actor),
      inArray(visit.state, ["planned", "under_way"]),
      ne(inspection.state, "closed"),
      or(ownVisits, and(isNull(visit.inspectorId), exists(member))),
    );
    const recent = and(visibleVisits(grant.actor), eq(visit.state, "done"), ownVisits);
    const running = sql`${visit.state} <> 'under_way'`;
    return {
      todo: await visitHeads(
        tx,
        todo,
        [asc(running), sql`${visit.plannedOn} asc nulls last`, asc(visit.id)],
        100,
      ),
      recent: await visitHeads(tx, recent, [desc(visit.visitedOn), desc(visit.finishedAt)], 20),
    };
  });
}
