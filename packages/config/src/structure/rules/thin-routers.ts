import { sources } from "../source.ts";
import type { Rule } from "../tree.ts";
import { isInternal, libraryName, shortName } from "../workspace.ts";

const DATABASE = /^(?:drizzle-orm|pg)$/;

/** A router is a table of contents: it neither queries nor catches. */
export const thinRouters: Rule = {
  name: "thin-routers",
  check: (tree) =>
    sources(tree, /(^|\/)router\.ts$/).flatMap(({ path, imports, tries }) => [
      ...imports
        .filter(
          ({ specifier }) =>
            DATABASE.test(libraryName(specifier)) ||
            (isInternal(specifier) && shortName(specifier) === "db"),
        )
        .map(({ specifier, line }) => ({
          path,
          line,
          message: `a router imports no ${specifier}; move the query to an action's file or queries.ts`,
        })),
      ...tries.map((line) => ({
        path,
        line,
        message: "a router holds no try; errors are mapped in one place",
      })),
    ]),
};
