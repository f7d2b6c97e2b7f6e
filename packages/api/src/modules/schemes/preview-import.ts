import { chooseSchemeGrid, type Grid, readSchemeSheet, type SchemeReading } from "@xianlan/domain";
import { readGrid } from "@xianlan/office";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { keptName } from "../../files/file-name.ts";
import type { SentBody } from "../../files/receive.ts";
import { openStaged, stage } from "../../files/staged.ts";
import { ofOffice, sentBytes } from "../imports/index.ts";
import type { PreviewImportInput } from "./inputs.ts";

const fileNameInput = z.string().trim().min(1, "请给出文件名").max(255, "文件名过长");

/** A sheet of a put-aside 考核细则 as it was understood. */
export type SchemeImportPreview = SchemeReading & {
  stagedId: string;
  /** Counted from 0, and the names of all. */
  sheet: number;
  sheets: string[];
};

/** The first look at an uploaded 考核细则: put aside for its uploader, its likeliest sheet read. */
export async function uploadScheme(
  context: Context,
  name: string,
  body: SentBody,
): Promise<SchemeImportPreview & { fileName: string }> {
  const grant = authorize(context, "scheme.manage");
  const fileName = keptName(fileNameInput.parse(name));
  const { filesFolder } = context.services;
  const bytes = await sentBytes(filesFolder, body);
  const { sheets } = await ofOffice(readGrid(bytes, fileName));
  const extension = sheets[0]?.format ?? "xlsx";
  const stagedId = await stage(filesFolder, grant.actor, bytes, extension, context.clock.now);
  return { fileName, ...previewOf(sheets, stagedId, chooseSchemeGrid(sheets)) };
}

/** The same file, another sheet. */
export async function previewImport(
  context: Context,
  input: PreviewImportInput,
): Promise<SchemeImportPreview> {
  authorize(context, "scheme.manage");
  return previewOf(await stagedSheets(context, input.stagedId), input.stagedId, input.sheet);
}

/** @throws AppError `refused` when it was put aside by somebody else, too long ago, or never. */
export async function stagedSheets(context: Context, stagedId: string): Promise<Grid[]> {
  const grant = authorize(context, "scheme.manage");
  const bytes = await openStaged(context.services.filesFolder, grant.actor, stagedId);
  return (await ofOffice(readGrid(bytes, stagedId))).sheets;
}

export function previewOf(
  grids: readonly Grid[],
  stagedId: string,
  sheet: number,
): SchemeImportPreview {
  const grid = grids[sheet];
  if (grid === undefined) throw refused("工作簿里没有这张工作表，请重新选择", "sheet");
  return { stagedId, sheet, sheets: grids.map(({ name }) => name), ...readSchemeSheet(grid) };
}
