import { posix } from "node:path";
import { lineAt, pathsMatching, type Tree, textOf } from "./tree.ts";

/** `package.json` as far as the rules read it. */
export interface Manifest {
  readonly path: string;
  readonly text: string;
  /** Folder of the package, such as `packages/domain`; empty for the root. */
  readonly folder: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Scope of the workspace's own packages. */
const SCOPE = "@xianlan/";

/** Folder of the package a file belongs to (`apps/web`, `packages/domain`, `e2e`); empty for the root. */
export function packageFolder(path: string): string {
  return /^(?:(?:apps|packages)\/[^/]+|e2e)(?=\/)/.exec(path)?.[0] ?? "";
}

/** Short name used in the arrow table: `packages/domain` and `@xianlan/domain` are `domain`. */
export function shortName(folderOrSpecifier: string): string {
  if (!folderOrSpecifier.startsWith(SCOPE)) return posix.basename(folderOrSpecifier);
  return folderOrSpecifier.slice(SCOPE.length).split("/")[0] ?? "";
}

/** Whether the import names another package of this workspace. */
export function isInternal(specifier: string): boolean {
  return specifier.startsWith(SCOPE);
}

/** Whether the import is a path. */
export function isRelative(specifier: string): boolean {
  return /^\.\.?(\/|$)/.test(specifier);
}

/** Name of the library a specifier loads: `drizzle-orm/pg-core` is `drizzle-orm`. */
export function libraryName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Where a relative import leads, whether or not a file is there. */
export function joinImport(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

function record(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => {
      return typeof entry[1] === "string";
    }),
  );
}

const known = new WeakMap<Tree, Manifest[]>();

/** All manifests of the tree. Invalid JSON is left to the package manager, which refuses it. */
export function manifests(tree: Tree): Manifest[] {
  const found = known.get(tree) ?? readManifests(tree);
  known.set(tree, found);
  return found;
}

function readManifests(tree: Tree): Manifest[] {
  return pathsMatching(tree, /(^|\/)package\.json$/).map((path) => {
    const text = textOf(tree, path);
    const json: unknown = JSON.parse(text);
    const fields: Record<string, unknown> = { ...(json as object) };
    return {
      path,
      text,
      folder: posix.dirname(path) === "." ? "" : posix.dirname(path),
      exports: record(fields.exports),
      dependencies: record(fields.dependencies),
      devDependencies: record(fields.devDependencies),
    };
  });
}

/** Line on which a manifest mentions `"name":`. */
export function manifestLine(manifest: Manifest, name: string): number {
  return lineAt(manifest.text, manifest.text.indexOf(`"${name}":`));
}

/** The file an import leads to inside the tree, or undefined (library, missing file). */
export function resolveImport(tree: Tree, from: string, specifier: string): string | undefined {
  if (isRelative(specifier)) {
    const target = joinImport(from, specifier);
    return tree.has(target) ? target : undefined;
  }
  if (!isInternal(specifier)) return undefined;
  const name = shortName(specifier);
  const owner = manifests(tree).find((manifest) => shortName(manifest.folder) === name);
  const door = owner?.exports[`.${specifier.slice(SCOPE.length + name.length)}`];
  return owner && door ? posix.join(owner.folder, door) : undefined;
}
