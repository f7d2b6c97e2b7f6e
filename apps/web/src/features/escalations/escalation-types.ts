import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["escalation"];

/** An escalation notice in a list or on its finding. */
export type EscalationNotice = Outputs["list"]["rows"][number];
export type Proposed = Outputs["proposals"]["rows"][number];
type Allowed = Outputs["ofFinding"]["allowed"][number];

/** What the form of a new escalation notice begins with. */
export type NewEscalationNotice = {
  findingId: string;
  subject: Proposed["subject"];
  /** Kinds that may be issued; `kind` is the one to begin with. */
  allowed: readonly Allowed[];
  kind: Allowed["kind"];
};
