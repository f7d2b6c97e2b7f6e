import { levelLabels } from "../activity/activity.ts";
import { type ActivityCatalogue, activityCatalogue, definitionOf } from "../activity/catalogue.ts";
import { severities, severityLabels } from "../finding/state.ts";
import { frequencyLabels } from "../period/period.ts";
import type { Indicator } from "./indicator.ts";
import { valueSourceLabels } from "./indicator-text.ts";

const every = { month: "每月", quarter: "每季度", half: "每半年" } as const;
const each = { month: "各月", quarter: "各季度", half: "上下半年" } as const;
const spoken = (day: string) => `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`;

/** The target in words: “全年不少于12次，每月不少于1次”, “不低于95%”, “7月5日前”; "" where there is none. */
export function targetText(indicator: Indicator): string {
  const { kind, target, minimum, unit, direction, items } = indicator;
  if (kind === "duty") {
    return items
      .map(({ name, by, nextYear }) => `${nextYear ? "次年" : ""}${spoken(by)}前${name}`)
      .join("；");
  }
  if (target === null && minimum === null) return "";
  const minimumText = direction === "up" ? "不少于" : "不超过";
  const share = kind === "rate" || kind === "sampled";
  const whole =
    target === null
      ? ""
      : share
        ? `${direction === "up" ? "不低于" : "不高于"}${target}${unit}`
        : `全年${minimumText}${target}${unit}`;
  const parts = minimum === null ? "" : `${every[minimum.every]}不少于${minimum.amount}${unit}`;
  return [whole, parts].filter(Boolean).join("，");
}

/** Where the value comes from, in words: “工作记录：中心组学习（扩大学习）”. */
export function sourceText(
  { kind, source, match, figure, asked: required }: Indicator,
  catalogue: ActivityCatalogue = activityCatalogue,
): string {
  const label = valueSourceLabels[source];
  if (source === "activity" && match !== null) {
    const definition = definitionOf(match.kind, catalogue);
    const conditions = match.where.map(({ attribute, is }) => {
      const name = definition?.attributes.find(({ key }) => key === attribute)?.label;
      return typeof is === "boolean" ? `${is ? "" : "非"}${name ?? attribute}` : `${name}为${is}`;
    });
    const only = conditions.length > 0 ? `（${conditions.join("、")}）` : "";
    return `${label}：${definition?.label ?? match.kind}${only}`;
  }
  const frequencyText =
    required === null || kind === "duty"
      ? ""
      : "every" in required
        ? frequencyLabels[required.every]
        : `${required.month}月`;
  const names = figure?.fields.map(({ name }) => name).join("、") ?? "";
  return [`${frequencyText}${label}`, names].filter(Boolean).join("：");
}

/** How a value becomes points, in words: “每少1次扣0.5分，扣完为止”. */
export function formulaText({ formula, weight, unit, minimum, cap, direction }: Indicator): string {
  const measure = unit === "" || unit === "%" ? "1个百分点" : `1${unit}`;
  switch (formula.shape) {
    case "proportional":
      return "按完成比例计分";
    case "per_shortfall": {
      const total = `${direction === "up" ? "每少" : "每超"}${measure}扣${formula.points}分`;
      const part = `${each[minimum?.every ?? "month"]}每少${measure}扣${formula.points}分`;
      const cost = { target: total, minimum: part, either: `${total}，全年与分期缺额取较多者` };
      return `${cost[formula.of]}，扣完为止`;
    }
    case "all_or_nothing":
      return `达到要求得${weight}分，否则不得分`;
    case "points": {
      const table = formula.table
        .map((row) => `${levelLabels[row.level]}${row.points}分`)
        .join("、");
      const front = formula.frontPage === "1" ? "" : `，头版头条×${formula.frontPage}`;
      const joint = formula.joint === "1" ? "" : `，联合署名×${formula.joint}`;
      const scale = formula.scale === "target" ? "按积分与目标的比例计分" : "积分即得分";
      return `每篇${table}${front}${joint}；同一篇只计最高级别一次；${scale}，封顶${cap ?? weight}分`;
    }
    case "base_and_bonus": {
      const bonus = formula.bonus
        .map((row) => `${levelLabels[row.level]}${row.points}分`)
        .join("、");
      const more = bonus === "" ? "" : `，采用另加：${bonus}`;
      return `${every[formula.every]}完成得${formula.base}分，未完成按比例${more}；全年封顶${cap ?? weight}分`;
    }
    case "bands": {
      const comparison = direction === "up" ? "达到" : "不超过";
      const bands = formula.bands.map(
        ({ from, points }) => `${comparison}${from}${unit}得${points}分`,
      );
      return `${bands.join("，")}，其余不得分`;
    }
    case "per_event": {
      const costs = severities.map((key) => formula.points[key]);
      const same = new Set(costs).size === 1;
      const each = same
        ? `每件扣${costs[0]}分`
        : severities.map((key) => `${severityLabels[key]}扣${formula.points[key]}分`).join("、");
      const overdue = Number(formula.overdue) === 0 ? "" : `，逾期另扣${formula.overdue}分`;
      const repeated = formula.repeated === "1" ? "" : `，重复发生×${formula.repeated}`;
      return `${each}${overdue}${repeated}，最多扣${formula.atMost}分`;
    }
    case "states": {
      const states = formula.states.map(
        ({ name, upTo, percent }) => `${name}（不合格不超过${upTo}处）得${percent}%`,
      );
      return `${states.join("，")}，其余不得分`;
    }
    case "duty_items":
      return `每缺一项扣${formula.missing}分，迟报扣${formula.late}分`;
    case "judged":
      return `由督查办按实际评定，最多${cap ?? weight}分，须写明理由`;
  }
}
