import { readFile } from "node:fs/promises";
import type { Actor } from "@xianlan/domain/account";
import { OfficeError, type ReadFile, withReader } from "@xianlan/office";
import { refused } from "../../errors.ts";
import { receive, type SentBody } from "../../files/receive.ts";

/**
 * Reads office files in a worker, one at a time for each account. The adapter's refusals are already written
 * for the person who chose the file.
 */
export async function reading<Result>(
  { accountId }: Actor,
  use: (read: ReadFile) => Promise<Result>,
): Promise<Result> {
  try {
    return await withReader(accountId, use);
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    throw refused(error.message, error.code === "no_sheet" ? "worksheet" : "file");
  }
}

/** The bytes of a sent file, at most 20 MB. */
export function sentBytes(filesFolder: string, body: SentBody): Promise<Uint8Array> {
  return receive(filesFolder, body, ({ path }) => readFile(path));
}
