import { formatFullDay } from "@xianlan/domain/calendar";
import {
  filterScores,
  isBehind,
  paceLabels,
  paces,
  type ScoreFilter,
  scoreSorts,
} from "@xianlan/domain/scoring";
import { type MatrixUnit, readMatrix, type ScoredMatrix } from "../scores/queries.ts";
import { choiceOf, placeOf, yearOf } from "./address.ts";
import { amount, amountOf, label, type TableColumn, tableOf } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

/** 指标: unit × indicator, rows and order of the screen; what is behind is said as text as well. */
export const matrixTable: ExportTable = {
  permission: "overview.read",
  read: async ({ context, countyName, today }, address) => {
    const { scored } = await readMatrix(context, { year: yearOf(address) });
    const title = scored === null ? "" : `${scored.scheme.year}年度`;
    const filter = filterOf(address, scored?.categories ?? []);
    const columns = scored ? columnsOf(scored, filter) : [];
    const units = filterScores(scored?.units ?? [], filter);
    return {
      name: `${title}指标完成情况`,
      worksheet: {
        name: "指标完成情况",
        title: `${countyName}${title}责任制指标完成情况`,
        note: `截至${formatFullDay(today)}，共${units.length}个单位；得分按序时进度计算`,
        ...tableOf(columns, units),
      },
    };
  },
};

/** The address's filter. @throws AppError `refused` for what the screen cannot mean */
function filterOf(address: URLSearchParams, categories: ScoredMatrix["categories"]): ScoreFilter {
  const codes = categories.map(({ code }) => code);
  return {
    category: choiceOf(address, "category", codes) ?? null,
    pace: choiceOf(address, "pace", paces) ?? null,
    tier: placeOf(address, "tier"),
    sort: choiceOf(address, "sort", scoreSorts) ?? "attention",
  };
}

function columnsOf(
  { categories }: ScoredMatrix,
  { category }: ScoreFilter,
): TableColumn<MatrixUnit>[] {
  const indicators = categories
    .filter(({ code }) => category === null || code === category)
    .flatMap((one) => one.indicators);
  return [
    label("单位", 14, ({ name }) => name),
    amount("总分", 8, ({ total }) => amountOf(total)),
    label("档次", 8, ({ tierName }) => tierName),
    label("一票否决", 8, ({ vetoed }) => (vetoed ? "是" : "")),
    amount("在办问题", 8, ({ findings }) => findings.open),
    amount("逾期问题", 8, ({ findings }) => findings.overdue),
    ...indicators.map(({ code, name, weight }) =>
      label<MatrixUnit>(`${code} ${name}（${weight}分）`, 11, ({ cells }) =>
        matrixCellText(cells[code]),
      ),
    ),
  ];
}

/** What counts, and the word where it is not on pace: a colour alone would not survive the printer. */
function matrixCellText(cell: MatrixUnit["cells"][string] | undefined): string {
  if (cell === undefined) return "";
  return isBehind(cell.pace) ? `${cell.text} ${paceLabels[cell.pace]}` : cell.text;
}
