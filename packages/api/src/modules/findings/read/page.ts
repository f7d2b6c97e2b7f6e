import { inspection, place, type Transaction, unit } from "@xianlan/db";
import { inspectionLabel } from "@xianlan/domain/inspection";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { together } from "../../../together.ts";
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
    const found = await together({
      children: loadChildren(tx, row, actor),
      names: loadNames(tx, row),
      content: loadContent(tx, row),
      requests: loadRequests(tx, row, actor),
      relatives: loadRelatives(tx, row, actor),
      visit: loadVisit(tx, row, actor),
    });
    const prior = await loadPriorLink(tx, row, found.content, clock);
    return presentFinding({ row, ...found, prior }, { actor, clock, calendar });
  });
}

/** Names of the unit, the place and the inspection. */
async function loadNames(
  tx: Transaction,
  { countyId, unitId, placeId, inspectionId }: FindingRow,
): Promise<FindingNames> {
  const ofPlace = and(eq(place.countyId, inspection.countyId), sql`${place.id} = ${placeId}`);
  const ofUnit = and(eq(unit.countyId, inspection.countyId), sql`${unit.id} = ${unitId}`);
  const [found] = await tx
    .select({
      year: inspection.year,
      ordinal: inspection.ordinal,
      title: inspection.title,
      unitName: unit.name,
      placeName: place.name,
    })
    .from(inspection)
    .leftJoin(unit, ofUnit)
    .leftJoin(place, ofPlace)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, inspectionId)));
  return {
    unitName: found?.unitName ?? "",
    placeName: found?.placeName ?? "",
    inspectionTitle: found?.title ?? "",
    inspectionLabel: found ? inspectionLabel(found.year, found.ordinal) : "",
  };
}
