import { finding, inspection, place, unit } from "@xianlan/db";
import { badgesOf, dayThresholds, findingStateLabels, lampOf } from "@xianlan/domain";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { factColumns } from "./fact-columns.ts";
import type { ListCursor, ListInput } from "./inputs.ts";
import { findingWhere } from "./predicates.ts";
import { sortingOf } from "./sorting.ts";

/** Characters of the fact that a row shows. */
const excerptLength = 80;

/** One page of findings: the rows of a filter in an order, after a cursor. */
export async function listFindings(context: Context, input: ListInput) {
  const grant = authorize(context, "finding.read");
  const { clock, services } = context;
  const { sort, order, cursor, limit, ...filter } = input;
  const days = dayThresholds(clock, services.calendar);
  const { orderBy, value, after } = sortingOf(sort, order, cursor);
  const found = await read(context, grant, (tx) =>
    tx
      .select({
        ...factColumns,
        id: finding.id,
        number: finding.number,
        inspectionId: finding.inspectionId,
        unitName: unit.name,
        placeText: finding.placeText,
        placeName: place.name,
        fact: sql<string>`left(${finding.fact}, ${excerptLength})`,
        category: finding.category,
        takenByName: finding.takenByName,
        version: finding.version,
        updatedAt: finding.updatedAt,
        sortValue: value,
      })
      .from(finding)
      .innerJoin(
        inspection,
        and(eq(inspection.countyId, finding.countyId), eq(inspection.id, finding.inspectionId)),
      )
      .leftJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
      .leftJoin(place, and(eq(place.countyId, finding.countyId), eq(place.id, finding.placeId)))
      .where(and(findingWhere(filter, grant.actor, days), after))
      .orderBy(orderBy)
      // One more than asked tells whether there is a next page.
      .limit(limit + 1),
  );
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const nextCursor: ListCursor | null = last ? { value: last.sortValue, id: last.id } : null;
  const rows = shown.map((row) => {
    const { lamp, words, overdue } = lampOf(row, clock, services.calendar);
    return {
      id: row.id,
      number: row.number,
      inspectionId: row.inspectionId,
      unitId: row.unitId,
      unitName: row.unitName ?? "",
      placeText: row.placeName ?? row.placeText,
      fact: row.fact,
      category: row.category,
      severity: row.severity,
      state: row.state,
      stateLabel: findingStateLabels[row.state],
      ...{ lamp, words, overdue },
      badges: badgesOf(row, clock, services.calendar),
      issuedOn: row.issuedOn,
      dueOn: row.dueOn,
      closedOn: row.closedOn,
      returnedCount: row.returnedCount,
      takenByName: row.takenByName,
      updatedAt: row.updatedAt,
      version: row.version,
    };
  });
  return { rows, nextCursor };
}
