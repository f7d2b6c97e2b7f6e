import type { ActivityAttributes } from "./activity.ts";
import {
  type ActivityCatalogue,
  type ActivityKind,
  activityCatalogue,
  definitionOf,
  levelAttributeOf,
  patternOf,
} from "./catalogue.ts";
import type { ActivityAttribute } from "./kinds/definition.ts";
import { findLevel } from "./levels.ts";

/** Something read in a text as an attribute of its kind. */
export type FoundAttribute = {
  key: string;
  value: string | boolean;
  start: number;
  end: number;
};

/** The value of an attribute by a match of its pattern; null where it says none. */
function matchedValue(
  attribute: Exclude<ActivityAttribute, { type: "level" }>,
  match: RegExpExecArray,
): string | boolean | null {
  if (attribute.type === "flag") {
    const negation = attribute.line?.negatedBy;
    return negation === undefined || !match[0].startsWith(negation);
  }
  const text = match.slice(1).find((group) => group !== undefined) ?? match[0];
  if (attribute.type !== "choice") return text;
  return attribute.options.find(({ terms }) => terms.includes(text))?.value ?? null;
}

/** Attributes that have a place of their own in the text. */
function placedAttributes(attributes: readonly ActivityAttribute[], text: string) {
  return attributes.flatMap((attribute): FoundAttribute[] => {
    if (attribute.type === "level" || attribute.line === undefined) return [];
    const match = patternOf(attribute.line.pattern).exec(text);
    const value = match === null ? null : matchedValue(attribute, match);
    if (match === null || value === null) return [];
    return [{ key: attribute.key, value, start: match.index, end: match.index + match[0].length }];
  });
}

/**
 * Attributes of a kind that a text states. Levels are read from the outlet first (“省日报” is the
 * province's) and have no place of their own in the text.
 */
export function findAttributes(
  kind: ActivityKind,
  text: string,
  catalogue: ActivityCatalogue = activityCatalogue,
): { found: FoundAttribute[]; attributes: ActivityAttributes } {
  const found = placedAttributes(definitionOf(kind, catalogue)?.attributes ?? [], text);
  const attributes: ActivityAttributes = {};
  for (const { key, value } of found) {
    if (value !== false) attributes[key] = typeof value === "string" ? value.slice(0, 100) : value;
  }
  const level = levelAttributeOf(kind, catalogue);
  if (level?.line !== undefined) {
    const { from, onlyIf } = level.line;
    const source = from === undefined ? undefined : attributes[from];
    const outside = text.replace(/《[^》]*》?/g, " ");
    const read = (typeof source === "string" ? findLevel(source) : null) ?? findLevel(outside);
    const stated = onlyIf === undefined || attributes[onlyIf] === true;
    if (read !== null && stated) attributes[level.key] = read;
  }
  return { found: found.filter(({ value }) => value !== false), attributes };
}
