import { mkdir, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "@xianlan/domain/account";
import { refused } from "../errors.ts";
import { sha256Of, writeDurably } from "./store.ts";

/** How long a file waits between its preview and its commit. */
const retentionMs = 24 * 3_600_000;

/** `<sha256>.<extension>`; the folder it lies in is its uploader's own. */
export const stagedIdPattern = /^[0-9a-f]{64}\.(?:xlsx|csv|txt)$/;

function folderOf(filesFolder: string, { countyId, accountId }: Actor): string {
  return join(filesFolder, countyId, "staged", accountId);
}

/**
 * Puts a file aside for an import, so that its commit reads the very bytes of its preview. Only its
 * uploader finds it again: the folder comes from the session. Old ones of the same person go.
 */
export async function stageUpload(
  filesFolder: string,
  actor: Actor,
  bytes: Uint8Array,
  extension: "xlsx" | "csv" | "txt",
  now: string,
): Promise<string> {
  const folder = folderOf(filesFolder, actor);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweep(folder, now);
  const id = `${sha256Of(bytes)}.${extension}`;
  await writeDurably(join(folder, id), (handle) => handle.writeFile(bytes));
  const at = new Date(now);
  await utimes(join(folder, id), at, at);
  return id;
}

/** @throws AppError `refused` when it was put aside by somebody else, too long ago, or never. */
export async function openStaged(
  filesFolder: string,
  actor: Actor,
  stagedId: string,
): Promise<Uint8Array> {
  const expired = () => refused("上传的文件已过期，请重新上传后再导入", "stagedId");
  if (!stagedIdPattern.test(stagedId)) throw expired();
  return readFile(join(folderOf(filesFolder, actor), stagedId)).catch(() => {
    throw expired();
  });
}

async function sweep(folder: string, now: string): Promise<void> {
  const oldest = Date.parse(now) - retentionMs;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info !== null && info.mtimeMs < oldest) await rm(path, { force: true });
  }
}
