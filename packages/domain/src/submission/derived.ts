import type { ActivityFact } from "../scoring/facts.ts";
import { matchesActivity } from "../scoring/feeds.ts";
import type { DerivedLine } from "./lines.ts";

/** The records a derived line counts, in order of their days. */
export function derivedRecords(
  { match, span }: DerivedLine,
  activities: readonly ActivityFact[],
): ActivityFact[] {
  return activities
    .filter((activity) => activity.on >= span.from && activity.on <= span.to)
    .filter((activity) => matchesActivity(match, activity))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
