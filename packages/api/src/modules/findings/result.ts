import type { finding } from "@xianlan/db";
import { type FindingState, findingStateLabels } from "@xianlan/domain/finding";

/** A finding as stored. */
export type FindingRow = typeof finding.$inferSelect;

/** What every write of a finding returns. */
export type FindingResult = {
  id: string;
  number: string;
  state: FindingState;
  stateLabel: string;
  version: number;
};

export function resultOf(row: FindingRow): FindingResult {
  const { id, number, state, version } = row;
  return { id, number, state, stateLabel: findingStateLabels[state], version };
}
