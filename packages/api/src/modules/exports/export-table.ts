import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import type { ExportedWorkbook } from "../../files/exported-workbook.ts";
import { assertStorable } from "../../storable-input.ts";
import { inSnapshot } from "../../transaction.ts";
import { scoreWorksheetTable } from "./score-worksheet.ts";
import { activityTable } from "./table-activities.ts";
import { assessmentTable, indicatorTable } from "./table-indicator.ts";
import { inspectionPlanTable, inspectionResultTable } from "./table-inspections.ts";
import { matrixTable } from "./table-matrix.ts";
import { countyListTable, objectionTable } from "./table-objections.ts";
import { ratingTable } from "./table-rating.ts";
import { completenessTable, correctionTable } from "./table-reporting.ts";
import { schemeTable } from "./table-scheme.ts";
import { queueTable, submissionsTable } from "./table-submissions.ts";
import { auditedWorkbook, countyNameOf } from "./workbook.ts";
import type { ExportedWorksheet, ExportTable } from "./worksheet-table.ts";

const tables: ReadonlyMap<string, ExportTable> = new Map(
  Object.entries({
    activities: activityTable,
    assessments: assessmentTable,
    completeness: completenessTable,
    corrections: correctionTable,
    "county-list": countyListTable,
    forms: submissionsTable,
    indicator: indicatorTable,
    matrix: matrixTable,
    objections: objectionTable,
    queue: queueTable,
    "round-plan": inspectionPlanTable,
    "round-result": inspectionResultTable,
    scheme: schemeTable,
    "score-sheet": scoreWorksheetTable,
    standing: ratingTable,
  }),
);

/** A table's worksheet, however many reads it takes, on one snapshot. */
export function readTable(
  context: Context,
  table: ExportTable,
  address: URLSearchParams,
): Promise<ExportedWorksheet> {
  const grant = authorize(context, table.permission);
  return inSnapshot(context, grant, async (snapshot) => {
    const countyName = await countyNameOf(snapshot, grant);
    return table.read({ context: snapshot, countyName, today: context.clock.today }, address);
  });
}

/**
 * A table of the interface as .xlsx, read through the list function of its screen: the same rows
 * to the same people.
 * @param name last part of the address: `activities`, `matrix`, `score-sheet` …
 * @throws AppError `not_found` for a table or row that is not there, `refused` for an unreadable address.
 */
export async function exportTable(
  context: Context,
  name: string,
  address: URLSearchParams,
): Promise<ExportedWorkbook> {
  const table = tables.get(name);
  if (table === undefined) throw notFound("张表");
  const grant = authorize(context, table.permission);
  const parameters = Object.fromEntries(address);
  assertStorable(parameters);
  const { worksheet, name: title } = await readTable(context, table, address);
  return auditedWorkbook(context, grant, {
    name: title,
    worksheet,
    entry: {
      action: "table.export",
      entity: "table",
      entityId: grant.actor.countyId,
      units: [],
      after: {
        table: name,
        title: worksheet.title,
        asked: parameters,
        rows: worksheet.rows.length,
      },
    },
  });
}
