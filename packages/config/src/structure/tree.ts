/** Every file that is checked: path from the repository root (forward slashes) to its text. */
export type Tree = ReadonlyMap<string, string>;

/** One place that breaks a rule; `line` counts from 1. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A rule reads the whole tree and names every place that breaks it. It does no I/O. */
export interface Rule {
  readonly name: string;
  readonly check: (tree: Tree) => Breach[];
}

/** Paths of `tree` that `pattern` accepts, in alphabetical order. */
export function pathsMatching(tree: Tree, pattern: RegExp): string[] {
  return [...tree.keys()].filter((path) => pattern.test(path)).sort();
}

/** The text at `path`, empty when there is no such file. */
export function textOf(tree: Tree, path: string): string {
  return tree.get(path) ?? "";
}

/** Line (from 1) of the character at `offset`. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(offset, 0)).split("\n").length;
}

/** Number of lines; a final line break does not open another line. */
export function lineCount(text: string): number {
  if (text === "") return 0;
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** Whether the file is a test, or belongs to the tests alone. */
export function isTest(path: string): boolean {
  return /\.(?:test|spec|fixture)\.[mc]?tsx?$|\/testing\/|^e2e\//.test(path);
}
