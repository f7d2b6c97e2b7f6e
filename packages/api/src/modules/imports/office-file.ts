import { readFile } from "node:fs/promises";
import { OfficeError } from "@xianlan/office";
import { refused } from "../../errors.ts";
import { receive, type SentBody } from "../../files/receive.ts";

/** The office adapter's refusals are already written for the person who chose the file. */
export async function ofOffice<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof OfficeError) throw refused(error.message, "file");
    throw error;
  }
}

/** The bytes of a sent file, at most 20 MB. */
export function sentBytes(filesFolder: string, body: SentBody): Promise<Uint8Array> {
  return receive(filesFolder, body, ({ path }) => readFile(path));
}
