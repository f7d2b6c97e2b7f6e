import { sources } from "./source.ts";
import type { Tree } from "./tree.ts";
import { resolveImport } from "./workspace.ts";

/** An import of one file of the tree by another. */
export interface Edge {
  readonly to: string;
  readonly line: number;
}

/** File → files it imports, package doors followed. */
export function importGraph(tree: Tree): Map<string, Edge[]> {
  return new Map(
    sources(tree).map((source) => [
      source.path,
      source.imports.flatMap(({ specifier, line }) => {
        const to = resolveImport(tree, source.path, specifier);
        return to === undefined ? [] : [{ to, line }];
      }),
    ]),
  );
}

/** The shortest way from `start` back to itself, as the files passed; undefined if there is none. */
export function shortestCycle(
  graph: ReadonlyMap<string, readonly Edge[]>,
  start: string,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const { to } of graph.get(path) ?? []) {
      if (to === start) {
        const way = [path];
        for (let step = cameFrom.get(path); step !== undefined; step = cameFrom.get(step)) {
          way.unshift(step);
        }
        return way;
      }
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, path);
      queue.push(to);
    }
  }
  return undefined;
}
