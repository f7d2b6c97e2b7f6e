import { finding } from "@xianlan/db";
import type { FindingSort } from "@xianlan/domain/finding";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { refused } from "../../../errors.ts";
import type { ListCursor } from "../inputs.ts";

type SortKey = { key: SQL; type: "date" | "text" | "timestamptz"; nullable: boolean };

// Inspection by inspection, then by running number: 3-012 before 3-1000 before 10-001.
const numberKey = sql`(select i.year || lpad(i.ordinal::text, 4, '0')
  || lpad(length(finding.number)::text, 3, '0') || finding.number
  from inspection i where i.county_id = finding.county_id and i.id = finding.inspection_id) collate "C"`;
const unitKey = sql`(select u.name from unit u
  where u.county_id = finding.county_id and u.id = finding.unit_id) collate "zh-x-icu"`;

const sortKeys: Record<FindingSort, SortKey> = {
  dueOn: { key: sql`${finding.sortDue}`, type: "date", nullable: false },
  issuedOn: { key: sql`${finding.issuedOn}`, type: "date", nullable: true },
  number: { key: numberKey, type: "text", nullable: false },
  /** By pinyin. */
  unit: { key: unitKey, type: "text", nullable: true },
  updatedAt: { key: sql`${finding.updatedAt}`, type: "timestamptz", nullable: false },
  closedOn: { key: sql`${finding.closedOn}`, type: "date", nullable: true },
};

const day = z.iso.date().refine((value) => value >= "0001");
const instant = /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/;

/** Whether a cursor's text is one that `value` below gave out; anything else the database would choke on. */
const isValueOf: Record<SortKey["type"], (value: string) => boolean> = {
  text: () => true,
  date: (value) => day.safeParse(value).success,
  timestamptz: (value) => day.safeParse(instant.exec(value)?.[1]).success,
};

export type Sorting = {
  orderBy: SQL;
  /** The sort value of a row as text, for the cursor. */
  value: SQL<string | null>;
  /** Rows behind the cursor; undefined on the first page. */
  after: SQL | undefined;
};

/** Keyset paging: rows behind the last one seen, however many came or went before it. */
export function sortingOf(
  sort: FindingSort,
  order: "asc" | "desc",
  cursor: ListCursor | null | undefined,
): Sorting {
  const { key, type, nullable } = sortKeys[sort];
  // Rows without a value come last ascending and first descending: the order an index has.
  const direction = sql.raw(order);
  return {
    orderBy: sql`${key} ${direction}, ${finding.id} ${direction}`,
    value: sql<string | null>`(${key})::text`,
    after: cursor ? behind({ key, type, nullable }, order, cursor) : undefined,
  };
}

function behind({ key, type, nullable }: SortKey, order: "asc" | "desc", cursor: ListCursor): SQL {
  const { value, id } = cursor;
  if (value === null) {
    return order === "asc"
      ? sql`(${key} is null and ${finding.id} > ${id})`
      : sql`((${key} is null and ${finding.id} < ${id}) or ${key} is not null)`;
  }
  if (!isValueOf[type](value)) {
    throw refused("翻页位置已失效，请回到第一页", "cursor");
  }
  const last = sql`(${value}::${sql.raw(type)}, ${id}::uuid)`;
  if (order === "desc") return sql`(${key}, ${finding.id}) < ${last}`;
  const further = sql`(${key}, ${finding.id}) > ${last}`;
  return nullable ? sql`(${further} or ${key} is null)` : further;
}
