import type { FindingAction } from "./actions.ts";
import type { FindingFacts } from "./facts.ts";

/** Requests to somebody else that are kept as child rows of a finding, each with its outcomes. */
export const petitionOutcomes = {
  extension: ["granted", "refused", "lapsed"],
  dispute: ["upheld", "dismissed"],
  long_term: ["granted", "refused", "lapsed"],
  reopening: ["reopened", "refused"],
  veto: ["confirmed", "refused", "lapsed"],
} as const satisfies Record<string, readonly string[]>;
export type Petition = keyof typeof petitionOutcomes;

/** A pending request of this kind gets this outcome. */
export type Settled = {
  [P in Petition]: { petition: P; outcome: (typeof petitionOutcomes)[P][number] };
}[Petition];

/** What a deed does to the requests: the one it leaves, and the pending ones it answers. */
export type PetitionDeeds = { opens: Petition | null; settles: readonly Settled[] };

const opened: Partial<Record<FindingAction, Petition>> = {
  request_extension: "extension",
  dispute: "dispute",
  request_long_term: "long_term",
  request_reopen: "reopening",
  propose_veto: "veto",
};

const answered: Partial<Record<FindingAction, Settled>> = {
  grant_extension: { petition: "extension", outcome: "granted" },
  refuse_extension: { petition: "extension", outcome: "refused" },
  uphold: { petition: "dispute", outcome: "upheld" },
  dismiss: { petition: "dispute", outcome: "dismissed" },
  make_long_term: { petition: "long_term", outcome: "granted" },
  refuse_long_term: { petition: "long_term", outcome: "refused" },
  reopen: { petition: "reopening", outcome: "reopened" },
  refuse_reopen: { petition: "reopening", outcome: "refused" },
  confirm_veto: { petition: "veto", outcome: "confirmed" },
  refuse_veto: { petition: "veto", outcome: "refused" },
};

const extensionLapses: Settled = { petition: "extension", outcome: "lapsed" };
const longTermLapses: Settled = { petition: "long_term", outcome: "lapsed" };
const vetoLapses: Settled = { petition: "veto", outcome: "lapsed" };

/** Deeds after which an undecided request has lost its matter. */
const lapsing: Partial<Record<FindingAction, readonly Settled[]>> = {
  request_closure: [extensionLapses, longTermLapses],
  make_long_term: [extensionLapses],
  uphold: [vetoLapses],
  withdraw: [vetoLapses],
  merge: [vetoLapses],
};

/**
 * The child rows of a deed. A request that lapses is named only where one is pending on `finding`,
 * which is the finding before the deed.
 */
export function petitionDeeds(
  action: FindingAction,
  finding: Pick<FindingFacts, "extensionRequestedBy" | "longTermRequestedBy" | "vetoRequestedBy">,
): PetitionDeeds {
  const pending: Partial<Record<Petition, boolean>> = {
    extension: finding.extensionRequestedBy !== null,
    long_term: finding.longTermRequestedBy !== null,
    veto: finding.vetoRequestedBy !== null,
  };
  const answer = answered[action];
  const lapsed = (lapsing[action] ?? []).filter(({ petition }) => pending[petition] === true);
  return {
    opens: opened[action] ?? null,
    settles: answer === undefined ? lapsed : [answer, ...lapsed],
  };
}
