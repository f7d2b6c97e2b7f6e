"use client";

import { useState } from "react";
import type { FindingRow } from "./finding-types.ts";

/** A draft chosen for 交办, with the version that was on screen. */
export type Chosen = Pick<FindingRow, "id" | "version" | "number">;

/** Drafts chosen for 交办; they stay chosen while pages are turned. */
export type Selection = {
  items: readonly Chosen[];
  size: number;
  /** Drafts on the page in view. */
  drafts: number;
  has: (id: string) => boolean;
  set: (row: FindingRow, on: boolean) => void;
  setAll: (on: boolean) => void;
  drop: (ids: readonly string[]) => void;
  clear: () => void;
};

export function useSelection(rows: readonly FindingRow[]): Selection {
  const [items, setItems] = useState<readonly Chosen[]>([]);
  const drafts = rows.filter(({ state }) => state === "draft");
  const without = (ids: readonly string[]) => items.filter(({ id }) => !ids.includes(id));
  const chosenOf = ({ id, version, number }: FindingRow): Chosen => ({ id, version, number });
  return {
    items,
    size: items.length,
    drafts: drafts.length,
    has: (id) => items.some((item) => item.id === id),
    set: (row, on) => setItems([...without([row.id]), ...(on ? [chosenOf(row)] : [])]),
    setAll: (on) =>
      setItems([...without(drafts.map(({ id }) => id)), ...(on ? drafts.map(chosenOf) : [])]),
    drop: (ids) => setItems(without(ids)),
    clear: () => setItems([]),
  };
}
