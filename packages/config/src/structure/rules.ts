import { apiTypesOnly } from "./rules/api-types-only.ts";
import { catalogVersions } from "./rules/catalog-versions.ts";
import { comments } from "./rules/comments.ts";
import { docPaths } from "./rules/doc-paths.ts";
import { domainClock } from "./rules/domain-clock.ts";
import { environment } from "./rules/environment.ts";
import { folderCycles } from "./rules/folder-cycles.ts";
import { featureDoors, moduleDoors } from "./rules/folder-doors.ts";
import { folderSize } from "./rules/folder-size.ts";
import { folderVocabulary } from "./rules/folder-vocabulary.ts";
import { freshSpreads } from "./rules/fresh-spreads.ts";
import { honestTests } from "./rules/honest-tests.ts";
import { importCycles } from "./rules/import-cycles.ts";
import { fileLength, pageLength } from "./rules/lengths.ts";
import { libraries } from "./rules/libraries.ts";
import { names } from "./rules/names.ts";
import { packageArrows } from "./rules/package-arrows.ts";
import { packageDoors } from "./rules/package-doors.ts";
import { parses } from "./rules/parses.ts";
import { plainNames } from "./rules/plain-names.ts";
import { relativeImports } from "./rules/relative-imports.ts";
import { testingApart } from "./rules/testing-apart.ts";
import { thinRouters } from "./rules/thin-routers.ts";
import type { Breach, Rule, Tree } from "./tree.ts";

/** A breach together with the rule it breaks. */
export interface Violation extends Breach {
  readonly rule: string;
}

/** Every rule that is checked. There are no exceptions to any of them. */
export const RULES: readonly Rule[] = [
  parses,
  packageArrows,
  libraries,
  packageDoors,
  featureDoors,
  moduleDoors,
  apiTypesOnly,
  relativeImports,
  importCycles,
  folderCycles,
  folderVocabulary,
  folderSize,
  names,
  plainNames,
  freshSpreads,
  fileLength,
  pageLength,
  thinRouters,
  domainClock,
  environment,
  comments,
  honestTests,
  testingApart,
  catalogVersions,
  docPaths,
];

/** All violations in the tree, in the order of rules, paths and lines. */
export function checkStructure(tree: Tree): Violation[] {
  return RULES.flatMap((rule) =>
    rule
      .check(tree)
      .toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line)
      .map((breach) => ({ rule: rule.name, ...breach })),
  );
}
