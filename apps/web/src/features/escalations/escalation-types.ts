import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["escalation"];

/** A paper of 督办 in a list or on its finding. */
export type Paper = Outputs["list"]["rows"][number];
export type Proposed = Outputs["proposals"]["rows"][number];
type Allowed = Outputs["ofFinding"]["allowed"][number];

/** What the form of a new paper begins with. */
export type NewPaper = {
  findingId: string;
  matter: Proposed["matter"];
  /** Steps that may be issued, the one to begin with first in `kind`. */
  allowed: readonly Allowed[];
  kind: Allowed["kind"];
};
