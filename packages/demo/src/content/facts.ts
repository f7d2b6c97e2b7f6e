import { fitsMonth, type Pattern, type Site } from "../findings/pattern.ts";
import type { DemoDraft } from "../findings/plan-types.ts";
import type { Random } from "../random.ts";
import { type DemoUnit, isTownship } from "../units.ts";
import { civilityFacts } from "./facts-civility.ts";
import { dutyFacts } from "./facts-duty.ts";
import { teamFacts } from "./facts-team.ts";
import { theoryFacts } from "./facts-theory.ts";
import { venueFacts } from "./facts-venues.ts";

/** Every kind of fact the demo county can show. */
export const demoFacts: readonly Pattern[] = [
  ...theoryFacts,
  ...teamFacts,
  ...civilityFacts,
  ...venueFacts,
  ...dutyFacts,
];

/** Places of a unit at which a fact of that kind is found; null is the unit's own office. */
function placesFor(unit: DemoUnit, site: Site): readonly (string | null)[] {
  if (site === "seat") return [null];
  const fittingPlaces = unit.places.filter(({ kind, name }) => {
    if (site === "village") return kind !== "facility";
    return name.endsWith(site === "station" ? "文化站" : "实践所");
  });
  return fittingPlaces.map(({ name }) => name);
}

/** A fact that a unit may have in that month, not yet used for it: its pattern and its text. */
export type FoundFact = { pattern: Pattern; content: Omit<DemoDraft, "inspection" | "foundOn"> };

/** Words of one pattern for one unit at one of its places. */
export function factOf(
  pattern: Pattern,
  unit: DemoUnit,
  month: number,
  random: Random,
): FoundFact | null {
  if (!isTownship(unit) && !pattern.departments) return null;
  if (!fitsMonth(pattern, month)) return null;
  const places = placesFor(unit, pattern.site);
  if (places.length === 0) return null;
  const place = random.pick(places);
  const party = isTownship(unit) ? "党委" : "党组";
  const { fact, criteria } = pattern.write({
    random,
    month,
    place: place ?? unit.name,
    party,
  });
  const placeText = place === null ? `${unit.name}机关` : "";
  return {
    pattern,
    content: {
      unit: unit.key,
      place,
      placeText,
      fact,
      category: pattern.category,
      dutyCode: pattern.duty,
      severity: pattern.severity,
      criteria,
    },
  };
}
