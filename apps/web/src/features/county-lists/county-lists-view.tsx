import type { Permission } from "@xianlan/domain/account";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { countyListKindLabels } from "@xianlan/domain/correction";
import {
  EmptyState,
  linkClass,
  Section,
  Sentence,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import type { CountyListItem } from "./list-types.ts";
import { ListImport } from "./parts/list-import.tsx";

/** 县直部门名单: the office reads them in; everybody sees what came of those that concern them. */
export function CountyListsView(props: {
  lists: readonly CountyListItem[];
  permissions: readonly Permission[];
  today: string;
}) {
  const { lists, permissions, today } = props;
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <Head lists={lists} />
      {permissions.includes("list.manage") && (
        <Section title="导入名单" className="border-t border-ink pt-4">
          <ListImport today={today} />
        </Section>
      )}
      <Section title="已导入的名单">
        {lists.length === 0 ? (
          <EmptyState title="还没有名单">
            县直部门的名单由督查办导入，其中的数据不再要乡镇填写。
          </EmptyState>
        ) : (
          <ListTable lists={lists} today={today} />
        )}
      </Section>
    </div>
  );
}

function Head({ lists }: { lists: readonly CountyListItem[] }) {
  if (lists.length === 0) return <Sentence>县直部门已有的数据，不再要乡镇填写</Sentence>;
  const rows = lists.reduce((sum, list) => sum + list.rows, 0);
  const waiting = lists.reduce((sum, list) => sum + list.undecided, 0);
  return (
    <Sentence>
      已导入县直部门名单{lists.length}份、{rows}行，
      {waiting === 0 ? (
        "没有待复核的异议"
      ) : (
        <>
          待复核异议
          <Link href="/submissions?tab=objections&outcome=raised" prefetch={false}>
            {waiting}
          </Link>
          条
        </>
      )}
    </Sentence>
  );
}

function ListTable({ lists, today }: { lists: readonly CountyListItem[]; today: string }) {
  return (
    <Table caption="已导入的名单">
      <THead>
        <Tr>
          <Th>名单</Th>
          <Th>报告期</Th>
          <Th>提供部门</Th>
          <Th numeric>行数</Th>
          <Th numeric>异议</Th>
          <Th>导入</Th>
        </Tr>
      </THead>
      <TBody>
        {lists.map((list) => (
          <Tr key={list.id}>
            <Td head nowrap>
              <Link href={`/imports/lists/${list.id}`} prefetch={false} className={linkClass()}>
                {countyListKindLabels[list.kind]}
              </Link>
            </Td>
            <Td nowrap>{list.periodLabel || "按刊播日期"}</Td>
            <Td nowrap>{list.department}</Td>
            <Td numeric>{list.rows}</Td>
            <Td numeric>
              {list.objections}
              {list.undecided > 0 && `（待复核${list.undecided}）`}
            </Td>
            <Td nowrap className="text-muted">
              {formatDay(dayOfInstant(list.importedAt), today)} {list.importedByName}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
