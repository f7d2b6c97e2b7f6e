"use client";

import { Checkbox } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { Chosen, Selection } from "./choosable.ts";

const SelectionContext = createContext<Selection | null>(null);

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const BulkBar = dynamic(() => import("./bulk-bar.tsx").then((file) => file.BulkBar), {
  loading: () => null,
});

/** Around the rows of those who may work on many at once: what is chosen, and what to do with it. */
export function Selecting({ today, children }: { today: string; children: ReactNode }) {
  const [items, setItems] = useState<readonly Chosen[]>([]);
  const without = (ids: readonly string[]) => items.filter(({ id }) => !ids.includes(id));
  const selection: Selection = {
    items,
    size: items.length,
    has: (id) => items.some((item) => item.id === id),
    set: (rows, on) => setItems([...without(rows.map(({ id }) => id)), ...(on ? rows : [])]),
    drop: (ids) => setItems(without(ids)),
    clear: () => setItems([]),
  };
  return (
    <SelectionContext value={selection}>
      {selection.size > 0 && <BulkBar selection={selection} today={today} />}
      {children}
    </SelectionContext>
  );
}

function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (selection === null) throw new Error("a box of the list needs Selecting around it");
  return selection;
}

/** Chooses one finding. */
export function SelectBox({ row }: { row: Chosen }) {
  const selection = useSelection();
  return (
    <Checkbox
      hideLabel
      label={`选择${row.number}`}
      checked={selection.has(row.id)}
      onChange={(event) => selection.set([row], event.target.checked)}
    />
  );
}

/** Chooses all of the page that can be chosen. */
export function SelectAll({ rows, label }: { rows: readonly Chosen[]; label: string }) {
  const selection = useSelection();
  const chosen = rows.filter(({ id }) => selection.has(id)).length;
  return (
    <Checkbox
      hideLabel
      label={label}
      disabled={rows.length === 0}
      checked={chosen > 0 && chosen === rows.length}
      indeterminate={chosen > 0 && chosen < rows.length}
      onChange={(event) => selection.set(rows, event.target.checked)}
    />
  );
}
