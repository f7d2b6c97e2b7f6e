import { boardClosedDays, boardStates, findingStateLabels } from "@xianlan/domain/finding";
import { linkClass, ScrollRegion } from "@xianlan/ui";
import Link from "next/link";
import { findingsHref } from "../../findings/index.ts";
import type { BoardGroup } from "../board-types.ts";
import type { BoardParams } from "../search-params.ts";
import { BoardCardItem } from "./board-card.tsx";
import { BoardColumn, ColumnTabs } from "./column-tabs.tsx";

/** A column a state, side by side on a desk; on a phone one at a time. */
export function BoardColumns(props: { groups: readonly BoardGroup[]; params: BoardParams }) {
  const { groups, params } = props;
  const col = params.col ?? boardStates.find((state) => first(groups)?.key === state) ?? null;
  return (
    <>
      <ColumnTabs
        col={col}
        tabs={boardStates.map((state) => ({
          state,
          label: findingStateLabels[state],
          count: groups.find(({ key }) => key === state)?.count ?? 0,
        }))}
      />
      <ScrollRegion label="看板" className="max-md:mt-4">
        <div className="flex items-start gap-4 pb-2 max-md:block print:block">
          {groups.map((group) => (
            <Column key={group.key} group={group} col={col} />
          ))}
        </div>
      </ScrollRegion>
    </>
  );
}

const first = (groups: readonly BoardGroup[]) => groups.find(({ count }) => count > 0);

function Column({ group, col }: { group: BoardGroup; col: BoardParams["col"] }) {
  const { key, count, cards, filter } = group;
  const name = boardStates.find((state) => state === key);
  if (name === undefined) return null;
  const href = findingsHref(filter);
  const id = `column-${name}`;
  return (
    <BoardColumn state={name} col={col} empty={count === 0}>
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
    </BoardColumn>
  );
}
