import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import type { SentBody } from "../files/receive.ts";
import type { World } from "./world.ts";

/** Bytes as a request brings them, in pieces. */
export function sent(bytes: Uint8Array): SentBody {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  return { pieces: pieces(), announced: bytes.length };
}

/** Gives worlds a folder for files; call `remove` when done. */
export async function withFiles(...worlds: World[]): Promise<{
  folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "xianlan-files-"));
  for (const world of worlds) world.services.filesFolder = folder;
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** What an action outside tRPC was refused with; throws when it succeeds or fails without a kind. */
export async function refusalOf(action: Promise<unknown>): Promise<AppError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("the action succeeded");
}
