import type { CountyListKind } from "../correction/correction.ts";
import { cellAddress, cellText, type Grid, mergedView } from "../ledger/grid.ts";
import { compactName } from "../ledger/text.ts";
import { unitMatcher } from "../ledger/units.ts";
import type { ListField } from "./fields.ts";
import type { ListLayout } from "./layout.ts";
import { keysOfArticle, type Reading, readListRow } from "./read-row.ts";
import type { ListContext, ListRow } from "./rows.ts";

/** Most rows of one list. */
const maxRows = 2_000;

const total = /^(?:本页|本表|全县)?(?:合计|小计|总计|共计|累计|平均)/;
const footer =
  /^(?:填报人|填表人|制表人?|审核人|复核人|填报单位|联系人|联系电话|填报时间|填报日期|签字|备注|说明|填表说明|注)[（(：:]/;

/** What came of a worksheet: its rows, and what stands in the way of reading it at all. */
export type ListReading = {
  rows: ListRow[];
  /** Why no row can be read: which column is to be chosen. */
  problems: string[];
  counts: Record<ListRow["status"], number>;
  /** Units of the county no row is about. */
  absent: string[];
};

function isData(texts: readonly string[], layout: ListLayout): boolean {
  const own = texts.filter((text) => text !== "");
  if (own.length === 0) return false;
  const [first = ""] = own;
  if (own.slice(0, 3).some((text) => total.test(text)) || footer.test(first)) return false;
  // Only 序号 or another unread column goes on to the end of a prepared form.
  return Object.values(layout.columns).some((column) => (texts[column] ?? "") !== "");
}

/** Preview and commit read a list by this one function. */
export function readCountyList(
  grid: Grid,
  layout: ListLayout,
  list: { kind: CountyListKind; fields: readonly ListField[] },
  context: ListContext,
): ListReading {
  const counts = { ready: 0, duplicate: 0, error: 0 };
  const unread = list.fields.filter(({ key, required }) => required && !(key in layout.columns));
  if (unread.length > 0) {
    const problems = unread.map(({ label }) => `没有认出“${label}”是哪一列，请选择`);
    return { rows: [], problems, counts, absent: [] };
  }
  const view = mergedView(grid);
  const units = unitMatcher(context.units);
  const rows: ListRow[] = [];
  for (let row = layout.dataFrom; row < grid.rows.length; row++) {
    const texts = (grid.rows[row] ?? []).map((cell) => compactName(cellText(cell)));
    if (!isData(texts, layout)) continue;
    const reading: Reading = { view, row, layout, context, errors: [] };
    rows.push(readListRow(list.kind, reading, list.fields, units));
    if (rows.length > maxRows) {
      return {
        rows: [],
        counts,
        absent: [],
        problems: [`一份名单最多${maxRows}行，请分开上传`],
      };
    }
  }
  if (list.kind === "articles") readArticles(rows, context);
  else readFigures(rows, layout, context);
  for (const { status } of rows) counts[status]++;
  const named = new Set(rows.map(({ unitId }) => unitId));
  const absent = context.units.filter(({ id }) => !named.has(id)).map(({ name }) => name);
  const problems = rows.length === 0 ? ["没有读到名单的行，请检查表头和工作表"] : [];
  return { rows, problems, counts, absent: list.kind === "articles" ? [] : absent };
}

/** The same article of the same unit counts once; another unit's is reported, for the joint rule. */
function readArticles(rows: readonly ListRow[], { recorded }: ListContext): void {
  const above = new Map<string, { unitId: string; row: number }[]>();
  for (const one of rows) {
    if (one.status !== "ready" || one.article === null || one.unitId === null) continue;
    const { unitId } = one;
    const keys = keysOfArticle(one.article);
    const known = keys.flatMap((key) => recorded.get(key) ?? []);
    const earlier = keys.flatMap((key) => above.get(key) ?? []);
    const sameUnit = known.find((other) => other.unitId === unitId);
    const here = earlier.find((other) => other.unitId === unitId);
    if (sameUnit !== undefined || here !== undefined) {
      one.status = "duplicate";
      one.duplicateOf = sameUnit ? `该单位已登记《${sameUnit.title}》` : `与第${here?.row}行相同`;
      continue;
    }
    if (known.length > 0 || earlier.length > 0) {
      one.warnings.push("另有单位登记同一篇，按联合署名规则计分");
    }
    for (const key of keys) above.set(key, [...(above.get(key) ?? []), { unitId, row: one.row }]);
  }
}

/** One row a unit; an earlier figure is replaced, and the row says so. */
function readFigures(rows: readonly ListRow[], layout: ListLayout, { stated }: ListContext): void {
  const first = new Map<string, number>();
  for (const one of rows) {
    if (one.unitId === null) continue;
    const earlier = first.get(one.unitId);
    if (earlier !== undefined) {
      one.status = "error";
      const cell = cellAddress(one.row - 1, layout.columns.unit ?? 0);
      one.errors.push({ cell, message: `第${earlier}行已有这个单位，请只留一行` });
      continue;
    }
    first.set(one.unitId, one.row);
    const before = stated.get(one.unitId);
    if (before !== undefined) one.warnings.push(`将替换原有数据：${before}`);
  }
}
