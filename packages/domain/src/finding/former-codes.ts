import {
  type FindingAction,
  findingActionLabels,
  isFindingAction,
  procedureName,
} from "./lifecycle.ts";

/** Codes under which actions were stored before they were renamed; rows keep them. */
export const formerActionCodes = {
  take: "start_verification",
  ask_extension: "request_extension",
  ask_long_term: "request_long_term",
  ask_reopen: "request_reopen",
} as const satisfies Record<string, FindingAction>;

function isFormer(code: string): code is keyof typeof formerActionCodes {
  return Object.hasOwn(formerActionCodes, code);
}

/** The action of a stored code, today's or a former one; null where it is none of the lifecycle's. */
export function storedAction(code: string): FindingAction | null {
  if (isFormer(code)) return formerActionCodes[code];
  return isFindingAction(code) ? code : null;
}

/** Entries the audit log holds under former names, and what they are called today. */
export const formerAuditEntries: Readonly<Record<string, string>> = {
  "standing.propose": "rating.propose",
  "standing.refresh": "rating.refresh",
  "standing.publish": "rating.publish",
  "standing.withdraw": "rating.withdraw",
};

/** First parts under which entries of a kind were logged before the kind was renamed. */
export function formerAuditKinds(kind: string): string[] {
  const former = Object.entries(formerAuditEntries)
    .filter(([, entry]) => entry.startsWith(`${kind}.`))
    .map(([entry]) => entry.replace(/\..*$/, ""));
  return [...new Set(former)];
}

/** Entries of the audit log that name the same action as `entry`, e.g. `finding.requestExtension`. */
export function formerAuditActions(entry: string): string[] {
  const actions = Object.entries(formerActionCodes)
    .filter(([, code]) => `finding.${procedureName(code)}` === entry)
    .map(([former]) => `finding.${procedureName(former)}`);
  const others = Object.entries(formerAuditEntries)
    .filter(([, current]) => current === entry)
    .map(([former]) => former);
  return [...actions, ...others];
}

/** What the audit log's entries under former codes are called today. */
export const formerAuditLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(formerActionCodes).map(([former, code]) => [
    `finding.${procedureName(former)}`,
    findingActionLabels[code],
  ]),
);
