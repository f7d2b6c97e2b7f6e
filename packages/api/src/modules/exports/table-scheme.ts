import {
  evidenceRuleLabels,
  formulaText,
  type Indicator,
  indicatorKindLabels,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import { schemePage } from "../schemes/queries.ts";
import { idOf } from "./address.ts";
import { amount, amountOf, label, mergedRuns, tableOf, textColumn } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

type Row = { category: string; rule: Indicator };

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
        ...tableOf<Row>(
          [
            label("一级指标", 12, ({ category }) => category),
            label("代码", 7, ({ rule }) => rule.code),
            label("指标", 24, ({ rule }) => rule.name),
            textColumn("依据", 20, ({ rule }) => rule.basis),
            label("类型", 10, ({ rule }) => indicatorKindLabels[rule.kind]),
            label("目标", 28, ({ rule }) => targetText(rule)),
            label("数据来源", 26, ({ rule }) => sourceText(rule)),
            amount("分值", 7, ({ rule }) => amountOf(rule.weight)),
            label("评分办法", 36, ({ rule }) => formulaText(rule)),
            label("佐证", 12, ({ rule }) => evidenceRuleLabels[rule.evidence]),
            label("由谁确认", 14, ({ rule }) => rule.confirmedBy),
            label("备案号", 14, ({ rule }) => rule.filingNumber),
          ],
          rows,
        ),
        merges: mergedRuns(
          rows.map(({ category }) => category),
          0,
        ),
      },
    };
  },
};
