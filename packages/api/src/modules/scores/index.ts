// What other modules score with.
export { rememberedMatrix } from "./matrix.ts";
export { scoreMoment } from "./moment.ts";
export { scoreCounty } from "./score-county.ts";
export { scoredUnits } from "./scored-units.ts";
export { loadUnitFacts } from "./unit-facts.ts";
