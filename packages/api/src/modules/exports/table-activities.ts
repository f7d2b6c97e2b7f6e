import {
  type ActivityFilter,
  activityColumns,
  activityFilter,
  activityFlagLabels,
  activityKindLabels,
  activitySorts,
  attributeLines,
} from "@xianlan/domain/activity";
import { formatFullDay } from "@xianlan/domain/calendar";
import { refused } from "../../errors.ts";
import { type ActivityItem, type ActivityList, listActivities } from "../activities/queries.ts";
import { choiceOf } from "./address.ts";
import { type CellsOf, columnsOf, tableOf } from "./table-columns.ts";
import type { ExportTable, TableContext } from "./worksheet-table.ts";

const maxRows = 20_000;
const lists = ["unitId", "kind"] as const;
const singles = ["from", "to", "q", "code", "source", "flag"] as const;

/** @throws AppError `refused` for a value the list cannot mean, so that nothing more is exported. */
function filterOf(address: URLSearchParams): ActivityFilter {
  const listed = lists.map((name) => [name, address.get(name)?.split(",").filter(Boolean)]);
  const single = singles.map((name) => [name, address.get(name)?.trim() || undefined]);
  const parsed = activityFilter.safeParse(Object.fromEntries([...listed, ...single]));
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? "");
  throw refused("网址中的筛选条件有误，请回到工作记录重新选择后再导出", name);
}

/** Every page of the list, in its order. */
async function allRows(
  { context }: TableContext,
  address: URLSearchParams,
): Promise<ActivityItem[]> {
  const filter = filterOf(address);
  const sort = choiceOf(address, "sort", activitySorts) ?? "happenedOn";
  const order = choiceOf(address, "order", ["asc", "desc"]) ?? "desc";
  const rows: ActivityItem[] = [];
  let cursor: ActivityList["nextCursor"] = null;
  do {
    const page: ActivityList = await listActivities(context, {
      ...filter,
      sort,
      order,
      cursor,
      limit: 200,
    });
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (rows.length > maxRows) {
      throw refused(`符合条件的记录超过${maxRows}条，请先按单位、类别或日期缩小范围再导出`);
    }
  } while (cursor !== null);
  return rows;
}

function remarks({ duplicate, shared, removed, removedReason }: ActivityItem): string {
  return [
    duplicate ? activityFlagLabels.duplicate : "",
    shared ? activityFlagLabels.shared : "",
    removed ? `${activityFlagLabels.removed}：${removedReason}` : "",
  ]
    .filter(Boolean)
    .join("；");
}

const cells: CellsOf<typeof activityColumns, ActivityItem> = {
  ordinal: (_, at) => at + 1,
  unit: ({ unitName }) => unitName,
  happenedOn: ({ happenedOn }) => happenedOn,
  kind: ({ kind }) => activityKindLabels[kind],
  title: ({ title }) => title,
  attributes: ({ kind, attributes }) =>
    attributeLines(kind, attributes)
      .map((line) => `${line.label}：${line.value}`)
      .join("；"),
  place: ({ place }) => place,
  attendance: ({ attendance }) => attendance,
  link: ({ link }) => link,
  feeds: ({ feeds }) => feeds.map(({ code, name }) => `${code} ${name}`).join("；"),
  remarks,
  files: ({ files }) => files || null,
  createdByName: ({ createdByName }) => createdByName,
  createdOn: ({ createdAt }) => createdAt,
};

/** 工作记录: the rows of the list's address, the same rows in the same order. */
export const activityTable: ExportTable = {
  permission: "activity.read",
  read: async (tableContext, address) => {
    const rows = await allRows(tableContext, address);
    return {
      name: "工作记录",
      worksheet: {
        name: "工作记录",
        title: `${tableContext.countyName}工作记录`,
        note: `截至${formatFullDay(tableContext.today)}，共${rows.length}条`,
        ...tableOf(columnsOf(activityColumns, cells), rows),
      },
    };
  },
};
