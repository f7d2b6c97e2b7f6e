import { createLoader, parseAsString } from "nuqs/server";

/** Reads whose places a request asks for. */
export const loadPlaceFilter = createLoader({ unit: parseAsString.withDefault("all") });

/** What is left out of the address because it holds anyway. */
export const placeRules = { defaults: { unit: "all" } };

/** What the server is asked for; a unit that is not there counts as none. */
export function placeQuery(unit: string, units: readonly { id: string }[]) {
  return units.some(({ id }) => id === unit) ? { unitId: unit } : {};
}
