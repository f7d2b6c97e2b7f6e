import type { Pace } from "./score.ts";
import { isBehind } from "./score-text.ts";

export const scoreSorts = ["attention", "name"] as const;
export type ScoreSort = (typeof scoreSorts)[number];

/** What narrows and orders the matrix; null where it does not. `tier`: place in the scheme's tiers. */
export type ScoreFilter = {
  category: string | null;
  pace: Pace | null;
  tier: number | null;
  sort: ScoreSort;
};

/** A unit of the matrix, as far as a filter looks at it. */
type FilteredUnit = {
  name: string;
  tier: number;
  categories: readonly { code: string; pace: Pace }[];
  cells: Readonly<Record<string, { pace: Pace }>>;
};

/** 落后序时 includes points lost already, so that a number in a sentence equals the rows it links to. */
export function paceMatches(ownPace: Pace, wanted: Pace): boolean {
  return wanted === "behind" ? isBehind(ownPace) : ownPace === wanted;
}

/** The matrix's rows under a filter, of the category alone where one is asked; they come by attention. */
export function filterScores<Unit extends FilteredUnit>(
  units: readonly Unit[],
  { category, pace, tier, sort }: ScoreFilter,
): Unit[] {
  const inPace = ({ categories, cells }: Unit) => {
    if (pace === null) return true;
    const ownPace =
      category === null ? Object.values(cells) : categories.filter(({ code }) => code === category);
    return ownPace.some((one) => paceMatches(one.pace, pace));
  };
  const rows = units.filter((unit) => inPace(unit) && (tier === null || unit.tier === tier));
  return sort === "attention" ? rows : rows.sort((a, b) => a.name.localeCompare(b.name, "zh"));
}
