import type { ActivityAttribute, ActivityKindDefinition } from "./kinds/definition.ts";
import { eventKinds } from "./kinds/events.ts";
import { publicityKinds } from "./kinds/publicity.ts";
import { studyKinds } from "./kinds/study.ts";
import { type Level, levelLabels, levels } from "./levels.ts";

const definitions = [...studyKinds, ...publicityKinds, ...eventKinds];

/** Code of a kind of activity (工作记录). */
export type ActivityKind = (typeof definitions)[number]["code"];

/** Kinds of activity in the order of forms and filters, and what is looked up in them. */
export type ActivityCatalogue = {
  kinds: readonly [ActivityKind, ...ActivityKind[]];
  labels: Readonly<Record<ActivityKind, string>>;
  attributes: Readonly<Record<ActivityKind, readonly ActivityAttribute[]>>;
  definitions: readonly (ActivityKindDefinition & { code: ActivityKind })[];
  byCode: ReadonlyMap<string, ActivityKindDefinition>;
};

/**
 * Makes a list of definitions a catalogue. Its codes count as kinds, whether or not the list shipped
 * with the product has them.
 * @throws Error for an empty list, or one that has a code twice
 */
export function catalogueOf(list: readonly ActivityKindDefinition[]): ActivityCatalogue {
  const own = list as ActivityCatalogue["definitions"];
  const [first, ...others] = own.map(({ code }) => code);
  if (first === undefined) throw new Error("a catalogue needs a kind of activity");
  const kinds = [first, ...others] as const;
  if (new Set(kinds).size < kinds.length) throw new Error("a kind of activity is defined twice");
  const byKind = <Value>(pick: (one: ActivityKindDefinition) => Value) =>
    Object.fromEntries(own.map((one) => [one.code, pick(one)])) as Record<ActivityKind, Value>;
  return {
    kinds,
    definitions: own,
    byCode: new Map(own.map((one) => [one.code, one])),
    labels: byKind(({ label }) => label),
    attributes: byKind(({ attributes }) => attributes),
  };
}

/** The kinds the product ships with. */
export const activityCatalogue = catalogueOf(definitions);

/** The definition of a kind; undefined where a stored kind is no longer in the catalogue. */
export function definitionOf(
  kind: ActivityKind,
  catalogue: ActivityCatalogue = activityCatalogue,
): ActivityKindDefinition | undefined {
  return catalogue.byCode.get(kind);
}

/** The attribute whose levels a formula prices; undefined where the kind has none. */
export function levelAttributeOf(
  kind: ActivityKind,
  catalogue: ActivityCatalogue = activityCatalogue,
): (ActivityAttribute & { type: "level" }) | undefined {
  return definitionOf(kind, catalogue)?.attributes.find((one) => one.type === "level");
}

/** Whether records of a kind are articles, counted once by address and title. */
export function isArticleKind(
  kind: ActivityKind,
  catalogue: ActivityCatalogue = activityCatalogue,
): boolean {
  return definitionOf(kind, catalogue)?.article === true;
}

/** Kinds whose records are articles. */
export const articleKinds: readonly ActivityKind[] = activityCatalogue.kinds.filter((kind) =>
  isArticleKind(kind),
);

/** The kind a department's list of articles becomes. @throws Error where no kind is of articles */
export function listedArticleKind(catalogue: ActivityCatalogue = activityCatalogue): ActivityKind {
  const found = catalogue.kinds.find((kind) => isArticleKind(kind, catalogue));
  if (found === undefined) throw new Error("no kind of activity is of articles");
  return found;
}

/** The kind a new indicator starts with: one counted, or one priced by its levels. */
export function startingKind(
  sort: "count" | "tiered",
  catalogue: ActivityCatalogue = activityCatalogue,
): ActivityKind {
  const found = catalogue.definitions.find(({ startsIndicator }) => startsIndicator === sort);
  return found?.code ?? catalogue.kinds[0];
}

/** Keys of flags that multiply points by level, whichever kind has them. */
export function factorKeys(
  factor: "front_page" | "joint",
  catalogue: ActivityCatalogue = activityCatalogue,
): string[] {
  const all = catalogue.definitions.flatMap(({ attributes }) => attributes);
  return all.flatMap((one) => (one.type === "flag" && one.factor === factor ? [one.key] : []));
}

/** Keys of the attributes the search of the list looks through. */
export const searchedAttributeKeys: readonly string[] = [
  ...new Set(
    activityCatalogue.definitions
      .flatMap(({ attributes }) => attributes)
      .flatMap((one) => (one.type === "text" && one.searched ? [one.key] : [])),
  ),
];

/** What may be chosen for a level or a choice, in its order; null for what is not chosen. */
export function attributeOptions(
  attribute: ActivityAttribute,
): readonly { value: string; label: string }[] | null {
  if (attribute.type === "level") {
    return levels.map((level: Level) => ({ value: level, label: levelLabels[level] }));
  }
  return attribute.type === "choice" ? attribute.options : null;
}

const compiled = new Map<string, RegExp>();

/** A definition's pattern, compiled once. */
export function patternOf(source: string): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const made = new RegExp(source, "u");
  compiled.set(source, made);
  return made;
}
