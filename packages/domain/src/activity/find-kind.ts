import { type ActivityCatalogue, type ActivityKind, patternOf } from "./catalogue.ts";

/** A kind named by a text, where its name stands, and the other kinds it could be. */
export type FoundKind = {
  kind: ActivityKind;
  start: number;
  end: number;
  others: ActivityKind[];
};

type Span = Omit<FoundKind, "others"> & { weak: boolean };

/** The kinds a text names, the surest first. */
function kindsIn(text: string, { definitions }: ActivityCatalogue): Span[] {
  return [...definitions]
    .sort((a, b) => a.line.rank - b.line.rank)
    .flatMap(({ code, line }) => {
      const match = patternOf(line.pattern).exec(text);
      if (match === null) return [];
      const end = match.index + match[0].length;
      return [{ kind: code, start: match.index, end, weak: line.weak === true }];
    });
}

/** A label that stands as a word of its own is meant as the kind. */
function labelIn(text: string, { definitions }: ActivityCatalogue): Omit<Span, "weak"> | undefined {
  const words = [...text.matchAll(/[^\s，,；;：:]+/g)];
  return words.flatMap(({ 0: word, index: start }) => {
    const named = definitions.find(({ label }) => label === word);
    return named === undefined ? [] : [{ kind: named.code, start, end: start + word.length }];
  })[0];
}

/** The kind of activity a text names; null where it names none. */
export function findKind(text: string, catalogue: ActivityCatalogue): FoundKind | null {
  // Words inside 《》 count only where nothing outside names a kind.
  const outside = text.replace(/《[^》]*》?/g, (title) => "《".repeat(title.length));
  const found = kindsIn(outside, catalogue);
  const first = labelIn(outside, catalogue) ?? found[0] ?? kindsIn(text, catalogue)[0];
  if (first === undefined) return null;
  const { kind, start, end } = first;
  // A word inside a longer match is not a match of its own.
  const others = found.filter(
    (one) => one.kind !== kind && !one.weak && (one.start >= end || one.end <= start),
  );
  return { kind, start, end, others: others.map((one) => one.kind) };
}
