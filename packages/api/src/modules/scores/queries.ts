// The reads of scores, for other modules.

export { type IndicatorLine, readIndicator } from "./indicator.ts";
export { type MatrixUnit, readMatrix, type ScoredMatrix } from "./matrix.ts";
export { readUnitScore } from "./unit.ts";
