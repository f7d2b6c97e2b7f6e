import { sources } from "../source.ts";
import type { Rule } from "../tree.ts";

/** An object that is written only to be spread is written out, a property a line. */
export const freshSpreads: Rule = {
  name: "fresh-spreads",
  check: (tree) =>
    sources(tree).flatMap(({ path, freshSpreads: lines }) =>
      lines.map((line) => ({
        path,
        line,
        message: "spreads an object literal: write its properties",
      })),
    ),
};
