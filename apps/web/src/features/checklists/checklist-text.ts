import { type ChecklistItem, checkKindLabels } from "@xianlan/domain/checklist";
import { findingCategoryLabels, severityLabels } from "@xianlan/domain/finding";
import { dutyOf } from "@xianlan/domain/scheme";

/** “D1 农村广播在线率”, or the clause where no indicator is named. */
export function dutyLabel({ dutyCode, clause }: ChecklistItem): string {
  const duty = dutyOf(dutyCode);
  const named = duty ? `${duty.code} ${duty.name}` : "";
  return [named, clause].filter(Boolean).join("；");
}

/** The days a failure gets: its own, or what the severity gives. */
export function daysText({ days }: ChecklistItem): string {
  return days === null ? "按问题等级" : `${days}个工作日`;
}

/** Everything an item says, for comparing two of them. */
export function itemText(item: ChecklistItem | undefined): string {
  if (item === undefined) return "没有这一项";
  return [
    item.text,
    item.guidance,
    `${checkKindLabels[item.kind]}，${findingCategoryLabels[item.category]}`,
    dutyLabel(item),
    `${severityLabels[item.severity]}，${daysText(item)}`,
    `销号标准：${item.criteria.join("；")}`,
  ]
    .filter(Boolean)
    .join("\n");
}
