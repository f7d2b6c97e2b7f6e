import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import {
  countyListColumns,
  countyListKindLabels,
  objectionStateLabels,
} from "@xianlan/domain/correction";
import { screenLabels } from "@xianlan/domain/table";
import { Badge, linkClass, Sentence, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import type { CountyList, CountyListRow } from "./list-types.ts";
import { RowObjection } from "./parts/row-objection.tsx";

const heads = screenLabels(countyListColumns);

/** One list, row by row, with what came of it; a unit sees its own rows and may object. */
export function CountyListView({ list, today }: { list: CountyList; today: string }) {
  const name = countyListKindLabels[list.kind];
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <Link href="/imports/lists" prefetch={false} className={linkClass()}>
        返回名单列表
      </Link>
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>
          {list.periodLabel}
          {name}，{list.department}提供，共{list.rows.length}行
        </Sentence>
        <ExportLink href={tableHref("county-list", { id: list.id })} />
      </div>
      <p className="-mt-4 text-sm text-muted">
        {list.fileName}，{formatDay(dayOfInstant(list.importedAt), today)}由{list.importedByName}
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
          {list.rows.map((row) => (
            <Tr key={row.id}>
              <Td head pinned nowrap>
                {row.unitName}
              </Td>
              <Td prose>
                <Text row={row} />
                {row.changed !== "" && <p className="text-xs text-muted">{row.changed}</p>}
              </Td>
              <Td nowrap>
                {list.mayObject ? (
                  <RowObjection
                    target={{
                      subject: row.subject,
                      subjectId: row.id,
                      title: `${list.periodLabel}${name}`,
                    }}
                    today={today}
                  />
                ) : (
                  row.objection !== null && (
                    <Link
                      href="/submissions?tab=objections"
                      prefetch={false}
                      className={linkClass()}
                    >
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
