import { cellText, type Grid, type MergedView } from "./grid.ts";
import type { LedgerMapping } from "./mapping.ts";
import { compactName } from "./text.ts";

/** Why a line of the worksheet is no finding. Blank lines are skipped without a message. */
export type SkippedRow = { row: number; reason: "total" | "footer" | "header" | "section" };
type RowKind = "data" | "blank" | SkippedRow["reason"];

const total = /^(?:本页|本表|全县)?(?:合计|小计|总计|共计|累计)[：:]?[\d.]*[个条项处]?$/;
const footer =
  /^(?:填报人|填表人|制表人?|审核人|复核人|填报单位|联系人|联系电话|填报时间|填报日期|填表日期|单位负责人|主要负责人|负责人签字|签字|备注|说明|填表说明|填报说明|注)(?:[（(][^）)]*[）)])?[：:]/;

const normal = (text: string) => compactName(text);

/** Distinguishes data rows from blank, total, footer, repeated header and section lines. */
export function rowClassifier(grid: Grid, view: MergedView, mapping: LedgerMapping) {
  const fields = mapping.columns.filter((column) => column.field !== null);
  const factIndex = fields.find((column) => column.field === "fact")?.index;
  const headerTexts = mapping.headerRows.map((row) =>
    fields.map((column) => normal(cellText(view.cell(row, column.index)))),
  );
  return (row: number): RowKind => {
    const cells = grid.rows[row] ?? [];
    const own = cells.map((cell) => normal(cellText(cell))).filter((text) => text !== "");
    if (own.length === 0) return "blank";
    if (own.slice(0, 3).some((text) => total.test(text))) return "total";
    const first = own[0] ?? "";
    const factText = factIndex === undefined ? "" : normal(cellText(view.cell(row, factIndex)));
    const factIsFooter = factText === "" || factText === first || footer.test(factText);
    if (footer.test(first) && factIsFooter) return "footer";
    const shown = fields.map((column) => normal(cellText(view.cell(row, column.index))));
    const repeatsHeader = headerTexts.some(
      (texts) => texts.filter((text, i) => text !== "" && text === shown[i]).length >= 2,
    );
    if (repeatsHeader) return "header";
    // A line such as 一、理论武装（3个）, merged over the columns or alone in a group.
    const anchor = factIndex === undefined ? undefined : view.merge(row, factIndex);
    const wide = anchor && anchor.top === row && anchor.right - anchor.left >= 2;
    if (wide && own.length === 1) return "section";
    const numbered = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?.{2,}/.test(first);
    if (own.length === 1 && numbered && factText === "") return "section";
    // Only unmapped columns filled (序号 down to the end of a prepared form): nothing to import.
    if (shown.every((text) => text === "") && own.length <= 1) return "blank";
    return "data";
  };
}
