"use client";

import { type FindingState, openStates } from "@xianlan/domain/finding";
import { useState } from "react";
import type { FindingRow } from "../finding-types.ts";

/** A finding chosen for bulk work, with the version that was on screen. */
export type Chosen = Pick<FindingRow, "id" | "version" | "number" | "state">;

/** Findings chosen for bulk work; they stay chosen while one pages through the list. */
export type Selection = {
  items: readonly Chosen[];
  size: number;
  /** Findings of the page in view that can be chosen, and how many of them are. */
  onPage: { choosable: number; chosen: number };
  has: (id: string) => boolean;
  set: (row: FindingRow, on: boolean) => void;
  setAll: (on: boolean) => void;
  drop: (ids: readonly string[]) => void;
  clear: () => void;
};

const bulkStates: readonly FindingState[] = ["draft", ...openStates];

/** Drafts and findings in rectification; nothing is done in bulk to what has ended. */
export function isChoosable({ state }: Pick<FindingRow, "state">): boolean {
  return bulkStates.includes(state);
}

export function useSelection(rows: readonly FindingRow[]): Selection {
  const [items, setItems] = useState<readonly Chosen[]>([]);
  const choosable = rows.filter(isChoosable);
  const has = (id: string) => items.some((item) => item.id === id);
  const without = (ids: readonly string[]) => items.filter(({ id }) => !ids.includes(id));
  const chosenOf = ({ id, version, number, state }: FindingRow): Chosen => ({
    id,
    version,
    number,
    state,
  });
  return {
    items,
    size: items.length,
    onPage: {
      choosable: choosable.length,
      chosen: choosable.filter(({ id }) => has(id)).length,
    },
    has,
    set: (row, on) => setItems([...without([row.id]), ...(on ? [chosenOf(row)] : [])]),
    setAll: (on) =>
      setItems([...without(choosable.map(({ id }) => id)), ...(on ? choosable.map(chosenOf) : [])]),
    drop: (ids) => setItems(without(ids)),
    clear: () => setItems([]),
  };
}
