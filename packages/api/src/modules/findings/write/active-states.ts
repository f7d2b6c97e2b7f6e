import { type FindingState, findingStateLabels } from "@xianlan/domain/finding";
import { refused } from "../../../errors.ts";
import type { TxContext } from "../../../transaction.ts";
import { loadFindingForUpdate } from "../load.ts";
import type { FindingRow } from "../result.ts";

/** States in which the unit works on the finding: what it adds belongs to a running cycle. */
export const activeStates: readonly FindingState[] = ["rectifying", "long_term"];

/**
 * Locks a finding in an active state until the transaction ends, so that nothing is added to one whose closure
 * is being requested. Adding needs no version: two people may add at once.
 * @throws AppError `not_found`, or `refused` when the finding is in another state
 */
export async function loadActiveForUpdate(
  { tx, grant }: TxContext,
  id: string,
): Promise<FindingRow> {
  const row = await loadFindingForUpdate(tx, grant.actor, id);
  if (!activeStates.includes(row.state)) {
    throw refused(
      `${row.number} 目前为“${findingStateLabels[row.state]}”，只有“整改中”“长期坚持”的问题可以填报；请刷新后按现状办理`,
    );
  }
  return row;
}
