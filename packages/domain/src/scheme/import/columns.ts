import { cellText, type Grid, type MergedView, mergedView } from "../../ledger/grid.ts";
import { compactName } from "../../ledger/text.ts";

/** What a column of a 考核细则 can hold. */
export const schemeFields = [
  "category",
  "name",
  "target",
  "weight",
  "rule",
  "basis",
  "confirmedBy",
  "evidence",
] as const;
export type SchemeField = (typeof schemeFields)[number];

export const schemeFieldLabels = {
  category: "一级指标",
  name: "指标",
  target: "目标",
  weight: "分值",
  rule: "评分办法",
  basis: "依据",
  confirmedBy: "由谁确认",
  evidence: "佐证",
} as const satisfies Record<SchemeField, string>;

// First match wins; a field takes the first column that fits.
const headers: readonly (readonly [SchemeField, RegExp])[] = [
  ["category", /^(?:一级指标|考核项目|考核类别|项目|类别|考评项目|指标类别)$/],
  ["weight", /分值|权重|标准分|满分|^分数$|^计分$|赋分/],
  [
    "rule",
    /(?:评分|计分|扣分|记分|考评|评价|打分|得分)(?:办法|标准|细则|方法|规则|说明)|^考核办法$|^评分$/,
  ],
  ["target", /目标|考核标准|工作要求|任务|考核要求|指标值|标准要求|^要求$/],
  ["confirmedBy", /责任(?:单位|部门)|牵头|考核(?:单位|部门)|评分(?:单位|部门)|数据来源|由谁/],
  ["evidence", /佐证|备查|证明|印证|材料/],
  ["basis", /依据|文件/],
  ["name", /指标|考核内容|考评内容|主要内容|内容|^项目名称$/],
];

function fieldOf(header: string): SchemeField | null {
  const name = compactName(header).replace(/[(（].*$/, "");
  return headers.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Column of each field, counted from 0. */
export type SchemeColumns = Partial<Record<SchemeField, number>>;

/** A line of the worksheet as it is written; merged cells say the same in each of their rows. */
export type SchemeWorksheetLine = {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  cells: Record<SchemeField, string>;
  /** How many lines share its cell of points. */
  sharesWeight: number;
};

export type SchemeWorksheet = {
  /** From 1; null where no header was found. */
  headerRow: number | null;
  columns: SchemeColumns;
  lines: SchemeWorksheetLine[];
  /** Rows that are no indicator, and why. */
  skipped: { row: number; text: string; reason: string }[];
};

function columnsAt(view: MergedView, row: number): SchemeColumns {
  const columns: SchemeColumns = {};
  const names: number[] = [];
  for (let column = 0; column < view.width; column++) {
    const field = fieldOf(cellText(view.cell(row, column)));
    if (field === "name") names.push(column);
    else if (field !== null) columns[field] ??= column;
  }
  // Of 二级指标 and 三级指标 the finer one names the indicator; a lone pair's first is the category.
  const name = names.at(-1);
  if (name !== undefined) columns.name = name;
  const [first] = names;
  if (columns.category === undefined && first !== undefined && first !== name) {
    columns.category = first;
  }
  return columns;
}

const searchedRows = 12;

/** The header row with the most known columns; a name and the points or rule are the least. */
function headerOf(grid: Grid, view: MergedView): { row: number; columns: SchemeColumns } | null {
  let best: { row: number; columns: SchemeColumns; found: number } | null = null;
  for (let row = 0; row < Math.min(searchedRows, grid.rows.length); row++) {
    const columns = columnsAt(view, row);
    const found = Object.keys(columns).length;
    const hasColumns = columns.name !== undefined && (columns.weight ?? columns.rule) !== undefined;
    if (hasColumns && found >= (best?.found ?? 0)) best = { row, columns, found };
  }
  return best;
}

const totals = /^(?:合计|总计|小计|总分)/;
const remarks = /^(?:备注|说明|注[:：]?|附)/;

/** The lines of a county's assessment table: header found, merged cells and blank categories filled down. */
export function readSchemeLines(grid: Grid): SchemeWorksheet {
  const view = mergedView(grid);
  const header = headerOf(grid, view);
  if (header === null) return { headerRow: null, columns: {}, lines: [], skipped: [] };
  const { columns } = header;
  const lines: SchemeWorksheetLine[] = [];
  const skipped: SchemeWorksheet["skipped"] = [];
  let category = "";
  for (let row = header.row + 1; row < grid.rows.length; row++) {
    const at = (field: SchemeField) => {
      const column = columns[field];
      return column === undefined ? "" : cellText(view.cell(row, column));
    };
    const cells = Object.fromEntries(schemeFields.map((field) => [field, at(field)])) as Record<
      SchemeField,
      string
    >;
    const filled = Object.values(cells).filter((text) => text !== "");
    if (filled.length === 0) continue;
    const text = filled.join(" ").slice(0, 80);
    const skip = (reason: string) => skipped.push({ row: row + 1, text, reason });
    if (filled.some((one) => totals.test(compactName(one)))) skip("合计行");
    else if (remarks.test(compactName(filled[0] ?? ""))) skip("说明文字");
    else if (fieldOf(cells.name) === "name" && fieldOf(cells.rule) === "rule") skip("重复的表头");
    else if (new Set(filled).size === 1 && filled.length > 1) {
      // A row merged from side to side is the heading of the lines below it.
      category = filled[0] ?? category;
      skip("分组标题");
    } else if (cells.name === "" && cells.rule === "") skip("没有指标内容");
    else {
      if (cells.category !== "") category = cells.category;
      const merge = columns.weight === undefined ? undefined : view.merge(row, columns.weight);
      const sharesWeight = merge ? merge.bottom - merge.top + 1 : 1;
      lines.push({ row: row + 1, cells: { ...cells, category }, sharesWeight });
    }
  }
  return { headerRow: header.row + 1, columns, lines, skipped };
}
