import type { Rule } from "../tree.ts";
import { isInternal, manifestLine, manifests } from "../workspace.ts";

/** One version of a library for the whole workspace: manifests point to the catalog. */
export const catalogVersions: Rule = {
  name: "catalog-versions",
  check: (tree) =>
    manifests(tree).flatMap((manifest) =>
      Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
        .filter(([name, version]) => version !== (isInternal(name) ? "workspace:*" : "catalog:"))
        .map(([name, version]) => ({
          path: manifest.path,
          line: manifestLine(manifest, name),
          message: `${name}: “${version}” should be ${isInternal(name) ? "workspace:*" : "catalog:"}`,
        })),
    ),
};
