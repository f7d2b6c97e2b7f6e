"use client";

import { boardClosedDays, boardStates, findingStateLabels } from "@xianlan/domain/finding";
import { cx, linkClass, ScrollRegion, tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import { useId } from "react";
import { findingsHref } from "../../findings/index.ts";
import type { BoardGroup } from "../board-types.ts";
import type { BoardProps } from "../use-board-params.ts";
import { BoardCardItem } from "./board-card.tsx";

/** A column a state, side by side on a desk; on a phone one at a time. */
export function BoardColumns(props: BoardProps & { groups: readonly BoardGroup[] }) {
  const { groups, params, change } = props;
  const first = groups.find(({ count }) => count > 0)?.key;
  const shown = params.col ?? first;
  return (
    <>
      <nav aria-label="选一列" className={cx(tabRowClass, "md:hidden")}>
        {boardStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={state === shown}
            onClick={() => change({ col: state })}
            className={tabLinkClass(state === shown)}
          >
            {findingStateLabels[state]}
            <span className="text-xs font-normal text-muted">
              {groups.find(({ key }) => key === state)?.count ?? 0}
            </span>
          </button>
        ))}
      </nav>
      <ScrollRegion label="看板" className="max-md:mt-4">
        <div className="flex items-start gap-4 pb-2 max-md:block print:block">
          {groups.map((group) => (
            <Column key={group.key} group={group} hidden={group.key !== shown} />
          ))}
        </div>
      </ScrollRegion>
    </>
  );
}

function Column({ group, hidden }: { group: BoardGroup; hidden: boolean }) {
  const id = useId();
  const { key, count, cards, filter } = group;
  const name = boardStates.find((state) => state === key);
  if (name === undefined) return null;
  const href = findingsHref(filter);
  return (
    <section
      aria-labelledby={id}
      className={cx(
        "border-t-2 border-ink print:mb-6",
        // An empty column keeps its name and gives its room to the others.
        count === 0 ? "md:w-20 md:shrink-0" : "md:min-w-38 md:flex-1",
        hidden && "max-md:hidden print:block",
      )}
    >
      <h2 id={id} className="flex items-baseline gap-2 border-b border-ink py-2 font-semibold">
        {findingStateLabels[name]}
        <Link href={href} prefetch={false} className={linkClass("plain", "font-normal")}>
          {count}
          <span className="sr-only">件，看列表</span>
        </Link>
      </h2>
      {name === "closed" && <p className="pt-1 text-xs text-muted">近{boardClosedDays}天</p>}
      {count === 0 ? (
        <p className="py-3 text-sm text-muted">没有</p>
      ) : (
        <ul>
          {cards.map((card) => (
            <BoardCardItem key={card.id} card={card} />
          ))}
        </ul>
      )}
      {cards.length < count && (
        <Link href={href} prefetch={false} className={linkClass("plain", "block py-2 text-sm")}>
          还有{count - cards.length}件，看列表
        </Link>
      )}
    </section>
  );
}
