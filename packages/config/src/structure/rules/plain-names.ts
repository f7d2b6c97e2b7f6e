import { sources } from "../source.ts";
import { type Breach, pathsMatching, type Rule, type Tree } from "../tree.ts";

/**
 * Where in a name a word is refused. `noun` allows it as the verb a function begins with (`roundUp`);
 * `ends` refuses it at the end and alone; `begins` at the beginning and alone; `file` at the beginning
 * of a file or folder.
 */
type Position = "anywhere" | "alone" | "begins" | "ends" | "noun" | "file";

/** One word, what to say instead, and the files it concerns (all of them when left out). */
interface PrivateWord {
  readonly word: string;
  readonly use: string;
  readonly position: Position;
  readonly within?: RegExp;
}

function refuse(position: Position, use: string, words: string, within?: RegExp): PrivateWord[] {
  return words
    .split(" ")
    .map((word) => ({ word, use, position, ...(within !== undefined && { within }) }));
}

/**
 * Words that meant something to the first authors alone, with the standard term. A word that has an
 * ordinary meaning too is refused only where it cannot have that meaning.
 */
const PRIVATE_WORDS: readonly PrivateWord[] = [
  ...refuse("anywhere", "action", "deed deeds verb verbs"),
  ...refuse("ends", "…Input for what comes over the wire, action otherwise", "call"),
  ...refuse("anywhere", "request", "petition petitions"),
  ...refuse("anywhere", "request or requested", "asked asker askers"),
  ...refuse("anywhere", "notify or notification", "tell tells told telling tellings"),
  ...refuse("anywhere", "audience", "addressed"),
  ...refuse("anywhere", "rating, statusText or accountStatus", "standing standings"),
  ...refuse("noun", "cycle (of a finding) or inspection", "round"),
  ...refuse("anywhere", "cycles (of a finding) or inspections", "rounds"),
  ...refuse(
    "anywhere",
    "submission; a form is an HTML form",
    "form forms",
    /^packages\/(?:domain|db)\//,
  ),
  ...refuse("file", "offline-visit", "field", /^apps\/web\/src\/(?:features|lib|server)\/field\b/),
  ...refuse("anywhere", "drawer, printout or worksheet", "sheet sheets", /^packages\/ui\//),
  ...refuse("anywhere", "result, recordCheck or decision", "answer answers"),
  ...refuse("anywhere", "escalation notice", "paper papers slip slips"),
  ...refuse("anywhere", "permissions, stored or current", "held"),
  ...refuse("begins", "lock… or load…ForUpdate", "hold holds"),
  ...refuse("ends", "txContext, or what is done", "work"),
  ...refuse("anywhere", "statusLight", "lamp lamps"),
  ...refuse("anywhere", "text, label or format…", "words"),
  ...refuse("begins", "start verification", "take"),
  ...refuse("anywhere", "verify, verification or check", "review reviews"),
  ...refuse("anywhere", "acknowledge or acknowledgement", "receipt receipts"),
  ...refuse("anywhere", "subject, or what it is about", "matter matters"),
  ...refuse("anywhere", "area", "plane planes"),
  ...refuse("anywhere", "unavailable", "barred"),
  ...refuse("anywhere", "draw request or candidates", "lot lots"),
  ...refuse("anywhere", "recurrence or related", "kin"),
  ...refuse("anywhere", "unattached", "loose"),
  ...refuse("ends", "lock, queue or next actor", "turn turns"),
  ...refuse("alone", "columns or what was drawn", "drawn"),
  ...refuse("alone", "the page or table it is", "screen"),
  ...refuse("anywhere", "own or listOwn", "mine"),
  ...refuse("alone", "markSeen or visible", "seen unseen"),
  ...refuse("anywhere", "encrypted", "seal sealed"),
  ...refuse("anywhere", "scoreDate, context or instant", "moment"),
  ...refuse("alone", "cacheKey or storageKey", "slot slots"),
  ...refuse("anywhere", "cache", "shelf"),
  ...refuse("anywhere", "frequency or pollMs", "often"),
  ...refuse("anywhere", "timeoutMs", "patience"),
  ...refuse("ends", "retryMs or repeated", "again"),
  ...refuse("begins", "max…", "most longest"),
  ...refuse("begins", "min…", "least fewest"),
  ...refuse("anywhere", "stored, saved or cacheSize", "kept"),
  ...refuse("alone", "others, remaining or debounceMs", "rest"),
  ...refuse("anywhere", "largeText", "care"),
  ...refuse("anywhere", "assertStorable", "unstorable"),
  ...refuse("begins", "needsPersonalDataConfirmation", "asks"),
  ...refuse("begins", "memoizeBy… for a cache", "once"),
  ...refuse("anywhere", "run, runner or scenario", "play plays player players lane lanes"),
  ...refuse("anywhere", "scenario", "story stories"),
  ...refuse("alone", "runner context or state", "stage stages"),
  ...refuse("anywhere", "state, or what is tracked", "living"),
  ...refuse("anywhere", "texts", "phrase phrases"),
  ...refuse("anywhere", "repair or correct", "mend mends mended mending"),
];

/** `onDeedForm`, `DeedForm`, `deed-form` as words in lower case. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function isRefusedAt(position: Position, name: string, parts: readonly string[], at: number) {
  const isLast = at === parts.length - 1;
  if (position === "anywhere") return true;
  if (position === "alone") return parts.length === 1;
  if (position === "begins") return at === 0;
  if (position === "file") return at === 0 && /^[a-z0-9-]+$/.test(name);
  if (position === "ends") return isLast;
  return at > 0 || !/^[a-z]+[A-Z]/.test(name);
}

function problemIn(path: string, name: string): string | undefined {
  const parts = wordsOf(name);
  for (const { word, use, position, within } of PRIVATE_WORDS) {
    if (within !== undefined && !within.test(path)) continue;
    const isRefused = parts.some(
      (part, at) => part === word && isRefusedAt(position, name, parts, at),
    );
    if (isRefused) return `“${word}” in “${name}”: use ${use}`;
  }
  return undefined;
}

/** A page's folders are its address, and addresses stay as they are; so do applied migrations. */
const FIXED_PATHS = /^(?:apps\/web\/src\/app|packages\/db\/migrations)\//;

function inPaths(tree: Tree): Breach[] {
  return pathsMatching(tree, /^(?:apps|packages|e2e)\//).flatMap((path): Breach[] => {
    if (FIXED_PATHS.test(path)) return [];
    const message = path
      .split("/")
      .map((part) => problemIn(path, part.replace(/\..*$/, "")))
      .find((problem) => problem !== undefined);
    return message === undefined ? [] : [{ path, line: 1, message }];
  });
}

function inExports(tree: Tree): Breach[] {
  return sources(tree, /^(?:apps|packages|e2e)\//).flatMap(({ path, exports }) =>
    exports.flatMap(({ name, line }): Breach[] => {
      const message = problemIn(path, name);
      return message === undefined ? [] : [{ path, line, message }];
    }),
  );
}

/** Files and exports are called by standard terms, not by the private words of their authors. */
export const plainNames: Rule = {
  name: "plain-names",
  check: (tree) => [...inPaths(tree), ...inExports(tree)],
};
