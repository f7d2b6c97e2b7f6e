import type {
  ChosenWorksheet,
  Grid,
  LedgerChoice,
  LedgerContext,
  LedgerPreview,
  LedgerRow,
  ShownColumn,
} from "@xianlan/domain/ledger";
import type { ReadFile } from "@xianlan/office";
import { refused } from "../../errors.ts";

type LedgerFile = {
  bytes: Uint8Array;
  fileName: string;
  choice: LedgerChoice | null;
  /** Which worksheet where there is no choice; null takes the one most like a ledger. */
  worksheet: number | null;
};

/** What a ledger is read as: the file and the choice, against what the county knows. */
export function ledgerQuestion(file: LedgerFile, context: LedgerContext) {
  const unitId = file.choice?.defaults.unitId ?? null;
  if (unitId !== null && !context.units.some(({ id }) => id === unitId)) {
    throw refused("指定的责任单位不存在或已停用，请重新选择", "defaults.unitId");
  }
  return { ...file, context };
}

/** A ledger as it was read: each row with what it came to. */
export type LedgerReading = Omit<LedgerPreview, "rows" | "skipped"> &
  Pick<ChosenWorksheet, "choice" | "mapping"> & {
    format: Grid["format"];
    /** Names of all worksheets. */
    worksheets: string[];
    columns: ShownColumn[];
    skipped: number;
    rows: LedgerRow[];
  };

/** Preview and commit read a ledger by this one function. @throws OfficeError, AppError `refused`. */
export async function readLedger(
  read: ReadFile,
  file: LedgerFile,
  context: LedgerContext,
): Promise<LedgerReading> {
  const { head, rows } = await read("ledger", ledgerQuestion(file, context));
  return { ...head, rows };
}
