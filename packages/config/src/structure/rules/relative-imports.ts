import { sources } from "../source.ts";
import { pathsMatching, type Rule, type Tree, textOf } from "../tree.ts";
import { isRelative, joinImport, packageFolder } from "../workspace.ts";

const ALIAS = /^(?:@\/|~\/|#|\/)/;

function styleImports(tree: Tree): { path: string; specifier: string; line: number }[] {
  return pathsMatching(tree, /\.css$/).flatMap((path) =>
    textOf(tree, path)
      .split("\n")
      .flatMap((text, index) => {
        const specifier = /^\s*@import\s+["']([^"']+)["']/.exec(text)?.[1];
        return specifier === undefined ? [] : [{ path, specifier, line: index + 1 }];
      }),
  );
}

/** A relative import names a file of its own package; aliases, which hide where a file lies, are not used. */
export const relativeImports: Rule = {
  name: "relative-imports",
  check: (tree) => {
    const all = sources(tree).flatMap(({ path, imports }) =>
      imports.map(({ specifier, line }) => ({ path, specifier, line })),
    );
    return [...all, ...styleImports(tree)].flatMap(({ path, specifier, line }) => {
      if (ALIAS.test(specifier)) {
        return [{ path, line, message: `write ${specifier} as a relative path` }];
      }
      if (!isRelative(specifier)) return [];
      const target = joinImport(path, specifier);
      const home = packageFolder(target) === packageFolder(path) && !target.startsWith("..");
      // An import that leads nowhere would also be missing from the search for cycles.
      if (home && tree.has(target)) return [];
      if (home) return [{ path, line, message: `${specifier} is no file; write its ending` }];
      return [{ path, line, message: `${specifier} leaves ${packageFolder(path) || "the root"}` }];
    });
  },
};
