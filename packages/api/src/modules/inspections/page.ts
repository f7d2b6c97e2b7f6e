import {
  checklist,
  finding,
  inspectionDraw,
  inspectionMember,
  place,
  type Transaction,
  visit,
} from "@xianlan/db";
import type { ByIdInput } from "@xianlan/domain/input";
import type { PlaceKind } from "@xianlan/domain/unit";
import { and, count, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { read } from "../../transaction.ts";
import { loadInspection } from "./load.ts";
import {
  type InspectionPage,
  type InspectionRow,
  type PlannedVisit,
  type RecordedDraw,
  summaryOf,
} from "./result.ts";
import { scopesOf } from "./scope.ts";

/** One inspection: scope, team, checklist, plan, draws, coverage. @throws AppError `not_found` */
export async function inspectionPage(context: Context, { id }: ByIdInput): Promise<InspectionPage> {
  const grant = authorize(context, "inspection.read");
  return read(context, grant, async (tx) => {
    const { actor } = grant;
    const row = await loadInspection(tx, actor, id);
    const scope = (await scopesOf(tx, actor.countyId, [row])).get(id);
    if (scope === undefined) throw notFound("个督查轮次");
    const { unitGoal, placeGoal, closedAt, closedByName, summary } = row;
    return {
      ...summaryOf(row),
      unitGoal,
      placeGoal,
      closedAt,
      closedByName,
      summary,
      ...scope,
      checklist: await checklistOf(tx, row),
      members: await membersOf(tx, row),
      visits: await visitsOf(tx, row),
      draws: await drawsOf(tx, row),
      drafts: await draftsOf(tx, row),
      today: context.clock.today,
    };
  });
}

async function checklistOf(tx: Transaction, { countyId, checklistId }: InspectionRow) {
  if (checklistId === null) return null;
  const [row] = await tx
    .select()
    .from(checklist)
    .where(and(eq(checklist.countyId, countyId), eq(checklist.id, checklistId)));
  if (row === undefined) return null;
  const { id, title, revision, items } = row;
  return { id, title, revision, itemCount: items.length };
}

function membersOf(tx: Transaction, { countyId, id }: InspectionRow) {
  return tx
    .select({ accountId: inspectionMember.accountId, name: inspectionMember.name })
    .from(inspectionMember)
    .where(and(eq(inspectionMember.countyId, countyId), eq(inspectionMember.inspectionId, id)))
    .orderBy(sql`${inspectionMember.name} collate "zh-x-icu"`, inspectionMember.accountId);
}

/** The plan: units themselves first, then places by pinyin; cancelled visits stay in it. */
async function visitsOf(tx: Transaction, { countyId, id }: InspectionRow): Promise<PlannedVisit[]> {
  const rows = await tx
    .select({
      id: visit.id,
      unitId: visit.unitId,
      placeId: visit.placeId,
      origin: visit.origin,
      drawId: visit.drawId,
      plannedOn: visit.plannedOn,
      state: visit.state,
      visitedOn: visit.visitedOn,
      inspectorId: visit.inspectorId,
      inspectorName: visit.inspectorName,
      cancelReason: visit.cancelReason,
      version: visit.version,
      placeName: place.name,
      placeKind: place.kind,
    })
    .from(visit)
    .leftJoin(place, and(eq(place.countyId, visit.countyId), eq(place.id, visit.placeId)))
    .where(and(eq(visit.countyId, countyId), eq(visit.inspectionId, id)))
    .orderBy(sql`${place.name} collate "zh-x-icu" nulls first`, visit.id);
  return rows.map((row) => ({
    ...row,
    placeName: row.placeName ?? "",
    placeKind: row.placeKind as PlaceKind | null,
  }));
}

async function drawsOf(tx: Transaction, { countyId, id }: InspectionRow): Promise<RecordedDraw[]> {
  const rows = await tx
    .select()
    .from(inspectionDraw)
    .where(and(eq(inspectionDraw.countyId, countyId), eq(inspectionDraw.inspectionId, id)))
    .orderBy(inspectionDraw.drawnAt, inspectionDraw.id);
  return rows.map(({ id: drawId, seed, rule, drawnIds, drawnAt, drawnByName }) => ({
    id: drawId,
    seed,
    rule,
    drawn: drawnIds.length,
    drawnAt,
    drawnByName,
  }));
}

async function draftsOf(tx: Transaction, { countyId, id }: InspectionRow): Promise<number> {
  const [row] = await tx
    .select({ drafts: count() })
    .from(finding)
    .where(
      and(eq(finding.countyId, countyId), eq(finding.inspectionId, id), eq(finding.state, "draft")),
    );
  return row?.drafts ?? 0;
}
