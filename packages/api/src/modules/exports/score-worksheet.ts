import { formatFullDay } from "@xianlan/domain/calendar";
import type { WorksheetSpec, WorksheetValue } from "@xianlan/domain/ledger";
import type { IndicatorScore, UnitScore } from "@xianlan/domain/scoring";
import { notFound } from "../../errors.ts";
import { readUnitScore } from "../scores/queries.ts";
import { idOf, yearOf } from "./address.ts";
import { amountOf, mergedRuns } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

const columns = [
  { header: "一级指标", width: 12, kind: "text" },
  { header: "代码", width: 6, kind: "text" },
  { header: "指标", width: 28, kind: "text" },
  { header: "目标", width: 11, kind: "text" },
  { header: "完成", width: 11, kind: "text" },
  { header: "得分", width: 8, kind: "number" },
  { header: "满分", width: 8, kind: "number" },
  { header: "计分说明", width: 58, kind: "text" },
] as const;

const signatures =
  "填报人：　　　　　　　　审核人：　　　　　　　　单位负责人（签字）：　　　　　　　　（盖章）";

const formatAmount = (amount: string | null, unit: string) =>
  amount === null ? "" : `${amount}${unit}`;

function rowOf(category: string, one: IndicatorScore): WorksheetValue[] {
  const { code, name, kind, unit, target, attained, score, max, sentence } = one;
  // What is deducted for is counted in cases, whatever the points are called.
  const done = formatAmount(attained, kind === "deduct" ? "件" : unit);
  return [
    category,
    code,
    name,
    formatAmount(target, unit),
    done,
    amountOf(score),
    amountOf(max),
    sentence,
  ];
}

type Total = { label: string; value: WorksheetValue; of: WorksheetValue; text: string };

/** Lines under the indicators; their label runs across the columns before the points. */
function totalsOf(score: UnitScore): Total[] {
  const { base, bonus, deductions, total, tierName, applicable, vetoed, sentence } = score;
  const reweighted = Number(applicable) === 100 ? "" : `适用指标满分${applicable}分，折算为100分`;
  return [
    { label: "基础分合计", value: amountOf(base), of: 100, text: reweighted },
    { label: "加分", value: amountOf(bonus), of: null, text: "" },
    { label: "扣分", value: -Number(deductions), of: null, text: "" },
    {
      label: "总分",
      value: amountOf(total),
      of: null,
      text: vetoed ? "因一票否决，总分按上限计" : "",
    },
    { label: "档次", value: tierName, of: null, text: sentence },
  ];
}

/**
 * The score worksheet of a unit's year as it is signed: every indicator with its arithmetic, the totals,
 * the grade, and room for names, seal and date.
 */
function scoreWorksheet(
  score: UnitScore,
  heading: { countyName: string; unitName: string; year: number; asOf: string },
): WorksheetSpec {
  const { countyName, unitName, year, asOf } = heading;
  const lines = score.categories.flatMap(({ code, name }) =>
    score.indicators
      .filter(({ category }) => category === code)
      .map((one) => ({ category: name, row: rowOf(name, one) })),
  );
  const totals = totalsOf(score);
  const labelWidth = columns.length - 3;
  return {
    name: "得分表",
    title: `${countyName}${year}年度乡镇意识形态工作责任制考核得分表`,
    note: `填报单位：${unitName}　　　　数据截至：${formatFullDay(asOf)}　　　　计量：分`,
    columns,
    rows: [
      ...lines.map(({ row }) => row),
      ...totals.map(({ label, value, of, text }) => [label, "", "", "", "", value, of, text]),
    ],
    merges: [
      ...mergedRuns(
        lines.map(({ category }) => category),
        0,
      ),
      ...totals.map((_, at) => ({
        row: lines.length + at,
        column: 0,
        down: 1,
        across: labelWidth,
      })),
    ],
    closing: [signatures, "日期：　　　　年　　　月　　　日"],
  };
}

/** 得分表 of one unit: the county's of any, a unit's own alone. */
export const scoreWorksheetTable: ExportTable = {
  permission: "score.read",
  read: async ({ context, countyName }, address) => {
    const wanted = { id: idOf(address, "unitId"), year: yearOf(address) };
    const { unit, scored, asOf } = await readUnitScore(context, wanted);
    if (scored === null) throw notFound("个单位的得分");
    const { year } = scored.scheme;
    // A year that is over is scored as of its end.
    const last = `${year}-12-31`;
    const day = asOf < last ? asOf : last;
    return {
      name: `${unit.name}${year}年度考核得分表`,
      worksheet: scoreWorksheet(scored.score, { countyName, unitName: unit.name, year, asOf: day }),
    };
  },
};
