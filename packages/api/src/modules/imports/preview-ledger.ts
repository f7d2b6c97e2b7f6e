import { findingCategoryLabels, severityLabels } from "@xianlan/domain/finding";
import {
  type LedgerContext,
  type LedgerField,
  type LedgerRow,
  rejectReason,
} from "@xianlan/domain/ledger";
import { authorize, type Grant } from "../../access.ts";
import type { Context } from "../../context.ts";
import { storedName } from "../../files/file-name.ts";
import type { SentBody } from "../../files/receive.ts";
import { openStaged, stageUpload } from "../../files/staged.ts";
import { inSlices } from "../../slices.ts";
import { read } from "../../transaction.ts";
import { importFileName, type PreviewLedgerInput } from "./inputs.ts";
import { ledgerContext } from "./known-names.ts";
import { reading, sentBytes } from "./office-file.ts";
import { type LedgerReading, readLedger } from "./read-ledger.ts";

/** Characters of a text that the preview shows. */
const shownLength = 200;

/** A row as the preview's table shows it: what was understood, or where it was not, what is written. */
export type ShownRow = {
  row: number;
  status: LedgerRow["status"];
  reason: string;
  warnings: string[];
  unit: string;
  place: string;
  fact: string;
  category: string;
  severity: string;
  dueOn: string;
};

/** A ledger as its preview shows it. */
export type ShownLedger = Pick<
  LedgerReading,
  "choice" | "worksheets" | "columns" | "problems" | "counts" | "skipped"
> & {
  /** When the county was looked at. */
  asOf: string;
  rows: ShownRow[];
};

/** The same of a file just stored. */
export type LedgerUpload = ShownLedger & { stagedId: string; fileName: string };

/** The first preview of an uploaded ledger: stored for its uploader, read by the suggested mapping. */
export async function uploadLedger(
  context: Context,
  name: string,
  body: SentBody,
): Promise<LedgerUpload> {
  const grant = authorize(context, "import.ledger");
  const { actor } = grant;
  const fileName = storedName(importFileName.parse(name));
  const { filesFolder } = context.services;
  const bytes = await sentBytes(filesFolder, body);
  const known = await knownOf(context, grant);
  const file = { bytes, fileName, choice: null, worksheet: null };
  const ledger = await reading(actor, (read) => readLedger(read, file, known));
  const stagedId = await stageUpload(filesFolder, actor, bytes, ledger.format, context.clock.now);
  return { stagedId, fileName, ...(await previewOf(context, ledger, known)) };
}

/** The same file read by another mapping. */
export async function previewLedger(context: Context, input: PreviewLedgerInput) {
  const { stagedId, choice, worksheet } = input;
  const grant = authorize(context, "import.ledger");
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  const known = await knownOf(context, grant);
  const file = { bytes, fileName: stagedId, choice, worksheet };
  const ledger = await reading(grant.actor, (read) => readLedger(read, file, known));
  return previewOf(context, ledger, known);
}

function knownOf(context: Context, grant: Grant): Promise<LedgerContext> {
  const { today, now } = context.clock;
  return read(context, grant, (tx) => ledgerContext(tx, grant.actor, { today, asOf: now }));
}

async function previewOf(
  { clock }: Context,
  ledger: LedgerReading,
  known: LedgerContext,
): Promise<ShownLedger> {
  const { choice, worksheets, columns, problems, counts, skipped, mapping } = ledger;
  const rows = await inSlices(ledger.rows, rowShown(mapping, known));
  return {
    asOf: clock.now,
    choice,
    worksheets,
    columns,
    problems,
    counts,
    skipped,
    rows,
  };
}

function rowShown({ columns }: LedgerReading["mapping"], { units, places }: LedgerContext) {
  const indexes = new Map(columns.map(({ field, index }) => [field, index]));
  const names = new Map([...units, ...places].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? undefined : names.get(id));
  return (row: LedgerRow): ShownRow => {
    const written = (field: LedgerField) =>
      (row.original[indexes.get(field) ?? -1] ?? "").slice(0, shownLength);
    const value = row.status === "error" || row.status === "stored" ? null : row.value;
    return {
      row: row.row,
      status: row.status,
      reason: rejectReason(row),
      warnings: row.warnings.map(({ cell, message }) => `${cell}：${message}`),
      unit: (value && nameOf(value.unitId)) ?? written("unit"),
      place: (value && (nameOf(value.placeId) ?? value.placeText)) ?? written("place"),
      fact: value?.fact.slice(0, shownLength) ?? written("fact"),
      category: value ? findingCategoryLabels[value.category] : written("category"),
      severity: value ? severityLabels[value.severity] : written("severity"),
      dueOn: value ? (value.dueOn ?? "") : written("due"),
    };
  };
}
