import {
  type ActivityAttributes,
  type ActivityKind,
  activityAttributes,
  activityKindLabels,
  type Level,
  levelLabels,
} from "../activity.ts";
import type { ActivityInput } from "./input.ts";

/** A record without its files: what a correction keeps as old and new value. */
export type ActivityContent = Omit<ActivityInput, "attachmentIds">;

/** One line of a record as people read it. */
export type ActivityLine = { label: string; value: string };

function spokenAttribute(type: string, value: string | boolean): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (type === "level") return levelLabels[value as Level] ?? value;
  return type === "quarter" ? `第${value}季度` : value;
}

/** The attributes stated, in the kind's order, in words. */
export function attributeLines(kind: ActivityKind, attributes: ActivityAttributes): ActivityLine[] {
  return activityAttributes[kind].flatMap(({ key, label, type }) => {
    const value = attributes[key];
    return value === undefined || value === ""
      ? []
      : [{ label, value: spokenAttribute(type, value) }];
  });
}

/**
 * A record in words, field by field; what is blank is left out.
 * @param placeName name of the place chosen from the directory
 */
export function activityLines(content: ActivityContent, placeName = ""): ActivityLine[] {
  const { kind, happenedOn, title, attributes, placeText, attendance, link } = content;
  return [
    { label: "类别", value: activityKindLabels[kind] },
    { label: "发生日期", value: happenedOn },
    { label: "标题", value: title },
    ...attributeLines(kind, attributes),
    { label: "地点", value: placeName || placeText },
    { label: "参加人数", value: attendance === null ? "" : `${attendance}人` },
    { label: "网址", value: link },
  ].filter(({ value }) => value !== "");
}

/** One field that differs between two states of a record, in words; "" for blank. */
export type ActivityChange = { label: string; before: string; after: string };

/** What differs, field by field in the order of the form. */
export function changedLines(
  before: readonly ActivityLine[],
  after: readonly ActivityLine[],
): ActivityChange[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  const valueIn = (lines: readonly ActivityLine[], label: string) =>
    lines.find((line) => line.label === label)?.value ?? "";
  return labels
    .map((label) => ({ label, before: valueIn(before, label), after: valueIn(after, label) }))
    .filter((line) => line.before !== line.after);
}
