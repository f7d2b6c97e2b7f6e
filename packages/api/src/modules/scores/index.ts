// What other modules score with.
export { cachedMatrix } from "./matrix.ts";
export { scoreCounty } from "./score-county.ts";
export { loadScoreDate } from "./score-date.ts";
export { scoredUnits } from "./scored-units.ts";
export { loadUnitFacts } from "./unit-facts.ts";
