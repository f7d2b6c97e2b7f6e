import { createHash } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { AppError } from "../errors.ts";

/** Bytes of the largest file anyone may send. */
const maxUploadBytes = 20 * 1024 * 1024;

/** A sent file on its way: on disk, counted and hashed as it came, not yet looked at. */
export type Received = { path: string; size: number; sha256: string };

/** The body of a request; `announced` is its length in bytes where the sender gave one. */
export type SentBody = { pieces: AsyncIterable<Uint8Array>; announced: number | null };

const tooLarge = () => new AppError("too_large", "文件超过20 MB，请压缩或拆分后再上传");

/**
 * Writes a body to disk, so that many slow senders cost no memory, and hands it to `run`. The
 * file is gone afterwards, whatever happens.
 * @throws AppError `too_large` as soon as the limit is passed.
 */
export async function receive<Result>(
  folder: string,
  { pieces, announced }: SentBody,
  run: (received: Received) => Promise<Result>,
): Promise<Result> {
  if (announced !== null && announced > maxUploadBytes) throw tooLarge();
  const arriving = join(folder, "arriving");
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  const path = join(arriving, uuid());
  try {
    const handle = await open(path, "wx", 0o600);
    const hash = createHash("sha256");
    let size = 0;
    try {
      for await (const piece of pieces) {
        size += piece.length;
        if (size > maxUploadBytes) throw tooLarge();
        hash.update(piece);
        await handle.write(piece);
      }
    } finally {
      await handle.close();
    }
    return await run({ path, size, sha256: hash.digest("hex") });
  } finally {
    await rm(path, { force: true });
  }
}

let parseQueue: Promise<unknown> = Promise.resolve();

/** Checks one received file at a time: pictures unfold to many times their size. */
export function runOneAtATime<Result>(
  { path }: Received,
  run: (bytes: Uint8Array) => Promise<Result>,
): Promise<Result> {
  const parsed = parseQueue.then(async () => run(await readFile(path)));
  parseQueue = parsed.catch(() => undefined);
  return parsed;
}
