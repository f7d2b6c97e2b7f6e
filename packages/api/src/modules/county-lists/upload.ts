import { readFile } from "node:fs/promises";
import { countyListKinds, type Grid, personalRefusal } from "@xianlan/domain";
import { OfficeError, readGrid } from "@xianlan/office";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { keptName } from "../../files/file-name.ts";
import { receive, type SentBody } from "../../files/receive.ts";
import { stage } from "../../files/staged.ts";

const upload = z.object({
  name: z.string().trim().min(1, "请给出文件名").max(255, "文件名过长"),
  kind: z.enum(countyListKinds, "请选择名单种类"),
});

/** The sheets of a list. @throws AppError `refused` with what to do about the file. */
export async function listGrids(bytes: Uint8Array, fileName: string): Promise<Grid[]> {
  try {
    return (await readGrid(bytes, fileName)).sheets;
  } catch (error) {
    if (error instanceof OfficeError) throw refused(error.message, "file");
    throw error;
  }
}

/**
 * Puts a department's list aside for its preview. One that names persons or tells what petitioners
 * wrote is refused before it is kept anywhere.
 */
export async function uploadCountyList(
  context: Context,
  sent: { name: string; kind: string },
  body: SentBody,
): Promise<{ stagedId: string; fileName: string }> {
  const grant = authorize(context, "list.manage");
  const { name, kind } = upload.parse(sent);
  const fileName = keptName(name);
  const { filesFolder } = context.services;
  const bytes = await receive(filesFolder, body, ({ path }) => readFile(path));
  const grids = await listGrids(bytes, fileName);
  for (const grid of grids) {
    const refusal = personalRefusal(grid, kind);
    if (refusal !== null) throw refused(`工作表“${grid.name}”的${refusal}`, "file");
  }
  const extension = grids[0]?.format ?? "xlsx";
  const stagedId = await stage(filesFolder, grant.actor, bytes, extension, context.clock.now);
  return { stagedId, fileName };
}
