import {
  evidenceRuleLabels,
  formulaWords,
  type Indicator,
  indicatorKindLabels,
  sourceWords,
  targetWords,
} from "@xianlan/domain";
import { amount, drawn, label, mergedRuns, words } from "./drawn.ts";
import { amountOf, idOf, type ScreenTable } from "./screen.ts";

type Row = { category: string; rule: Indicator };

/** 考核方案 as a table: one indicator a row, its category beside it. */
export const schemeTable: ScreenTable = {
  permission: "scheme.read",
  read: async ({ ask, countyName }, address) => {
    const { rules, title, year, revision } = await ask.scheme.byId({ id: idOf(address, "id") });
    const rows = rules.categories.flatMap(({ code, name }): Row[] =>
      rules.indicators
        .filter(({ category }) => category === code)
        .map((rule) => ({ category: name, rule })),
    );
    const tiers = rules.tiers.map(({ name, from }) => `${name}${from}分及以上`).join("，");
    return {
      name: title,
      sheet: {
        name: "考核方案",
        title: `${countyName}${title}`,
        note: `${year}年度第${revision}版，共${rows.length}项指标；档次：${tiers}；一票否决的年度总分不超过${rules.vetoCap}分`,
        ...drawn<Row>(
          [
            label("一级指标", 12, ({ category }) => category),
            label("代码", 7, ({ rule }) => rule.code),
            label("指标", 24, ({ rule }) => rule.name),
            words("依据", 20, ({ rule }) => rule.basis),
            label("类型", 10, ({ rule }) => indicatorKindLabels[rule.kind]),
            label("目标", 28, ({ rule }) => targetWords(rule)),
            label("数据来源", 26, ({ rule }) => sourceWords(rule)),
            amount("分值", 7, ({ rule }) => amountOf(rule.weight)),
            label("评分办法", 36, ({ rule }) => formulaWords(rule)),
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
