import { type FindingCategory, findingCategories } from "../finding/state.ts";
import { dutyCategoryOfFinding } from "../scheme/duties.ts";
import type { CheckKind } from "./checklist.ts";
import type { ChecklistItem } from "./checklist-input.ts";

/** What is written for an item; the rest follows from its code. */
type ItemContent = Pick<ChecklistItem, "text" | "guidance" | "criteria"> & Partial<ChecklistItem>;

function categoryOf(dutyCode: string): FindingCategory {
  const found = findingCategories.find((one) => dutyCode.startsWith(dutyCategoryOfFinding[one]));
  // Rectification (督查整改) is the responsibility of the unit's leadership.
  return found ?? "responsibility";
}

/** An item of an indicator: `D1-2` is the second one of indicator D1. */
function item(code: string, kind: CheckKind, content: ItemContent): ChecklistItem {
  const [dutyCode = code] = code.split("-");
  return {
    code,
    kind,
    dutyCode,
    clause: "",
    category: categoryOf(dutyCode),
    severity: "ordinary",
    days: null,
    ...content,
  };
}

/** 是否: one thing that is so or is not. */
export const yesNoItem = (code: string, content: ItemContent) => item(code, "yes_no", content);

/** 计数: how many were looked at, and how many were not in order. */
export const countItem = (code: string, content: ItemContent) => item(code, "count", content);

/** 文字: what was seen, in words. */
export const textItem = (code: string, content: ItemContent) => item(code, "text", content);
