import { type FindingState, openStates } from "@xianlan/domain/finding";
import type { FindingRow } from "../finding-types.ts";

/** A finding chosen for bulk work, with the version that was on screen. */
export type Chosen = Pick<FindingRow, "id" | "version" | "number" | "state">;

/** Findings chosen for bulk work; they stay chosen while one pages through the list. */
export type Selection = {
  items: readonly Chosen[];
  size: number;
  has: (id: string) => boolean;
  set: (rows: readonly Chosen[], on: boolean) => void;
  drop: (ids: readonly string[]) => void;
  clear: () => void;
};

const bulkStates: readonly FindingState[] = ["draft", ...openStates];

/** Drafts and findings in rectification; nothing is done in bulk to what has ended. */
export function isChoosable({ state }: Pick<FindingRow, "state">): boolean {
  return bulkStates.includes(state);
}

/** What the boxes of the list need of its rows. */
export function choosableOf(rows: readonly FindingRow[]): Chosen[] {
  return rows
    .filter(isChoosable)
    .map(({ id, version, number, state }) => ({ id, version, number, state }));
}
