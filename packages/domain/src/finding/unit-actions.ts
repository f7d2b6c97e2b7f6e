import { permissions } from "../account/permissions.ts";
import { type Role, unitRoles } from "../account/roles.ts";
import type { AnyAction } from "./define-action.ts";
import { requestFacts } from "./requests.ts";
import type { FindingState } from "./state.ts";

/** What a unit may change: columns in the names of the domain, between two states. */
export type UnitChange = { from: FindingState; to: FindingState; columns: readonly string[] };

/** Whether people of a unit may take the action. */
export function isOfUnit({ permission }: Pick<AnyAction, "permission">): boolean {
  const holders: readonly Role[] = permissions[permission].roles;
  return unitRoles.some((role) => holders.includes(role));
}

/** What the actions of a unit may change, one entry for each pair of states. */
export function unitChanges(actions: readonly AnyAction[]): UnitChange[] {
  const changes = new Map<string, UnitChange>();
  for (const action of actions.filter(isOfUnit)) {
    const written = [...action.writes, ...Object.keys(requestFacts(action, ""))];
    for (const from of action.from) {
      const to = action.to === "same" ? from : action.to;
      const earlier = changes.get(`${from} ${to}`)?.columns ?? [];
      const columns = [...new Set([...earlier, ...written])];
      changes.set(`${from} ${to}`, { from, to, columns });
    }
  }
  return [...changes.values()];
}
