import { posix } from "node:path";
import { type Breach, pathsMatching, type Rule, type Tree, textOf } from "../tree.ts";

const FROM_ROOT = /^(?:apps|packages|e2e|\.ci)(?:\/|$)/;
const FILE = /\.(?:tsx?|mts|json|ya?ml|md|css|sql|mjs)$/;
const CHARACTERS = /^[\w.@()[\]<>*/-]+$/;

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

function namedPaths(text: string): { path: string; line: number }[] {
  let fenced = false;
  return text.split("\n").flatMap((row, index) => {
    if (row.trimStart().startsWith("```")) fenced = !fenced;
    if (fenced) return [];
    return [...row.matchAll(/`([^`]+)`/g)].map((match) => ({
      path: (match[1] ?? "").replace(/:\d+$/, ""),
      line: index + 1,
    }));
  });
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

/** A path named in the documents exists. */
export const docPaths: Rule = {
  name: "doc-paths",
  check: (tree) =>
    pathsMatching(tree, /\.md$/).flatMap((doc) => [
      ...namedPaths(textOf(tree, doc))
        .filter(({ path }) => !exists(tree, path))
        .map(({ path, line }) => ({
          path: doc,
          line,
          message: `names ${path}, which is not there`,
        })),
      ...links(tree, doc),
    ]),
};
