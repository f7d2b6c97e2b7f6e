import type { SchemeRules } from "./scheme.ts";

/** Something about a scheme's rules that does not fit; `path` leads into the document. */
export type SchemeProblem = {
  path: readonly (string | number)[];
  /** Names the indicator and what to do. */
  message: string;
  /** An error keeps the scheme from coming into force, a warning does not. */
  severity: "error" | "warning";
};

/** All that does not fit across fields; what a single field may hold is `schemeRules`. */
export function schemeProblems(rules: SchemeRules): SchemeProblem[] {
  const worth = rules.indicators
    .filter(({ role }) => role === "base")
    .reduce((total, { weight }) => total + Number(weight), 0);
  return Math.abs(worth - 100) < 0.00005
    ? []
    : [
        {
          path: ["indicators"],
          message: `基础指标分值合计${worth}分，应为100分，请调整分值`,
          severity: "error",
        },
      ];
}
