import {
  boardClosedDays,
  boardStatusLights,
  type StatusLight as StatusLightTone,
} from "@xianlan/domain/finding";
import { EmptyState, linkClass, Sentence, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { ClearConditions } from "../../components/clear-conditions.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { type Facets, type FilterOptions, findingsHref, noFilter } from "../findings/index.ts";
import type { Board, BoardGroup } from "./board-types.ts";
import { BoardCardItem } from "./parts/board-card.tsx";
import { BoardColumns } from "./parts/board-columns.tsx";
import { BoardFilters } from "./parts/board-filters.tsx";
import { type BoardParams, boardQueries, boardRules } from "./search-params.ts";

/** What a status light says of an open finding. */
const statusLightLabels = {
  red: "红灯 逾期或两次退回",
  amber: "黄灯 临期",
  green: "绿灯 正常",
  blue: "蓝灯 长期坚持",
} as const satisfies Record<StatusLightTone, string>;

/** The open findings by status light, the most urgent first. */
function StatusLightGroups({ groups }: { groups: readonly BoardGroup[] }) {
  return (
    <div className="flex flex-col gap-8">
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: BoardGroup }) {
  const { key, count, cards, filter } = group;
  const statusLight = boardStatusLights.find((one) => one === key);
  if (statusLight === undefined || count === 0) return null;
  const href = findingsHref(filter);
  const id = `lamp-${statusLight}`;
  return (
    <section aria-labelledby={id}>
      <h2
        id={id}
        className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-b border-ink py-2 font-semibold"
      >
        <StatusLight tone={statusLight}>{statusLightLabels[statusLight]}</StatusLight>
        <Link href={href} prefetch={false} className={linkClass("plain", "font-normal")}>
          {count}件，看列表
        </Link>
      </h2>
      <ul>
        {cards.map((card) => (
          <BoardCardItem key={card.id} card={card} wide />
        ))}
      </ul>
      {cards.length < count && (
        <Link href={href} prefetch={false} className={linkClass("plain", "block py-2 text-sm")}>
          还有{count - cards.length}件，看列表
        </Link>
      )}
    </section>
  );
}

type Shown = {
  board: Board;
  facets: Facets;
  options: FilterOptions;
  params: BoardParams;
};

/** 看板: where every open finding stands, by state or by status light, and who has to act. */
export function BoardView({ board: { groups }, facets, options, params }: Shown) {
  const none = groups.every(({ count }) => count === 0);
  const byState = params.by === "state";
  return (
    <Address rules={boardRules}>
      <div className="flex flex-col gap-5">
        <Sentence>
          {byState ? (
            <StateText
              groups={groups}
              overdue={facets.counts.overdue}
              within={boardQueries(params).facets}
            />
          ) : (
            <StatusLightSentence groups={groups} />
          )}
        </Sentence>
        <BoardFilters params={params} options={options} facets={facets} />
        <AddressRows>
          {none ? (
            <EmptyState
              title="没有在办的问题"
              action={<ClearConditions names={Object.keys(noFilter)} />}
            >
              交办的问题会出现在这里；已销号的只留{boardClosedDays}天。
            </EmptyState>
          ) : byState ? (
            <BoardColumns groups={groups} params={params} />
          ) : (
            <StatusLightGroups groups={groups} />
          )}
        </AddressRows>
      </div>
    </Address>
  );
}

function Counted({ group, children }: { group: Pick<BoardGroup, "filter">; children: ReactNode }) {
  return (
    <Link href={findingsHref(group.filter)} prefetch={false}>
      {children}
    </Link>
  );
}

function StateText(props: {
  groups: readonly BoardGroup[];
  overdue: number;
  within: BoardGroup["filter"];
}) {
  const { groups, overdue, within } = props;
  const closed = groups.find(({ key }) => key === "closed");
  const open = groups.filter(({ key }) => key !== "closed");
  return (
    <>
      在办
      <Counted group={{ filter: within }}>{open.reduce((sum, one) => sum + one.count, 0)}</Counted>
      件，逾期
      <Counted group={{ filter: { ...within, flag: "overdue" } }}>{overdue}</Counted>件
      {closed !== undefined && (
        <>
          ，近{boardClosedDays}天销号<Counted group={closed}>{closed.count}</Counted>件
        </>
      )}
    </>
  );
}

const statusLightNames: Partial<Record<BoardGroup["key"], string>> = {
  red: "红灯",
  amber: "黄灯",
  green: "绿灯",
  blue: "蓝灯",
};

function StatusLightSentence({ groups }: { groups: readonly BoardGroup[] }) {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      在办{total}件，其中
      {groups.map((group, at) => (
        <span key={group.key}>
          {at > 0 && "、"}
          {statusLightNames[group.key]}
          <Counted group={group}>{group.count}</Counted>件
        </span>
      ))}
    </>
  );
}
