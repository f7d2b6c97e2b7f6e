import { type VisitState, visitStateLabels } from "@xianlan/domain/visit";

/** What every write of a visit returns. */
export type VisitResult = { id: string; state: VisitState; stateLabel: string; version: number };

export function visitResult(id: string, state: VisitState, version: number): VisitResult {
  return { id, state, stateLabel: visitStateLabels[state], version };
}
