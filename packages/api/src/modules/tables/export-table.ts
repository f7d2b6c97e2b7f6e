import { randomUUID } from "node:crypto";
import { county } from "@xianlan/db";
import { formatFullDay } from "@xianlan/domain/calendar";
import { writeWorkbook } from "@xianlan/office";
import { eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { assertStorable } from "../../storable-input.ts";
import { read, write } from "../../transaction.ts";
import type { ExportedWorkbook } from "../exports/index.ts";
import { scoreWorksheetTable } from "./score-worksheet.ts";
import { activityTable } from "./table-activities.ts";
import { amount, label, type TableColumn, tableOf } from "./table-columns.ts";
import {
  amountOf,
  type ExportTable,
  idOf,
  type RouterOutputs,
  tableContextOf,
} from "./table-context.ts";
import { assessmentTable, indicatorTable } from "./table-indicator.ts";
import { inspectionPlanTable, inspectionResultTable } from "./table-inspections.ts";
import { matrixTable } from "./table-matrix.ts";
import { countyListTable, objectionTable } from "./table-objections.ts";
import { completenessTable, correctionTable } from "./table-reporting.ts";
import { schemeTable } from "./table-scheme.ts";
import { queueTable, submissionsTable } from "./table-submissions.ts";

type Rating = RouterOutputs["rating"]["byId"];

type Row = Rating["rows"][number];

/** 档次 of a period, as far as the reader may see it; points and order where the screen shows them. */
const ratingTable: ExportTable = {
  permission: "rating.read",
  read: async ({ queries, countyName }, address) => {
    const rating = await queries.rating.byId({ id: idOf(address, "id") });
    const { label: period, asOf, stateLabel, correctedNote, rows } = rating;
    const note = [`数据截至${formatFullDay(asOf)}`, stateLabel, correctedNote]
      .filter(Boolean)
      .join("；");
    return {
      name: `${period}责任制考核档次`,
      worksheet: {
        name: "考核档次",
        title: `${countyName}${period}意识形态工作责任制考核档次`,
        note,
        ...tableOf(columnsOf(rating), rows),
      },
    };
  },
};

function columnsOf({ ranked, rows }: Rating): TableColumn<Row>[] {
  const categories = rows.find(({ score }) => score !== null)?.score?.categories ?? [];
  return [
    { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
    label("单位", 16, ({ unitName }) => unitName),
    label("档次", 10, ({ tierName }) => tierName),
    ...(ranked ? [amount<Row>("名次", 7, ({ place }) => place)] : []),
    amount("总分", 9, ({ total }) => amountOf(total)),
    ...categories.map(({ code, name }) =>
      amount<Row>(name, 10, ({ score }) =>
        amountOf(score?.categories.find((one) => one.code === code)?.score),
      ),
    ),
    amount("加分", 8, ({ score }) => amountOf(score?.bonus)),
    amount("扣分", 8, ({ score }) => amountOf(score?.deductions)),
  ];
}

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

/**
 * A table of the interface as .xlsx, read through the query of its screen: the same rows to the same
 * people. What was exported, from which address, stands in the audit log before the first byte leaves.
 * @param name last part of the address: `activities`, `matrix`, `score-worksheet` …
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
  const { countyId } = grant.actor;
  const countyName = await read(context, grant, async (tx) => {
    const [own] = await tx
      .select({ name: county.name })
      .from(county)
      .where(eq(county.countyId, countyId));
    return own?.name ?? "";
  });
  const { worksheet, name: title } = await table.read(tableContextOf(context, countyName), address);
  const bytes = await writeWorkbook(worksheet);
  // A download has no idempotency key: each one is audited.
  const action = { idempotencyKey: randomUUID(), name, asked: parameters };
  await write(context, grant, "table.export", action, async (txContext) => {
    txContext.audit({
      action: "table.export",
      entity: "table",
      entityId: countyId,
      after: {
        table: name,
        title: worksheet.title,
        asked: parameters,
        rows: worksheet.rows.length,
      },
    });
    return null;
  });
  return { fileName: `${title}_${context.clock.today}.xlsx`, bytes };
}
