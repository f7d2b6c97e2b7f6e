import { importGraph } from "../graph.ts";
import { type Breach, isTest, type Rule } from "../tree.ts";

/** Folders whose sub-folders must be readable one after the other. */
const PARENTS = ["packages/api/src/modules/", "packages/domain/src/", "apps/web/src/features/"];

interface Edge {
  readonly to: string;
  readonly path: string;
  readonly line: number;
}

/** Sub-folder of `parent` → the sub-folders it imports; tests may look wherever they like. */
function foldersOf(parent: string, files: ReturnType<typeof importGraph>): Map<string, Edge[]> {
  const folderOf = (path: string) =>
    path.startsWith(parent) && !isTest(path) ? path.slice(parent.length).split("/")[0] : undefined;
  const folders = new Map<string, Edge[]>();
  for (const [path, edges] of files) {
    const folder = folderOf(path);
    if (folder === undefined) continue;
    const own = folders.get(folder) ?? [];
    folders.set(folder, own);
    for (const { to, line } of edges) {
      const target = folderOf(to);
      if (target !== undefined && target !== folder) own.push({ to: target, path, line });
    }
  }
  return folders;
}

/** Everything that can be reached from `start`, which is part of it only by way of a cycle. */
function reachable(folders: ReadonlyMap<string, readonly Edge[]>, start: string): Set<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (const folder of queue) {
    for (const { to } of folders.get(folder) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return reached;
}

/** Modules of the interface, folders of the domain and features of the web form no knots. */
export const folderCycles: Rule = {
  name: "folder-cycles",
  check: (tree) => {
    const files = importGraph(tree);
    return PARENTS.flatMap((parent): Breach[] => {
      const folders = foldersOf(parent, files);
      const reached = new Map([...folders.keys()].map((name) => [name, reachable(folders, name)]));
      return [...folders].flatMap(([folder, edges]) =>
        edges
          .filter(({ to }) => reached.get(to)?.has(folder))
          .map(({ to, path, line }) => ({
            path,
            line,
            message: `${folder} imports ${to}, which imports ${folder} again`,
          })),
      );
    });
  },
};
