import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { findingStateLabels, severityLabels } from "@xianlan/domain";

/** An open finding on its unit's page. */
export type OpenFinding = inferRouterOutputs<AppRouter>["overview"]["unit"]["open"][number];

/** “整改中 · 较重”. */
export function stateAndSeverity({ state, severity }: OpenFinding): string {
  return `${findingStateLabels[state]} · ${severityLabels[severity]}`;
}
