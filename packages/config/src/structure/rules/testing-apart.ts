import { sources } from "../source.ts";
import { isTest, type Rule } from "../tree.ts";
import { isInternal, isRelative, joinImport } from "../workspace.ts";

/** Measures with the same worlds the tests are made of; it is not part of the product. */
const BENCH = "packages/bench/";

/** The running product uses nothing that was made for its tests. */
export const testingApart: Rule = {
  name: "testing-apart",
  check: (tree) =>
    sources(tree)
      .filter(({ path }) => !isTest(path) && !path.startsWith(BENCH))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) =>
            isRelative(specifier)
              ? isTest(joinImport(path, specifier))
              : isInternal(specifier) && specifier.endsWith("/testing"),
          )
          .map(({ specifier, line }) => ({ path, line, message: `${specifier} is for tests` })),
      ),
};
