import {
  evidenceRuleLabels,
  formulaText,
  type Indicator,
  indicatorKindLabels,
  sourceText,
  targetText,
} from "@xianlan/domain/scheme";
import { amount, label, mergedRuns, tableOf, textColumn } from "./table-columns.ts";
import { amountOf, type ExportTable, idOf } from "./table-context.ts";

type Row = { category: string; rule: Indicator };

/** 考核方案 as a table: one indicator a row, its category beside it. */
export const schemeTable: ExportTable = {
  permission: "scheme.read",
  read: async ({ queries, countyName }, address) => {
    const { rules, title, year, revision } = await queries.scheme.byId({ id: idOf(address, "id") });
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
