import { sources } from "../source.ts";
import type { Rule } from "../tree.ts";

/** A file the parser cannot read would escape every other rule. */
export const parses: Rule = {
  name: "parses",
  check: (tree) =>
    sources(tree).flatMap(({ path, syntaxErrors }) =>
      syntaxErrors.map(({ message, line }) => ({ path, line, message })),
    ),
};
