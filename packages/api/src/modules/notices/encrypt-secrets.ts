import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { ChannelKind } from "@xianlan/domain/notice";
import { z } from "zod";

/** Secrets of a channel; empty for none. `address` is a robot's, whose query holds its key. */
export type ChannelSecrets = { password: string; address: string; signKey: string };

const shape = z.object({ password: z.string(), address: z.string(), signKey: z.string() });
export const noSecrets: ChannelSecrets = { password: "", address: "", signKey: "" };

/** Authenticated with the secrets: a row copied to another county does not decrypt. */
export type Owner = { countyId: string; kind: ChannelKind };
const bound = ({ countyId, kind }: Owner) => Buffer.from(`${countyId} ${kind}`);

/** AES-256-GCM: nonce, tag and text, base64url, with a version in front. */
export function encryptSecrets(key: Uint8Array, owner: Owner, secrets: ChannelSecrets): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound(owner));
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets), "utf8"), cipher.final()]);
  return ["1", nonce, cipher.getAuthTag(), text]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

/** Null when they do not decrypt: another installation's key, or a damaged row. */
export function decryptSecrets(
  key: Uint8Array,
  owner: Owner,
  encrypted: string,
): ChannelSecrets | null {
  if (encrypted === "") return noSecrets;
  const [version, nonce, tag, text] = encrypted.split(".");
  if (version !== "1" || !nonce || !tag || !text) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"), {
      authTagLength: 16,
    })
      .setAAD(bound(owner))
      .setAuthTag(Buffer.from(tag, "base64url"));
    const plain = Buffer.concat([
      decipher.update(Buffer.from(text, "base64url")),
      decipher.final(),
    ]);
    return shape.parse(JSON.parse(plain.toString("utf8")));
  } catch {
    return null;
  }
}
