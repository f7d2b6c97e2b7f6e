import { type FindingAction, isFindingAction, procedureName } from "./lifecycle.ts";

/** Codes under which actions were stored before they were renamed; rows keep them. */
export const formerActionCodes = {
  take: "start_verification",
  ask_extension: "request_extension",
  ask_long_term: "request_long_term",
  ask_reopen: "request_reopen",
} as const satisfies Record<string, FindingAction>;

/** Entries of the audit log that were written under another name: former → today's. */
const formerEntries: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(formerActionCodes).map(([former, code]) => [
      `finding.${procedureName(former)}`,
      `finding.${procedureName(code)}`,
    ]),
  ),
  "selfCheck.answer": "selfCheck.reply",
  "standing.propose": "rating.propose",
  "standing.refresh": "rating.refresh",
  "standing.publish": "rating.publish",
  "standing.withdraw": "rating.withdraw",
};

function isFormer(code: string): code is keyof typeof formerActionCodes {
  return Object.hasOwn(formerActionCodes, code);
}

/** The action of a stored code, today's or a former one; null where it is none of the lifecycle's. */
export function storedAction(code: string): FindingAction | null {
  if (isFormer(code)) return formerActionCodes[code];
  return isFindingAction(code) ? code : null;
}

/** Today's name of an entry of the audit log, e.g. `rating.publish` for `standing.publish`. */
export function presentAuditAction(stored: string): string {
  return Object.hasOwn(formerEntries, stored) ? (formerEntries[stored] ?? stored) : stored;
}

/** Former names of the entries that `what` asks for: one action, or all of a kind such as `rating`. */
export function formerAuditActions(what: string): string[] {
  return Object.entries(formerEntries)
    .filter(([, present]) => present === what || present.startsWith(`${what}.`))
    .map(([former]) => former);
}
