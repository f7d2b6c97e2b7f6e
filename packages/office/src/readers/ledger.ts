import {
  type ChosenWorksheet,
  chooseWorksheet,
  columnsShown,
  type Grid,
  type LedgerPreview,
  ledgerRejectWorksheet,
  parseLedger,
} from "@xianlan/domain/ledger";
import { OfficeError } from "../errors.ts";
import type { Question, Reader } from "../readings.ts";
import { gridsOf, worksheetsOf } from "./grid.ts";

type LedgerRead = { grids: Grid[]; chosen: ChosenWorksheet; preview: LedgerPreview };

async function read(question: Question<"ledger">): Promise<LedgerRead> {
  const grids = await gridsOf(question);
  const chosen = chooseWorksheet(grids, question.choice, question.worksheet);
  if (chosen === null) throw new OfficeError("no_sheet");
  const { grid, mapping, choice } = chosen;
  const context = { ...question.context, defaults: choice.defaults };
  return { grids, chosen, preview: parseLedger(grid, mapping, context) };
}

/** A ledger by a person's choice or its own suggestion, row by row. */
export const readLedgerFile: Reader<"ledger"> = async (question) => {
  const { grids, chosen, preview } = await read(question);
  const { rows, skipped, ...found } = preview;
  const { choice, mapping } = chosen;
  const columns = columnsShown(chosen);
  return {
    head: { ...found, ...worksheetsOf(grids), choice, mapping, columns, skipped: skipped.length },
    rows,
  };
};

/** The rows a reading leaves out, with their reasons, as a workbook that can be imported again. */
export const writeLedgerRejects: Reader<"ledgerRejects"> = async (question) => {
  const { chosen, preview } = await read(question);
  const { writeWorkbook } = await import("../write-workbook.ts");
  const rows = preview.rows.filter(({ row }) => !question.leaveOut.has(row));
  const bytes = await writeWorkbook(ledgerRejectWorksheet(rows, chosen.mapping.columns));
  return { head: bytes, rows: [] };
};
