import {
  type ActivityCatalogue,
  type ActivityKind,
  activityCatalogue,
  attributeOptions,
  definitionOf,
} from "./catalogue.ts";
import type { ActivityAttribute } from "./kinds/definition.ts";

export type { ActivityKind } from "./catalogue.ts";
export type { ActivityAttribute } from "./kinds/definition.ts";
export { type Level, levelLabels, levels } from "./levels.ts";

/** Kinds of activity (工作记录) of the default catalogue. */
export const activityKinds = activityCatalogue.kinds;
export const activityKindLabels = activityCatalogue.labels;

/** What is asked of each kind beside date, title, place, attendance, link and evidence. */
export const activityAttributes = activityCatalogue.attributes;

/** An activity's attributes: flags as booleans, the rest as text; absent means not stated. */
export type ActivityAttributes = Record<string, string | boolean>;

function attributeComplaint(attribute: ActivityAttribute, value: unknown): string | null {
  switch (attribute.type) {
    case "flag":
      return typeof value === "boolean" ? null : "应为是或否";
    case "level":
    case "choice": {
      const noun = attribute.type === "level" ? "级别" : attribute.noun;
      const isOption = attributeOptions(attribute)?.some((one) => one.value === value);
      return isOption ? null : `请选择${noun}`;
    }
    case "number":
      return typeof value === "string" && /^\d{1,9}$/.test(value) ? null : "应为整数";
    case "text":
      if (typeof value !== "string") return "应为文字";
      return value.trim().length > 100 ? "不超过100个字" : null;
  }
}

/** Whether a value is one the kind's attribute may hold; a message for people otherwise. */
export function attributeRefusal(
  kind: ActivityKind,
  key: string,
  value: unknown,
  catalogue: ActivityCatalogue = activityCatalogue,
): string | null {
  const definition = definitionOf(kind, catalogue);
  const attribute = definition?.attributes.find((one) => one.key === key);
  if (attribute === undefined) return `“${definition?.label ?? kind}”没有“${key}”这一项`;
  const complaint = attributeComplaint(attribute, value);
  return complaint === null ? null : `“${attribute.label}”填写有误：${complaint}`;
}

/** Where an activity came from: typed by the unit, or a county department's list. */
export const activitySources = ["unit", "list"] as const;
export type ActivitySource = (typeof activitySources)[number];
