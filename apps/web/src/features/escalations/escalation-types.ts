import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["escalation"];

export type EscalationNotices = Outputs["list"];
/** An escalation notice in a list or on its finding. */
export type EscalationNotice = EscalationNotices["rows"][number];
/** An escalation notice as it is printed. */
export type PrintedNotice = Outputs["byId"];
/** What stands of 督办 on the page of a finding. */
export type FindingEscalations = Outputs["ofFinding"];
export type Proposals = Outputs["proposals"];
export type Proposed = Proposals["rows"][number];
type Allowed = FindingEscalations["allowed"][number];

/** What the form of a new escalation notice begins with. */
export type NewEscalationNotice = {
  findingId: string;
  subject: Proposed["subject"];
  /** Kinds that may be issued; `kind` is the one to begin with. */
  allowed: readonly Allowed[];
  kind: Allowed["kind"];
};
