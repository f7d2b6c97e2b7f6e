import type { BulletinUpload, LedgerUpload } from "@xianlan/api";
import type { LedgerField } from "@xianlan/domain/ledger";

/** A ledger as it was read; the same shape after every change of the mapping. */
export type LedgerPreview = LedgerUpload;
export type LedgerChoice = LedgerPreview["choice"];
export type PreviewRow = LedgerPreview["rows"][number];

/** A bulletin with what was read from it. */
export type BulletinReading = BulletinUpload;
export type Proposal = BulletinReading["proposals"][number];

/** The mapping with one column meaning something else, or nothing. */
export function remapped(
  choice: LedgerChoice,
  index: number,
  field: LedgerField | null,
): LedgerChoice {
  const others = Object.entries(choice.columns).filter(
    ([name, column]) => column !== index && name !== field,
  );
  const columns = Object.fromEntries(others) as LedgerChoice["columns"];
  return { ...choice, columns: field === null ? columns : { ...columns, [field]: index } };
}
