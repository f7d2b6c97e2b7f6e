import type { ActivityAttribute, ActivityAttributes, ActivityKind } from "./activity.ts";
import {
  type ActivityCatalogue,
  activityCatalogue,
  attributeOptions,
  definitionOf,
} from "./catalogue.ts";
import type { ActivityInput } from "./input.ts";

/** A record without its files: what a correction keeps as old and new value. */
export type ActivityContent = Omit<ActivityInput, "attachmentIds">;

/** One line of a record as people read it. */
export type ActivityLine = { label: string; value: string };

function attributeText(attribute: ActivityAttribute, value: string | boolean): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (attribute.type === "number") return `${value}${attribute.unit}`;
  const option = attributeOptions(attribute)?.find((one) => one.value === value);
  return option?.label ?? value;
}

/** The attributes stated, in the kind's order, as text. */
export function attributeLines(
  kind: ActivityKind,
  attributes: ActivityAttributes,
  catalogue: ActivityCatalogue = activityCatalogue,
): ActivityLine[] {
  return (definitionOf(kind, catalogue)?.attributes ?? []).flatMap((attribute) => {
    const value = attributes[attribute.key];
    return value === undefined || value === ""
      ? []
      : [{ label: attribute.label, value: attributeText(attribute, value) }];
  });
}

/**
 * A record as text, field by field; what is blank is left out.
 * @param placeName name of the place chosen from the directory
 */
export function activityLines(
  content: ActivityContent,
  placeName = "",
  catalogue: ActivityCatalogue = activityCatalogue,
): ActivityLine[] {
  const { kind, happenedOn, title, attributes, placeText, attendance, link } = content;
  return [
    { label: "类别", value: catalogue.labels[kind] },
    { label: "发生日期", value: happenedOn },
    { label: "标题", value: title },
    ...attributeLines(kind, attributes, catalogue),
    { label: "地点", value: placeName || placeText },
    { label: "参加人数", value: attendance === null ? "" : `${attendance}人` },
    { label: "网址", value: link },
  ].filter(({ value }) => value !== "");
}

/** One field that differs between two states of a record, as text; "" for blank. */
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
