import {
  type ActivityAttribute,
  activityAttributes,
  activityKindLabels,
  attributeOptions,
} from "@xianlan/domain/activity";
import type { DemoActivity } from "./types.ts";

const attributeHeads = [
  ...new Set(Object.values(activityAttributes).flatMap((fields) => fields.map((one) => one.label))),
];
const heads = ["日期", "类别", "标题", "地点", "人数", "网址", ...attributeHeads];

function attributeCell(attribute: ActivityAttribute, value: string | boolean): string {
  if (typeof value === "boolean") return value ? "是" : "";
  return attributeOptions(attribute)?.find((one) => one.value === value)?.label ?? value;
}

function cellsOf(one: DemoActivity): string[] {
  const { happenedOn, kind, title, place, placeText, attendance, link, attributes } = one;
  const fields = activityAttributes[kind];
  return [
    ...[happenedOn, activityKindLabels[kind], title, place ?? placeText],
    ...[attendance === null ? "" : String(attendance), link],
    ...attributeHeads.map((label) => {
      const field = fields.find((known) => known.label === label);
      const value = field && attributes[field.key];
      return field === undefined || value === undefined ? "" : attributeCell(field, value);
    }),
  ];
}

/** Records as a township's own Excel worksheet gives them to the clipboard. */
export function pasteText(activities: readonly DemoActivity[]): string {
  return [heads, ...activities.map(cellsOf)].map((cells) => cells.join("\t")).join("\n");
}
