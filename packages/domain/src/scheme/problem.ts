/** Something about a scheme's rules that does not fit; `path` leads into the document. */
export type SchemeProblem = {
  path: readonly (string | number)[];
  /** Names the indicator and what to do. */
  message: string;
  /** An error keeps the scheme from coming into force, a warning does not. */
  severity: "error" | "warning";
};

/** Says that something is wrong with a field of the indicator, and what to do. */
export type ReportProblem = (
  field: readonly (string | number)[],
  message: string,
  severity?: SchemeProblem["severity"],
) => void;
