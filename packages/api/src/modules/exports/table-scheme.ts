import {
  evidenceRuleLabels,
  formulaText,
  type Indicator,
  indicatorKindLabels,
  schemeColumns,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import { schemePage } from "../schemes/queries.ts";
import { idOf } from "./address.ts";
import { amountOf, type CellsOf, columnsOf, mergedRuns, tableOf } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

type Row = { category: string; rule: Indicator };

const cells: CellsOf<typeof schemeColumns, Row> = {
  category: ({ category }) => category,
  code: ({ rule }) => rule.code,
  name: ({ rule }) => rule.name,
  basis: ({ rule }) => rule.basis,
  kind: ({ rule }) => indicatorKindLabels[rule.kind],
  target: ({ rule }) => targetText(rule),
  source: ({ rule }) => sourceText(rule),
  weight: ({ rule }) => amountOf(rule.weight),
  formula: ({ rule }) => formulaText(rule),
  evidence: ({ rule }) => evidenceRuleLabels[rule.evidence],
  confirmedBy: ({ rule }) => rule.confirmedBy,
  filingNumber: ({ rule }) => rule.filingNumber,
};

/** 考核方案 as a table: one indicator a row, its category beside it. */
export const schemeTable: ExportTable = {
  permission: "scheme.read",
  read: async ({ context, countyName }, address) => {
    const wanted = { id: idOf(address, "id") };
    const { rules, title, year, revision } = await schemePage(context, wanted);
    const rows = rules.categories.flatMap(({ code, name }): Row[] =>
      rules.indicators
        .filter(({ category }) => category === code)
        .map((rule) => ({ category: name, rule })),
    );
    const tiers = rules.tiers.map(({ name, from }) => `${name}${from}分及以上`).join("，");
    return {
      name: title,
      worksheet: {
        name: "考核方案",
        title: `${countyName}${title}`,
        note: `${year}年度第${revision}版，共${rows.length}项指标；档次：${tiers}；一票否决的年度总分不超过${rules.vetoCap}分`,
        ...tableOf(columnsOf(schemeColumns, cells), rows),
        merges: mergedRuns(
          rows.map(({ category }) => category),
          0,
        ),
      },
    };
  },
};
