import { finding } from "@xianlan/db";
import { dayThresholds, findingStateLabels, statusLightOf } from "@xianlan/domain/finding";
import { sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { read } from "../../../transaction.ts";
import type { ListCursor, ListInput } from "../inputs.ts";
import { selectionOf } from "./selection.ts";

// Names are looked up after the page is cut: 50 queries, however many rows the filter keeps.
const unitName = sql<string | null>`(select u.name from unit u
  where u.county_id = finding.county_id and u.id = finding.unit_id)`;
const placeName = sql<string | null>`(select p.name from place p
  where p.county_id = finding.county_id and p.id = finding.place_id)`;

// Only what a row shows and what its status light needs: each further column would be decoded fifty times.
const rowColumns = {
  state: finding.state,
  severity: finding.severity,
  unitId: finding.unitId,
  issuedOn: finding.issuedOn,
  dueOn: finding.dueOn,
  clockStoppedOn: finding.clockStoppedOn,
  daysUsed: finding.daysUsed,
  returnedCount: finding.returnedCount,
  verificationDueOn: finding.verificationDueOn,
  closedOn: finding.closedOn,
  onTime: finding.onTime,
  id: finding.id,
  number: finding.number,
  inspectionId: finding.inspectionId,
  unitName,
  placeText: finding.placeText,
  placeName,
  fact: sql<string>`left(${finding.fact}, 80)`,
  category: finding.category,
  verificationStartedByName: finding.verificationStartedByName,
  version: finding.version,
  updatedAt: finding.updatedAt,
};

/** One page of findings: the rows of a filter in an order, after a cursor. */
export async function listFindings(context: Context, input: ListInput) {
  const grant = authorize(context, "finding.read");
  const { clock, calendar } = context;
  const { cursor, limit, ...filter } = input;
  const days = dayThresholds(clock, calendar);
  const { where, orderBy, value } = selectionOf(filter, grant.actor, days, cursor);
  const found = await read(context, grant, (tx) =>
    tx
      .select({ ...rowColumns, sortValue: value })
      .from(finding)
      .where(where)
      .orderBy(orderBy)
      // One more than the page holds shows whether there is a next page.
      .limit(limit + 1),
  );
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const nextCursor: ListCursor | null = last ? { value: last.sortValue, id: last.id } : null;
  const rows = shown.map((row) => {
    const { statusLight, text, overdue } = statusLightOf(row, clock, calendar);
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
      statusLight,
      text,
      overdue,
      issuedOn: row.issuedOn,
      dueOn: row.dueOn,
      closedOn: row.closedOn,
      returnedCount: row.returnedCount,
      verificationStartedByName: row.verificationStartedByName,
      updatedAt: row.updatedAt,
      version: row.version,
    };
  });
  return { rows, nextCursor };
}
