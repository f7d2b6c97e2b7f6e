import { sources } from "../source.ts";
import type { Breach, Rule, Tree } from "../tree.ts";
import { isInternal, manifestLine, manifests, packageFolder, shortName } from "../workspace.ts";

/** Package → packages it may use. The picture of it stands in ARCHITECTURE.md. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  db: ["domain"],
  office: ["domain"],
  api: ["domain", "db", "office"],
  demo: ["domain", "db", "api"],
  ui: [],
  web: ["domain", "db", "api", "demo", "ui"],
  bench: ["domain", "db", "api", "office", "demo"],
  config: [],
  // Journeys are walked from the rules themselves: the lifecycle table, the permissions.
  e2e: ["domain"],
};

/** The web application starts the database and loads the demo: its server side, and nothing else, uses them. */
const NARROWED = { user: "web", used: ["db", "demo"], only: "apps/web/src/server/" };

function allowed(folder: string, used: string): boolean {
  const user = shortName(folder);
  return used === user || (ARROWS[user] ?? []).includes(used);
}

function fromManifests(tree: Tree): Breach[] {
  return manifests(tree).flatMap((manifest) => {
    const { path, folder, dependencies, devDependencies } = manifest;
    if (folder !== "" && ARROWS[shortName(folder)] === undefined) {
      return [{ path, line: 1, message: `${folder} has no place in the arrow table` }];
    }
    // The shared compiler settings and the root's tools are no runtime dependency.
    const runtime = Object.keys(dependencies);
    const names = [...runtime, ...Object.keys(devDependencies)].filter(
      (name) => isInternal(name) && (name !== "@xianlan/config" || runtime.includes(name)),
    );
    const wrong = names
      .filter((name) => folder === "" || !allowed(folder, shortName(name)))
      .map((name) => ({
        path,
        line: manifestLine(manifest, name),
        message: `${folder || "the root"} may not depend on ${name}`,
      }));
    if (folder !== "e2e") return wrong;
    const bundled = runtime.map((name) => ({
      path,
      line: manifestLine(manifest, name),
      message: `e2e takes ${name} as a dependency; everything it uses is a devDependency`,
    }));
    return [...wrong, ...bundled];
  });
}

function fromImports(tree: Tree): Breach[] {
  return sources(tree).flatMap(({ path, imports }) => {
    const folder = packageFolder(path);
    return imports.flatMap(({ specifier, line }) => {
      if (!isInternal(specifier)) return [];
      const used = shortName(specifier);
      if (!allowed(folder, used)) {
        return [{ path, line, message: `${folder || "the root"} may not import ${specifier}` }];
      }
      const outside =
        shortName(folder) === NARROWED.user &&
        NARROWED.used.includes(used) &&
        !path.startsWith(NARROWED.only);
      if (!outside) return [];
      return [{ path, line, message: `${specifier} is imported only under ${NARROWED.only}` }];
    });
  });
}

/** Packages use each other only along the arrows, in their manifests and in their imports. */
export const packageArrows: Rule = {
  name: "package-arrows",
  check: (tree) => [...fromManifests(tree), ...fromImports(tree)],
};
