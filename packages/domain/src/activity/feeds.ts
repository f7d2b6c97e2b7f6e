import type { ActivityAttributes, ActivityKind } from "../activity.ts";
import type { Indicator } from "../scheme/indicator.ts";

type Matched = { kind: ActivityKind; attributes: ActivityAttributes };

/** Whether a record is of the kind and carries the attributes an indicator counts. */
export function matchesActivity(match: Indicator["match"], activity: Matched): boolean {
  if (match === null || match.kind !== activity.kind) return false;
  return match.where.every(({ attribute, is }) => {
    const value = activity.attributes[attribute];
    // A flag never set is a no.
    return is === false ? value !== true : value === is;
  });
}

/** What an indicator has to be to say whether a record feeds it. */
export type Feeding = Pick<Indicator, "code" | "name" | "match" | "appliesTo" | "source">;

/** The indicators a unit's record feeds, in the scheme's order. */
export function indicatorsFed<Rule extends Feeding>(
  indicators: readonly Rule[],
  activity: Matched,
  unitId: string | null,
): Rule[] {
  return indicators.filter(
    ({ match, appliesTo, source }) =>
      source === "activity" &&
      matchesActivity(match, activity) &&
      (appliesTo === null || unitId === null || appliesTo.includes(unitId)),
  );
}
