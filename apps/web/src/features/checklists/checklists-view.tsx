import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { checklistStateLabels } from "@xianlan/domain/checklist";
import {
  Badge,
  EmptyState,
  linkClass,
  Sentence,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import type { ChecklistSummary } from "./checklist-types.ts";
import { CreateButton } from "./parts/create-button.tsx";

/** 检查清单: each year's lists with their revisions, and the ways to a new one. */
export function ChecklistsView(props: {
  lists: readonly ChecklistSummary[];
  manage: boolean;
  today: string;
}) {
  const { lists, manage, today } = props;
  // A year that was settled once can be taken up again by the next.
  const settled = lists.filter(({ state }) => state !== "draft").map(({ year }) => year);
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <ListsSentence lists={lists} today={today} />
        {manage && <CreateButton settledYears={[...new Set(settled)]} today={today} />}
      </div>
      {lists.length === 0 ? (
        <EmptyState title="还没有检查清单">
          {manage ? "可从默认清单开始，按本县要求增减。" : "督查办编制、启用后在这里查看。"}
        </EmptyState>
      ) : (
        <ListsTable lists={lists} today={today} />
      )}
    </div>
  );
}

function ListsSentence({ lists, today }: { lists: readonly ChecklistSummary[]; today: string }) {
  const year = Number(today.slice(0, 4));
  const [current] = lists.filter((one) => one.state === "in_use" && one.year === year);
  const [draft] = lists.filter((one) => one.state === "draft");
  return (
    <Sentence>
      {current ? (
        <>
          {year}年用
          <Link href={`/checklists/${current.id}`} prefetch={false}>
            {current.title}
          </Link>
          ，共
          <strong>{current.itemCount}</strong>项
        </>
      ) : (
        `${year}年还没有启用的检查清单`
      )}
      {draft && (
        <>
          ；
          <Link href={`/checklists/${draft.id}`} prefetch={false}>
            第{draft.revision}版
          </Link>
          正在编制
        </>
      )}
    </Sentence>
  );
}

function ListsTable({ lists, today }: { lists: readonly ChecklistSummary[]; today: string }) {
  return (
    <Table caption="检查清单">
      <THead>
        <Tr>
          <Th>清单</Th>
          <Th>状态</Th>
          <Th className="max-sm:hidden">年度</Th>
          <Th numeric className="max-sm:hidden">
            检查项
          </Th>
          <Th className="max-sm:hidden">最近修改</Th>
        </Tr>
      </THead>
      <TBody>
        {lists.map((list) => (
          <Tr key={list.id}>
            <Td head prose>
              <Link href={`/checklists/${list.id}`} prefetch={false} className={linkClass()}>
                {list.title}
              </Link>
              <p className="text-xs font-normal text-muted">
                第{list.revision}版<span className="sm:hidden"> · {list.itemCount}项</span>
              </p>
            </Td>
            <Td nowrap>
              <Badge strong={list.state === "in_use"}>{checklistStateLabels[list.state]}</Badge>
            </Td>
            <Td nowrap className="max-sm:hidden">
              {list.year}年
            </Td>
            <Td numeric className="max-sm:hidden">
              {list.itemCount}
            </Td>
            <Td nowrap className="text-soft max-sm:hidden">
              {list.updatedByName} {formatDay(dayOfInstant(list.updatedAt), today)}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
