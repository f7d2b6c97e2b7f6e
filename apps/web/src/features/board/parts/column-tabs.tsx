"use client";

import { cx, tabLinkClass, tabRowClass } from "@xianlan/ui";
import type { ReactNode } from "react";
import { useAddress } from "../../../lib/address/address.tsx";
import type { BoardParams } from "../search-params.ts";

type Column = BoardParams["col"];
type Tab = { state: NonNullable<Column>; label: string; count: number };

/** On a phone: which column is shown. */
export function ColumnTabs({ col, tabs }: { col: Column; tabs: readonly Tab[] }) {
  const { params, change } = useAddress({ col });
  return (
    <nav aria-label="选一列" className={cx(tabRowClass, "md:hidden")}>
      {tabs.map(({ state, label, count }) => (
        <button
          key={state}
          type="button"
          aria-pressed={state === params.col}
          onClick={() => change({ col: state })}
          className={tabLinkClass(state === params.col)}
        >
          {label}
          <span className="text-xs font-normal text-muted">{count}</span>
        </button>
      ))}
    </nav>
  );
}

/** A column of the board under its heading `column-<state>`; on a phone hidden while another is shown. */
export function BoardColumn(props: {
  state: NonNullable<Column>;
  col: Column;
  empty: boolean;
  children: ReactNode;
}) {
  const { state, col, empty, children } = props;
  const { params } = useAddress({ col });
  return (
    <section
      aria-labelledby={`column-${state}`}
      className={cx(
        "border-t-2 border-ink print:mb-6",
        // An empty column keeps its name and gives its room to the others.
        empty ? "md:w-20 md:shrink-0" : "md:min-w-38 md:flex-1",
        state !== params.col && "max-md:hidden print:block",
      )}
    >
      {children}
    </section>
  );
}
