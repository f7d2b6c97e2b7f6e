import { sources } from "../source.ts";
import { type Breach, pathsMatching, type Rule, type Tree, textOf } from "../tree.ts";

const BYPASS =
  /@ts-(?:ignore|expect-error|nocheck)|(?:biome|prettier|knip|v8|c8|istanbul)[- ]ignore|eslint-disable/;
const PROMISE = /\b(?:TODO|FIXME|XXX|HACK)\b/;

function reported(path: string, line: number, text: string): Breach[] {
  const bypass = BYPASS.exec(text)?.[0];
  if (bypass !== undefined) return [{ path, line, message: `${bypass} switches a check off` }];
  const promise = PROMISE.exec(text)?.[0];
  if (promise !== undefined) return [{ path, line, message: `${promise} leaves work undone` }];
  return [];
}

function inStyles(tree: Tree): Breach[] {
  return pathsMatching(tree, /\.css$/).flatMap((path) =>
    textOf(tree, path)
      .split("\n")
      .flatMap((text, index) => reported(path, index + 1, text)),
  );
}

/** No comment switches a check off, none promises work for later. */
export const comments: Rule = {
  name: "comments",
  check: (tree) => [
    ...sources(tree).flatMap(({ path, comments: all }) =>
      all.flatMap(({ text, line }) => reported(path, line, text)),
    ),
    ...inStyles(tree),
  ],
};
