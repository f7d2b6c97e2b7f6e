import type { Indicator, SchemeRules } from "@xianlan/domain/scheme";

/** A line of the editor's table: a first-level indicator, or an indicator below it. */
export type SchemeLine =
  | { type: "category"; key: string; at: number }
  | { type: "indicator"; key: string; at: number };

/** The lines in the order they are shown; `at` is the place in `categories` or `indicators`. */
export function linesOf({ categories, indicators }: SchemeRules): SchemeLine[] {
  const seen = new Map<string, number>();
  const keyOf = ({ code }: Indicator) => {
    const times = (seen.get(code) ?? 0) + 1;
    seen.set(code, times);
    return `${code}/${times}`;
  };
  const keyed = indicators.map((one, at) => ({ one, at, key: keyOf(one) }));
  const known = new Set(categories.map(({ code }) => code));
  const withoutCategory = keyed.filter(({ one }) => !known.has(one.category));
  return categories.flatMap(({ code }, place): SchemeLine[] => {
    const own = keyed.filter(({ one }) => one.category === code);
    const all = place === 0 ? [...own, ...withoutCategory] : own;
    return [
      { type: "category", key: `category/${code}/${place}`, at: place },
      ...all.map(({ key, at }): SchemeLine => ({ type: "indicator", key, at })),
    ];
  });
}

/** The rules with one line moved to the place of another; an indicator joins the category above it. */
export function moveLine(rules: SchemeRules, from: number, to: number): SchemeRules {
  const lines = linesOf(rules);
  const moved = lines[from];
  // The first line is a category: nothing can be placed above it.
  const target = Math.min(lines.length - 1, Math.max(1, to));
  if (moved?.type !== "indicator" || from === target) return rules;
  const others = lines.filter((line) => line !== moved);
  others.splice(target, 0, moved);
  let category = rules.categories[0]?.code ?? "";
  const indicators: Indicator[] = [];
  for (const line of others) {
    if (line.type === "category") category = rules.categories[line.at]?.code ?? category;
    else {
      const one = rules.indicators[line.at];
      if (one) indicators.push(one.category === category ? one : { ...one, category });
    }
  }
  return { ...rules, indicators };
}

/** A category one place up or down, its indicators with it. */
export function moveCategory(rules: SchemeRules, at: number, step: 1 | -1): SchemeRules {
  const categories = [...rules.categories];
  const [moved] = categories.splice(at, 1);
  if (moved === undefined) return rules;
  categories.splice(Math.max(0, at + step), 0, moved);
  return { ...rules, categories };
}

/** Hundredths, so that a running sum does not show the float's crumbs. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Points set so far: the base that must come to 100, and the bonus on top. */
export function pointsSet({ indicators }: SchemeRules): { base: number; bonus: number } {
  const sum = (role: Indicator["role"]) =>
    rounded(
      indicators
        .filter((one) => one.role === role)
        .reduce((total, { weight }) => total + (Number(weight) || 0), 0),
    );
  return { base: sum("base"), bonus: sum("bonus") };
}
