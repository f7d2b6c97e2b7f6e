import { createHmac } from "node:crypto";
import type { Services } from "@xianlan/api";
import { stringify } from "uuid";

type Key = Pick<Services, "auditKey">;

function macOf({ auditKey }: Key, label: string): Buffer {
  return createHmac("sha256", auditKey).update(`demo ${label}`).digest();
}

/**
 * A UUID (version 8) that follows from the data folder's key and a label: a second load finds what
 * the first one made, and repeats each action under the key it had.
 */
export function demoId(services: Key, label: string): string {
  return stringify(macOf(services, label).subarray(0, 16).with(6, 0x80).with(8, 0x80));
}

// Without 0 O 1 l I: people type it.
const alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A password such as `Kf7m-Qx3p-Tw9r`, random by the data folder's key, so that it can be printed again. */
export function demoPassword(services: Key, username: string): string {
  const letters = [...macOf(services, `password of ${username}`)]
    .slice(0, 12)
    .map((byte) => alphabet[byte % alphabet.length]);
  const group = (at: number) => letters.slice(at, at + 4).join("");
  // One of each class, whatever the key gives.
  return `${group(0)}-${group(4)}-${group(8)}Xy7`;
}

/** The id of the demo county in the installation whose key this is. */
export function demoCountyId(key: Key): string {
  return demoId(key, "county");
}
