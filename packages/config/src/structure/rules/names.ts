import { type Breach, pathsMatching, type Rule } from "../tree.ts";

const DRAWERS = /^(?:utils?|helpers?|common|misc|shared|stuff)$/;

/** A file or folder is called after what it holds; a catch-all is refused. */
export const names: Rule = {
  name: "names",
  check: (tree) =>
    pathsMatching(tree, /^(apps|packages|e2e)\//).flatMap((path): Breach[] => {
      const drawer = path
        .split("/")
        .map((part) => part.replace(/\..*$/, ""))
        .find((part) => DRAWERS.test(part));
      if (drawer === undefined) return [];
      return [{ path, line: 1, message: `“${drawer}” says nothing; name it after what it holds` }];
    }),
};
