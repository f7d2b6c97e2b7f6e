import { levelLabels } from "../activity/activity.ts";
import { severities, severityLabels } from "../finding/state.ts";
import type { Indicator } from "../scheme/indicator.ts";

/** One number a person may change to see what a formula makes of it. */
export type ExampleField = { key: string; label: string; unit: string; initial: string };

const field = (key: string, label: string, unit: string, initial: string): ExampleField => ({
  key,
  label,
  unit,
  initial,
});

const three = (whole: number) => String(Math.max(1, Math.round(whole * 0.75)));

function countFields({ target, unit, formula, source }: Indicator): ExampleField[] {
  const done = field("done", "全年完成", unit, three(Number(target ?? "4")));
  if (formula.shape !== "base_and_bonus" || source !== "activity") return [done];
  const levels = formula.bonus.map(({ level }) =>
    field(`level_${level}`, `其中${levelLabels[level]}级采用`, unit, "0"),
  );
  return [done, ...levels];
}

function shareFields({ source, figure, target }: Indicator): ExampleField[] {
  const part = String(Math.round(Number(target ?? "100") * 0.95));
  if (source === "inspection" || source === "office") {
    return [field("checked", "抽查", "处", "20"), field("failed", "不合格", "处", "2")];
  }
  if (source === "finding") {
    return [field("closed", "应销号", "件", "8"), field("on_time", "按期销号", "件", "7")];
  }
  const own = figure?.fields ?? [];
  return own.map(({ key, name, unit }) =>
    field(`figure_${key}`, name, unit, key === figure?.numerator ? part : "100"),
  );
}

/** What can be tried on an indicator, with numbers to begin with: “全年完成 9 次”. */
export function exampleFields(indicator: Indicator): ExampleField[] {
  const { kind, formula, items, source } = indicator;
  switch (kind) {
    case "count":
      return countFields(indicator);
    case "rate":
    case "sampled":
      return shareFields(indicator);
    case "tiered": {
      const rows = "table" in formula ? formula.table : "bonus" in formula ? formula.bonus : [];
      const each = rows.map(({ level }, at) =>
        field(`level_${level}`, `${levelLabels[level]}级`, "篇", at < 2 ? "1" : "2"),
      );
      if (formula.shape !== "points") return each;
      return [
        ...each,
        field("front", "其中头版头条", "篇", "0"),
        field("joint", "其中联合署名", "篇", "1"),
      ];
    }
    case "duty":
      return [
        field("on_time", "按期完成", "项", String(Math.max(0, items.length - 1))),
        field("late", "迟报", "项", items.length > 0 ? "1" : "0"),
      ];
    case "deduct":
      return [
        ...(source === "activity" || source === "figure"
          ? [field("ordinary", "发生", "件", "2")]
          : severities.map((key, at) =>
              field(key, severityLabels[key], "件", at === 0 ? "2" : "0"),
            )),
        ...(source === "finding" ? [field("overdue", "其中逾期", "件", "1")] : []),
      ];
    case "judged":
      return [field("points", "评定", "分", three(Number(indicator.weight)))];
  }
}
