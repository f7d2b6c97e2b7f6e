import { sources } from "../source.ts";
import type { Rule } from "../tree.ts";
import { isInternal, resolveImport } from "../workspace.ts";

/** Another package is entered only through the `exports` of its manifest. */
export const packageDoors: Rule = {
  name: "package-doors",
  check: (tree) =>
    sources(tree).flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => isInternal(specifier))
        .filter(({ specifier }) => {
          const target = resolveImport(tree, path, specifier);
          return target === undefined || !tree.has(target);
        })
        .map(({ specifier, line }) => ({
          path,
          line,
          message: `${specifier} is no door: its manifest exports no such file`,
        })),
    ),
};
