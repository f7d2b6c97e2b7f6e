import { inspection, place, type Transaction, unit } from "@xianlan/db";
import { inspectionLabel } from "@xianlan/domain/inspection";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { read } from "../../../transaction.ts";
import { loadContent, loadFinding } from "../load.ts";
import type { FindingRow } from "../result.ts";
import type { FindingNames, FindingPage } from "./finding-page.ts";
import { loadChildren } from "./page-children.ts";
import { loadPriorLink, loadRelatives, loadVisit } from "./page-links.ts";
import { loadRequests } from "./page-requests.ts";
import { presentFinding } from "./present-finding.ts";

/** Everything the page of a finding shows to this person, on one snapshot. */
export async function findingPage(context: Context, { id }: { id: string }): Promise<FindingPage> {
  const grant = authorize(context, "finding.read");
  const { actor } = grant;
  const { clock, calendar } = context;
  return read(context, grant, async (tx) => {
    const row = await loadFinding(tx, actor, id);
    const children = await loadChildren(tx, row, actor);
    const names = await loadNames(tx, row);
    const content = await loadContent(tx, row);
    const requests = await loadRequests(tx, row, actor);
    const relatives = await loadRelatives(tx, row, actor);
    const visit = await loadVisit(tx, row, actor);
    const prior = await loadPriorLink(tx, row, content, clock);
    const loaded = { row, children, names, content, requests, relatives, visit, prior };
    return presentFinding(loaded, { actor, clock, calendar });
  });
}

/** Names of the unit, the place and the inspection. */
async function loadNames(
  tx: Transaction,
  { countyId, unitId, placeId, inspectionId }: FindingRow,
): Promise<FindingNames> {
  const [found] = await tx
    .select({ year: inspection.year, ordinal: inspection.ordinal, title: inspection.title })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, inspectionId)));
  const [stored] = unitId
    ? await tx
        .select({ name: unit.name })
        .from(unit)
        .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId)))
    : [];
  const [spot] = placeId
    ? await tx
        .select({ name: place.name })
        .from(place)
        .where(and(eq(place.countyId, countyId), eq(place.id, placeId)))
    : [];
  return {
    unitName: stored?.name ?? "",
    placeName: spot?.name ?? "",
    inspectionTitle: found?.title ?? "",
    inspectionLabel: found ? inspectionLabel(found.year, found.ordinal) : "",
  };
}
