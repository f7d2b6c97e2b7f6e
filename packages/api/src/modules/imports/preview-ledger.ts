import {
  findingCategoryLabels,
  type LedgerContext,
  type LedgerField,
  type LedgerRow,
  rejectReason,
  severityLabels,
} from "@xianlan/domain";
import { authorize, type Grant } from "../../access.ts";
import type { Context } from "../../context.ts";
import { keptName } from "../../files/file-name.ts";
import type { SentBody } from "../../files/receive.ts";
import { openStaged, stage } from "../../files/staged.ts";
import { read } from "../../transaction.ts";
import { importFileName, type PreviewLedgerInput } from "./inputs.ts";
import { ledgerContext } from "./known-names.ts";
import { sentBytes } from "./office-file.ts";
import { type ChosenSheet, chooseSheet, ledgerGrids, readLedger } from "./read-ledger.ts";

/** Characters of a text that the preview shows. */
const shownLength = 200;
/** Cells of a column shown beside its header. */
const sampleRows = 3;

/** The first look at an uploaded ledger: put aside for its uploader, read by the suggested mapping. */
export async function uploadLedger(context: Context, name: string, body: SentBody) {
  const grant = authorize(context, "import.ledger");
  const fileName = keptName(importFileName.parse(name));
  const { filesFolder } = context.services;
  const bytes = await sentBytes(filesFolder, body);
  const grids = await ledgerGrids(bytes, fileName);
  const extension = grids[0]?.format ?? "xlsx";
  const stagedId = await stage(filesFolder, grant.actor, bytes, extension, context.clock.now);
  const preview = await previewOf(context, grant, chooseSheet(grids, null));
  return { stagedId, fileName, ...preview };
}

/** The same file read by another mapping. */
export async function previewLedger(context: Context, input: PreviewLedgerInput) {
  const { stagedId, choice, sheet } = input;
  const grant = authorize(context, "import.ledger");
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  const grids = await ledgerGrids(bytes, stagedId);
  return previewOf(context, grant, chooseSheet(grids, choice, sheet));
}

async function previewOf(context: Context, grant: Grant, chosen: ChosenSheet) {
  const { today, now } = context.clock;
  const known = await read(context, grant, (tx) =>
    ledgerContext(tx, grant.actor, { today, asOf: now }),
  );
  const { rows, skipped, problems, counts } = readLedger(chosen, known);
  return {
    /** When the county was looked at. */
    asOf: now,
    choice: chosen.choice,
    sheets: chosen.grids.map(({ name }) => name),
    columns: columnsShown(chosen),
    problems,
    counts,
    skipped: skipped.length,
    rows: rows.map((row) => rowShown(row, chosen, known)),
  };
}

/** Each column with its header, a few of its cells and how sure the suggestion is. */
function columnsShown({ grid, mapping }: ChosenSheet) {
  const data = grid.rows.slice(mapping.dataFrom);
  return mapping.columns.map(({ index, header, field, confidence }) => {
    const samples: string[] = [];
    for (const row of data) {
      const value = row[index]?.value;
      if (value === null || value === undefined || value === "") continue;
      samples.push(String(value).slice(0, 40));
      if (samples.length === sampleRows) break;
    }
    return { index, header, field, confidence, samples };
  });
}

/** A row as the preview's table shows it: what was understood, or where it was not, what is written. */
function rowShown(row: LedgerRow, { mapping }: ChosenSheet, { units, places }: LedgerContext) {
  const written = (field: LedgerField) => {
    const column = mapping.columns.find((one) => one.field === field);
    return (column ? (row.original[column.index] ?? "") : "").slice(0, shownLength);
  };
  const value = row.status === "error" || row.status === "held" ? null : row.value;
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name;
  return {
    row: row.row,
    status: row.status,
    reason: rejectReason(row),
    warnings: row.warnings.map(({ cell, message }) => `${cell}：${message}`),
    unit: (value && nameOf(units, value.unitId)) ?? written("unit"),
    place: (value && (nameOf(places, value.placeId) ?? value.placeText)) ?? written("place"),
    fact: value?.fact.slice(0, shownLength) ?? written("fact"),
    category: value ? findingCategoryLabels[value.category] : written("category"),
    severity: value ? severityLabels[value.severity] : written("severity"),
    dueOn: value ? (value.dueOn ?? "") : written("due"),
  };
}
