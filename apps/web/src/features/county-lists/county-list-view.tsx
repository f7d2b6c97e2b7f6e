"use client";

import { useQuery } from "@tanstack/react-query";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import {
  countyListColumns,
  countyListKindLabels,
  objectionStateLabels,
} from "@xianlan/domain/correction";
import { screenLabels } from "@xianlan/domain/table";
import {
  Badge,
  linkClass,
  Sentence,
  Table,
  TableSkeleton,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { ObjectionButton } from "../objections/index.ts";
import type { CountyListRow } from "./list-types.ts";

const heads = screenLabels(countyListColumns);

/** One list, row by row, with what came of it; a unit sees its own rows and may object. */
export function CountyListView({ id, today }: { id: string; today: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.countyList.byId.queryOptions({ id }));
  if (query.isPending) return <TableSkeleton rows={8} columns={3} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { data } = query;
  const name = countyListKindLabels[data.kind];
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <Link href="/imports/lists" className={linkClass()}>
        返回名单列表
      </Link>
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>
          {data.periodLabel}
          {name}，{data.department}提供，共{data.rows.length}行
        </Sentence>
        <ExportLink href={tableHref("county-list", { id })} />
      </div>
      <p className="-mt-4 text-sm text-muted">
        {data.fileName}，{formatDay(dayOfInstant(data.importedAt), today)}由{data.importedByName}
        导入
      </p>
      <Table caption={`${name}各行`}>
        <THead>
          <Tr>
            <Th pinned>{heads.unit}</Th>
            <Th>{heads.text}</Th>
            <Th>{heads.objection}</Th>
          </Tr>
        </THead>
        <TBody>
          {data.rows.map((row) => (
            <Tr key={row.id}>
              <Td head pinned nowrap>
                {row.unitName}
              </Td>
              <Td prose>
                <Text row={row} />
                {row.changed !== "" && <p className="text-xs text-muted">{row.changed}</p>}
              </Td>
              <Td nowrap>
                {data.mayObject ? (
                  <ObjectionButton
                    target={{
                      subject: row.subject,
                      subjectId: row.id,
                      title: `${data.periodLabel}${name}`,
                    }}
                    today={today}
                  />
                ) : (
                  row.objection !== null && (
                    <Link href="/submissions?tab=objections" className={linkClass()}>
                      <Badge strong={row.objection === "raised"}>
                        {objectionStateLabels[row.objection]}
                      </Badge>
                    </Link>
                  )
                )}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </div>
  );
}

function Text({ row }: { row: CountyListRow }) {
  if (row.subject !== "activity") return row.text;
  return (
    <Link href={`/activities/${row.id}`} prefetch={false} className={linkClass()}>
      {row.text}
    </Link>
  );
}
