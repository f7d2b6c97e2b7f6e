import { createHmac } from "node:crypto";
import type { Services } from "../../context.ts";

/**
 * The input with its secrets replaced by a keyed hash: an idempotency key remembers its body's hash,
 * and a plain hash of a password could be guessed at.
 */
export function fingerprintOf<Input extends { idempotencyKey: string }, Name extends keyof Input>(
  { auditKey }: Pick<Services, "auditKey">,
  input: Input,
  secrets: readonly Name[],
): Omit<Input, Name> & { idempotencyKey: string; fingerprint: string } {
  const others = { ...input };
  for (const name of secrets) delete others[name];
  const fingerprint = createHmac("sha256", auditKey)
    .update(JSON.stringify(secrets.map((name) => input[name])))
    .digest("hex");
  return { ...others, fingerprint };
}
