import { createHmac } from "node:crypto";

/** Whether an installation holds the demo county or a county's real work. It never changes. */
export const installationKinds = ["demo", "real"] as const;
export type InstallationKind = (typeof installationKinds)[number];

/**
 * The random values one installation lives by (docs/security.md), base64url of 32 bytes each.
 * `superuserPassword`: embedded PostgreSQL. `appPassword`: the login role the app uses.
 * `auditKey`: HMAC of the audit chain. `authSecret`: signing key of the sign-in library.
 * `noticeKey`: encrypts passwords and robot addresses of notice channels.
 */
export const secretNames = [
  "superuserPassword",
  "appPassword",
  "auditKey",
  "authSecret",
  "noticeKey",
] as const;
export type SecretName = (typeof secretNames)[number];
export type Secrets = Readonly<Record<SecretName, string>>;

/**
 * What the database keeps of a key, hex: equal for equal keys, and of no use to find the key. The
 * key is random and as long as the hash, so nobody can try candidates.
 */
export function keyFingerprint(name: SecretName, secret: string): string {
  return createHmac("sha256", secret).update(`xianlan key fingerprint: ${name}`).digest("hex");
}
