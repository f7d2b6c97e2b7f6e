import type { Actor } from "@xianlan/domain/account";
import type { SchemeReading } from "@xianlan/domain/scheme";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { storedName } from "../../files/file-name.ts";
import type { SentBody } from "../../files/receive.ts";
import { openStaged, stageUpload } from "../../files/staged.ts";
import { reading, sentBytes } from "../imports/index.ts";
import type { PreviewImportInput } from "./inputs.ts";

const fileNameInput = z.string().trim().min(1, "请给出文件名").max(255, "文件名过长");

/** A worksheet of a stored 考核细则 with what was read from it. */
export type SchemeImportPreview = SchemeReading & {
  stagedId: string;
  /** Counted from 0, and the names of all. */
  worksheet: number;
  worksheets: string[];
};

/** The same of a file just stored. */
export type SchemeUpload = SchemeImportPreview & { fileName: string };

/** The first preview of an uploaded 考核细则: stored for its uploader, its likeliest worksheet read. */
export async function uploadScheme(
  context: Context,
  name: string,
  body: SentBody,
): Promise<SchemeUpload> {
  const grant = authorize(context, "scheme.manage");
  const fileName = storedName(fileNameInput.parse(name));
  const { filesFolder } = context.services;
  const bytes = await sentBytes(filesFolder, body);
  const { format, ...preview } = await readScheme(grant.actor, {
    bytes,
    fileName,
    worksheet: null,
  });
  const stagedId = await stageUpload(filesFolder, grant.actor, bytes, format, context.clock.now);
  return { fileName, stagedId, ...preview };
}

/**
 * The same file, another worksheet.
 * @throws AppError `refused` when it was put aside by somebody else, too long ago, or never.
 */
export async function previewImport(
  context: Context,
  input: PreviewImportInput,
): Promise<SchemeImportPreview> {
  const { actor } = authorize(context, "scheme.manage");
  const { stagedId, worksheet } = input;
  const bytes = await openStaged(context.services.filesFolder, actor, stagedId);
  const { format: _, ...preview } = await readScheme(actor, {
    bytes,
    fileName: stagedId,
    worksheet,
  });
  return { stagedId, ...preview };
}

/** One worksheet of a file; without a number the likeliest. @throws AppError `refused`. */
async function readScheme(
  actor: Actor,
  question: { bytes: Uint8Array; fileName: string; worksheet: number | null },
) {
  const { head, rows } = await reading(actor, (read) => read("scheme", question));
  return { ...head, skipped: rows };
}
