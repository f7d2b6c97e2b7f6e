import { findingDraftInput } from "@xianlan/domain/finding";
import { confirmedNumbers, mutationInput } from "@xianlan/domain/input";
import { ledgerChoice } from "@xianlan/domain/ledger";
import { z } from "zod";
import { stagedIdPattern } from "../../files/staged.ts";

const stagedId = z.string().regex(stagedIdPattern, "请重新上传文件");
const rowNumber = z.int().min(1).max(100_000);

export const previewLedgerInput = z.object({
  stagedId,
  /** Null asks for the worksheet's own suggestion. */
  choice: ledgerChoice.nullable(),
  /** Which worksheet, where there is no choice yet. */
  worksheet: ledgerChoice.shape.worksheet.default(0),
});
export type PreviewLedgerInput = z.infer<typeof previewLedgerInput>;

export const ledgerRejectsInput = z.object({
  stagedId,
  choice: ledgerChoice,
  fileName: z.string().max(255),
  /** When the preview was made: what was imported since is no reason for a rejection. */
  asOf: z.iso.datetime(),
  /** Duplicates that were imported all the same. */
  included: z.array(rowNumber).max(20_000),
});

export const commitLedgerInput = mutationInput.extend({
  stagedId,
  fileName: z.string().trim().max(255),
  choice: ledgerChoice,
  inspectionId: z.uuid("请选择督查轮次"),
  /** Rows that repeat a finding and are to be imported all the same, as the worksheet numbers them. */
  duplicates: z.array(rowNumber).max(20_000),
  /** Without it a single wrong row refuses the whole worksheet. */
  leaveOutErrors: z.boolean(),
  /** The counts of the preview that was confirmed. */
  expected: z.object({ new: z.int(), duplicate: z.int(), stored: z.int(), error: z.int() }),
  ...confirmedNumbers,
});
export type CommitLedgerInput = z.infer<typeof commitLedgerInput>;

export const commitBulletinInput = mutationInput.extend({
  stagedId,
  fileName: z.string().trim().max(255),
  inspectionId: z.uuid("请选择督查轮次"),
  items: z
    .array(
      findingDraftInput.omit({ inspectionId: true }).extend({
        /** Which proposal of the reading, e.g. `p3`. */
        proposalId: z.string().max(12),
      }),
    )
    .min(1, "请至少采用一条")
    .max(300, "一次最多采用300条")
    .refine((items) => new Set(items.map((item) => item.proposalId)).size === items.length, {
      message: "同一条建议只能采用一次，请去掉重复的",
    }),
  ...confirmedNumbers,
});
export type CommitBulletinInput = z.infer<typeof commitBulletinInput>;

/** What an uploaded file says of itself beside its bytes. */
export const importFileName = z.string().trim().min(1, "请给出文件名").max(255, "文件名过长");
