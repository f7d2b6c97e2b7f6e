import { posix } from "node:path";
import { sources } from "../source.ts";
import { type Breach, pathsMatching, type Rule, type Tree, textOf } from "../tree.ts";

const FROM_ROOT = /^(?:apps|packages|e2e|docs|\.ci)(?:\/|$)/;
const FILE = /\.(?:tsx?|mts|json|ya?ml|md|css|sql|mjs)$/;
const CHARACTERS = /^[\w.@()[\]<>*/-]+$/;

interface Named {
  readonly path: string;
  readonly line: number;
}

/** `modules/<entity>/router.ts` names every file that has something in place of `<entity>`. */
function pattern(path: string): string {
  return path
    .replace(/\/$/, "")
    .split(/<[^>]*>|\*+/)
    .map((part) => part.replace(/[.()[\]]/g, "\\$&"))
    .join("[^/]+");
}

/** Paths, not routes (`/api/ready`), not package names, not what is made at run time (`.data/…`). */
function exists(tree: Tree, path: string): boolean {
  if (!CHARACTERS.test(path) || path.startsWith("/") || path.startsWith("@")) return true;
  if (FROM_ROOT.test(path)) {
    const start = new RegExp(`^${pattern(path)}(/|$)`);
    return [...tree.keys()].some((file) => start.test(file));
  }
  if (path.startsWith(".") || !FILE.test(path)) return true;
  const end = new RegExp(`(^|/)${pattern(path)}$`);
  return [...tree.keys()].some((file) => end.test(file));
}

/** What stands between backticks in one row of text. */
function quoted(row: string): string[] {
  return [...row.matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? "").replace(/:\d+$/, ""));
}

function namedPaths(text: string): Named[] {
  let fenced = false;
  return text.split("\n").flatMap((row, index) => {
    if (row.trimStart().startsWith("```")) fenced = !fenced;
    if (fenced) return [];
    return quoted(row).map((path) => ({ path, line: index + 1 }));
  });
}

/** Paths from the root between backticks, and pages of the documents with or without them. */
function citedPaths(comment: string, firstLine: number): Named[] {
  return comment.split("\n").flatMap((row, index) => {
    const fromRoot = quoted(row).filter((path) => FROM_ROOT.test(path));
    const pages = [...row.matchAll(/(?<![\w./-])docs\/[\w/-]+\.md\b/g)].map(([path]) => path);
    return [...new Set([...fromRoot, ...pages])].map((path) => ({ path, line: firstLine + index }));
  });
}

function missing(tree: Tree, file: string, named: readonly Named[]): Breach[] {
  return named
    .filter(({ path }) => !exists(tree, path))
    .map(({ path, line }) => ({
      path: file,
      line,
      message: `names ${path}, which is not there`,
    }));
}

function links(tree: Tree, doc: string): Breach[] {
  return textOf(tree, doc)
    .split("\n")
    .flatMap((row, index) =>
      [...row.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
        .map((match) => match[1] ?? "")
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !tree.has(posix.normalize(posix.join(posix.dirname(doc), target))))
        .map((target) => ({
          path: doc,
          line: index + 1,
          message: `links to ${target}, which is not there`,
        })),
    );
}

/** A path named in the documents, or in a comment of the code, exists. */
export const docPaths: Rule = {
  name: "doc-paths",
  check: (tree) => [
    ...pathsMatching(tree, /\.md$/).flatMap((doc) => [
      ...missing(tree, doc, namedPaths(textOf(tree, doc))),
      ...links(tree, doc),
    ]),
    ...sources(tree).flatMap(({ path, comments }) =>
      comments.flatMap(({ text, line }) => missing(tree, path, citedPaths(text, line))),
    ),
  ],
};
