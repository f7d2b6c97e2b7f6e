// What other modules score with.
export { rememberedMatrix } from "./matrix.ts";
export { schemeOf, scoredYears, scoreMoment } from "./moment.ts";
export { type CountyScore, scoreCounty } from "./score-county.ts";
export { type ScoredUnit, scoredUnits } from "./scored-units.ts";
export { loadUnitFacts } from "./unit-facts.ts";
