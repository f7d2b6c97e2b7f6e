import { type Breach, lineCount, pathsMatching, type Rule, type Tree, textOf } from "../tree.ts";

const FILE_LINES = 250;
const PAGE_LINES = 29;

function longer(tree: Tree, pattern: RegExp, max: number): Breach[] {
  return pathsMatching(tree, pattern).flatMap((path) => {
    const lines = lineCount(textOf(tree, path));
    if (lines <= max) return [];
    return [{ path, line: max + 1, message: `${lines} lines, at most ${max}` }];
  });
}

/** A file fits in one reading. Generated migrations are not read but replayed. */
export const fileLength: Rule = {
  name: "file-length",
  check: (tree) =>
    longer(tree, /^(?!packages\/db\/migrations\/).*\.(?:[mc]?[tj]s|[tj]sx|css)$/, FILE_LINES),
};

/** A route file parses, prefetches and renders one view; anything longer does the view's work. */
export const pageLength: Rule = {
  name: "page-length",
  check: (tree) =>
    longer(tree, /^apps\/web\/src\/app\/(.*\/)?(page|layout)(\.dev)?\.tsx$/, PAGE_LINES),
};
