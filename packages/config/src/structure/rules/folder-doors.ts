import { sources } from "../source.ts";
import type { Rule, Tree } from "../tree.ts";
import { isRelative, joinImport } from "../workspace.ts";

interface Doors {
  readonly name: string;
  /** Files whose imports are watched. */
  readonly users: RegExp;
  /** A file inside one of the closed folders; the first group is the folder. */
  readonly inside: RegExp;
  readonly doors: readonly string[];
}

function doorRule({ name, users, inside, doors }: Doors): Rule {
  const check = (tree: Tree) =>
    sources(tree, users).flatMap(({ path, imports }) => {
      const home = inside.exec(path)?.[1];
      return imports.flatMap(({ specifier, line }) => {
        if (!isRelative(specifier)) return [];
        const target = joinImport(path, specifier);
        const folder = inside.exec(target)?.[1];
        if (folder === undefined || folder === home) return [];
        const file = target.slice(target.indexOf(`/${folder}/`) + folder.length + 2);
        if (doors.includes(file)) return [];
        return [
          { path, line, message: `enter ${folder} through ${doors.join(" or ")}, not ${file}` },
        ];
      });
    });
  return { name, check };
}

/** A feature of the web application shows its `index.ts` and nothing else. */
export const featureDoors: Rule = doorRule({
  name: "feature-doors",
  users: /^apps\/web\/src\//,
  inside: /^apps\/web\/src\/features\/([^/]+)\//,
  doors: ["index.ts"],
});

/** A module of the interface shows its router to the root, its reads and its index to the others. */
export const moduleDoors: Rule = doorRule({
  name: "module-doors",
  users: /^packages\/api\/src\//,
  inside: /^packages\/api\/src\/modules\/([^/]+)\//,
  doors: ["index.ts", "router.ts", "queries.ts"],
});
