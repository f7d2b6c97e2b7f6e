export * from "./compare-rules.ts";
export * from "./compare-scores.ts";
export * from "./decimal-text.ts";
export * from "./draft-input.ts";
export { type ExampleField, exampleFields } from "./example.ts";
export { exampleScore } from "./example-facts.ts";
export * from "./formula.ts";
export {
  chooseSchemeGrid,
  readSchemeSheet,
  type SchemeImportConfidence,
  type SchemeImportLine,
  type SchemeReading,
} from "./import/index.ts";
export * from "./indicator.ts";
export { sourcesOfKind } from "./indicator-problems.ts";
export type { SchemeProblem } from "./problem.ts";
export * from "./problems.ts";
export { formulaWords, sourceWords, targetWords } from "./rule-words.ts";
export * from "./scheme.ts";
export * from "./template.ts";
