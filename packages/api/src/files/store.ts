import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { v7 as uuid } from "uuid";

/** Bytes to send; `size` says how many. A stream not read to its end has to be destroyed. */
export type Content = { stream: Readable; size: number };

/** Bytes under their own SHA-256, each county apart. The local disk today, an object store later. */
export type ContentStore = {
  /** Resolves once the bytes would survive a loss of power. Gives back their SHA-256 in hex. */
  put(countyId: string, bytes: Uint8Array): Promise<string>;
  /** Null when there is no such content. `size` in bytes. */
  open(countyId: string, sha256: string): Promise<Content | null>;
  /** Keeps the small picture of a content beside it. */
  putThumbnail(countyId: string, sha256: string, bytes: Uint8Array): Promise<void>;
  openThumbnail(countyId: string, sha256: string): Promise<Content | null>;
};

const countyPattern = /^[0-9a-f-]{36}$/;
const hashPattern = /^[0-9a-f]{64}$/;

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The folder's entry itself has to reach the disk, or the renamed file may be gone after a crash. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes beside the target, flushes, renames: a reader sees the whole file or none. `write` fills the
 * new file; a failure leaves nothing behind.
 */
export async function writeDurably(
  target: string,
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const folder = dirname(target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporaryPath = join(folder, `.${uuid()}.new`);
  try {
    const handle = await open(temporaryPath, "wx", 0o600);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporaryPath, target);
  } catch (error) {
    await rm(temporaryPath, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Content under `folder/<county>/<first two of the hash>/<hash>`. */
export function localStore(folder: string): ContentStore {
  const pathOf = (countyId: string, sha256: string) => {
    // Both come from our own rows; anything unexpected in them must not become a path.
    if (!countyPattern.test(countyId) || !hashPattern.test(sha256)) {
      throw new TypeError("content is named by county and hash");
    }
    return join(folder, countyId, sha256.slice(0, 2), sha256);
  };
  const thumbnailOf = (countyId: string, sha256: string) => `${pathOf(countyId, sha256)}.webp`;
  return {
    put: async (countyId, bytes) => {
      const sha256 = sha256Of(bytes);
      await storeFile(pathOf(countyId, sha256), bytes);
      return sha256;
    },
    open: (countyId, sha256) => openContent(pathOf(countyId, sha256)),
    putThumbnail: (countyId, sha256, bytes) => storeFile(thumbnailOf(countyId, sha256), bytes),
    openThumbnail: (countyId, sha256) => openContent(thumbnailOf(countyId, sha256)),
  };
}

/** What lies there with the right size was renamed into place, so it is whole. */
async function storeFile(target: string, bytes: Uint8Array): Promise<void> {
  const info = await stat(target).catch(() => null);
  if (info?.size === bytes.length) return;
  await writeDurably(target, (handle) => handle.writeFile(bytes));
}

async function openContent(path: string): Promise<Content | null> {
  const handle = await open(path, "r").catch(() => null);
  if (handle === null) return null;
  const { size } = await handle.stat();
  return { stream: handle.createReadStream(), size };
}
