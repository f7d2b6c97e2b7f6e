import { posix } from "node:path";
import { sources } from "../source.ts";
import { isTest, type Rule } from "../tree.ts";

const FILES = 25;

/** A folder can be taken in at a glance; tests stand beside what they test and do not count. */
export const folderSize: Rule = {
  name: "folder-size",
  check: (tree) => {
    const files = sources(tree).filter(({ path }) => !isTest(path));
    const folders = Map.groupBy(files, ({ path }) => posix.dirname(path));
    return [...folders]
      .filter(([, inside]) => inside.length > FILES)
      .map(([folder, inside]) => ({
        path: folder,
        line: 1,
        message: `${inside.length} source files, at most ${FILES}`,
      }));
  },
};
