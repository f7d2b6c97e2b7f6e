import { randomUUID } from "node:crypto";
import { county } from "@xianlan/db";
import { writeWorkbook } from "@xianlan/office";
import { eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { refuseUnstorable } from "../../storable-input.ts";
import { read, write } from "../../transaction.ts";
import type { ExportedWorkbook } from "../exports/index.ts";
import { scoreSheetTable } from "./score-sheet.ts";
import { type ScreenTable, screenOf } from "./screen.ts";
import { activityTable } from "./table-activities.ts";
import { formsTable, queueTable } from "./table-forms.ts";
import { assessmentTable, indicatorTable } from "./table-indicator.ts";
import { matrixTable } from "./table-matrix.ts";
import { countyListTable, objectionTable } from "./table-objections.ts";
import { completenessTable, correctionTable } from "./table-reporting.ts";
import { roundPlanTable, roundResultTable } from "./table-rounds.ts";
import { schemeTable } from "./table-scheme.ts";
import { standingTable } from "./table-standing.ts";

const tables: ReadonlyMap<string, ScreenTable> = new Map(
  Object.entries({
    activities: activityTable,
    assessments: assessmentTable,
    completeness: completenessTable,
    corrections: correctionTable,
    "county-list": countyListTable,
    forms: formsTable,
    indicator: indicatorTable,
    matrix: matrixTable,
    objections: objectionTable,
    queue: queueTable,
    "round-plan": roundPlanTable,
    "round-result": roundResultTable,
    scheme: schemeTable,
    "score-sheet": scoreSheetTable,
    standing: standingTable,
  }),
);

/**
 * A table of the interface as .xlsx, read through the query of its screen: the same rows to the same
 * people. What was exported, from which address, stands in the audit log before the first byte leaves.
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
  const asked = Object.fromEntries(address);
  refuseUnstorable(asked);
  const { countyId } = grant.actor;
  const countyName = await read(context, grant, async (tx) => {
    const [own] = await tx
      .select({ name: county.name })
      .from(county)
      .where(eq(county.countyId, countyId));
    return own?.name ?? "";
  });
  const { sheet, name: title } = await table.read(screenOf(context, countyName), address);
  const bytes = await writeWorkbook(sheet);
  // A download has no key of its own: each is a deed of its own.
  const deed = { idempotencyKey: randomUUID(), name, asked };
  await write(context, grant, "table.export", deed, async (work) => {
    work.audit({
      ...{ action: "table.export", entity: "table", entityId: countyId },
      after: { table: name, title: sheet.title, asked, rows: sheet.rows.length },
    });
    return null;
  });
  return { fileName: `${title}_${context.clock.today}.xlsx`, bytes };
}
