import { sources } from "../source.ts";
import type { Rule } from "../tree.ts";
import { isInternal, shortName } from "../workspace.ts";

/** Outside its server folder the web application takes types, never code, from the interface. */
export const apiTypesOnly: Rule = {
  name: "api-types-only",
  check: (tree) =>
    sources(tree, /^apps\/web\/(?!src\/server\/)/).flatMap(({ path, imports }) =>
      imports
        .filter((item) => isInternal(item.specifier) && shortName(item.specifier) === "api")
        .filter((item) => !item.typeOnly)
        .map(({ specifier, line }) => ({
          path,
          line,
          message: `import type from ${specifier}: its code would end up in the page bundle`,
        })),
    ),
};
