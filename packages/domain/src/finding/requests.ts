import type { FindingFacts } from "./facts.ts";

/**
 * What one side requests and another decides, stored as child rows of a finding: the outcomes, and the
 * fact that names the requester while one is pending (a pending dispute is a state of the finding).
 */
export const requestKinds = {
  extension: {
    outcomes: ["granted", "refused", "lapsed"],
    requestedBy: "extensionRequestedBy",
  },
  dispute: { outcomes: ["upheld", "dismissed"], requestedBy: null },
  long_term: {
    outcomes: ["granted", "refused", "lapsed"],
    requestedBy: "longTermRequestedBy",
  },
  reopening: { outcomes: ["reopened", "refused"], requestedBy: "reopenRequestedBy" },
  veto: { outcomes: ["confirmed", "refused", "lapsed"], requestedBy: "vetoRequestedBy" },
} as const satisfies Record<
  string,
  { outcomes: readonly string[]; requestedBy: keyof FindingFacts | null }
>;
export type RequestKind = keyof typeof requestKinds;

/** A pending request of this kind gets this outcome. */
export type Settlement = {
  [Kind in RequestKind]: {
    request: Kind;
    outcome: (typeof requestKinds)[Kind]["outcomes"][number];
  };
}[RequestKind];

/** What an action does to the requests: the one it leaves, and the pending ones it settles. */
export type RequestChanges = { opens: RequestKind | null; settles: readonly Settlement[] };

/** The account whose request of this kind is pending. */
export function requesterOf(
  finding: Pick<
    FindingFacts,
    "extensionRequestedBy" | "longTermRequestedBy" | "reopenRequestedBy" | "vetoRequestedBy"
  >,
  kind: Exclude<RequestKind, "dispute">,
): string | null {
  return finding[requestKinds[kind].requestedBy];
}

type RequestRules = {
  opens?: RequestKind;
  settles?: Settlement;
  lapses?: readonly LapsingRequest[];
};

/** Requests that end undecided once what they are about has ended. */
export type LapsingRequest = "extension" | "long_term" | "veto";

/**
 * The child rows of an action. A request that lapses is named only where one is pending on `finding`,
 * which is the finding before the action.
 */
export function requestChanges(
  { opens, settles, lapses = [] }: RequestRules,
  finding: FindingFacts,
): RequestChanges {
  const lapsed = lapses
    .filter((request) => requesterOf(finding, request) !== null)
    .map((request) => ({ request, outcome: "lapsed" }) as const);
  return {
    opens: opens ?? null,
    settles: settles === undefined ? lapsed : [settles, ...lapsed],
  };
}

/** The facts that follow from these rules: who has requested what, and which requests have ended. */
export function requestFacts(
  { opens, settles, lapses = [] }: RequestRules,
  accountId: string,
): Partial<FindingFacts> {
  const ended = [...(settles === undefined ? [] : [settles.request]), ...lapses];
  const named = (kind: RequestKind, value: string | null) => {
    const { requestedBy } = requestKinds[kind];
    return requestedBy === null ? [] : [[requestedBy, value] as const];
  };
  return Object.fromEntries([
    ...ended.flatMap((kind) => named(kind, null)),
    ...(opens === undefined ? [] : named(opens, accountId)),
  ]);
}
