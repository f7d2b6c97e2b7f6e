import { activityColumns, activityKindLabels } from "@xianlan/domain/activity";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { screenLabels } from "@xianlan/domain/table";
import { Badge, linkClass, Table, Td, THead, Th, Tr } from "@xianlan/ui";
import Link from "next/link";
import { LinkedRows } from "../../../components/linked-rows.tsx";
import type { ActivityItem } from "../activity-types.ts";
import type { ActivityConditions } from "../conditions.ts";
import { SortHead } from "./sort-head.tsx";

const heads = screenLabels(activityColumns);

export type RowsProps = {
  rows: readonly ActivityItem[];
  today: string;
  /** County roles read all units, so a row has to say whose it is. */
  withUnit: boolean;
};

/** The list on a desk: one line a record. */
export function ActivityTable(
  props: RowsProps & { order: Pick<ActivityConditions, "sort" | "order"> },
) {
  const { rows, today, withUnit, order } = props;
  return (
    <Table caption="工作记录">
      <THead>
        <tr>
          <SortHead by="happenedOn" order={order} label={heads.happenedOn} />
          {withUnit && <Th>{heads.unit}</Th>}
          <Th>{heads.kind}</Th>
          <Th>{heads.title}</Th>
          <Th>{heads.place}</Th>
          <Th numeric>{heads.attendance}</Th>
          <Th>{heads.feeds}</Th>
          <SortHead by="createdAt" order={order} label={heads.createdOn} />
        </tr>
      </THead>
      <LinkedRows>
        {rows.map((row) => (
          <Tr key={row.id} data-href={`/activities/${row.id}`}>
            <Td nowrap>{formatDay(row.happenedOn, today)}</Td>
            {withUnit && <Td nowrap>{row.unitName}</Td>}
            <Td nowrap>{activityKindLabels[row.kind]}</Td>
            <Td head className="w-full max-w-0 min-w-56 truncate" title={row.title}>
              <Link href={`/activities/${row.id}`} prefetch={false} className={linkClass()}>
                {row.title}
              </Link>{" "}
              <Marks row={row} />
            </Td>
            <Td className="max-w-40 truncate" title={row.place}>
              {row.place || "—"}
            </Td>
            <Td numeric>{row.attendance ?? "—"}</Td>
            <Td nowrap>
              <Feeds row={row} />
            </Td>
            <Td nowrap title={row.createdByName}>
              {formatDay(dayOfInstant(row.createdAt), today)}
            </Td>
          </Tr>
        ))}
      </LinkedRows>
    </Table>
  );
}

/** What is special about a record: removed, listed, a duplicate or shared. */
export function Marks({ row }: { row: ActivityItem }) {
  const marks = [
    row.removed && "已删除",
    row.source === "list" && "部门名单",
    row.duplicate && "重复登记",
    row.shared && "他单位也登记",
  ].filter((mark) => mark !== false);
  return marks.map((mark) => (
    <Badge key={mark} className="ml-1">
      {mark}
    </Badge>
  ));
}

export function Feeds({ row }: { row: ActivityItem }) {
  if (row.feeds.length === 0) return <span className="text-muted">—</span>;
  return (
    <span className="inline-flex gap-1.5">
      {row.feeds.map(({ code, name }) => (
        <Link
          key={code}
          href={`/indicators/${code}`}
          prefetch={false}
          title={name}
          className={linkClass("plain", "inline-flex min-h-6 min-w-6 items-center")}
        >
          {code}
        </Link>
      ))}
    </span>
  );
}
