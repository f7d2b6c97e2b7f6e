import { type VisitState, visitStateLabels } from "@xianlan/domain";

/** What every write of a visit answers with. */
export type VisitAnswer = { id: string; state: VisitState; stateLabel: string; version: number };

export function visitAnswer(id: string, state: VisitState, version: number): VisitAnswer {
  return { id, state, stateLabel: visitStateLabels[state], version };
}
