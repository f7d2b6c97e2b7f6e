import type { EntryValue } from "@xianlan/domain/scheme";
import {
  checkEntries,
  type EntryInput,
  type Issue,
  type LineHistory,
  lineKey,
} from "@xianlan/domain/submission";
import type { SubmissionLine } from "./submission-types.ts";

/** What is typed on one line. `files` lie beside it already, `attachmentIds` will with the next save. */
export type EntryState = {
  value: EntryValue | null;
  notApplicable: string;
  /** 不适用 is chosen; its reason may still be empty. */
  isNotApplicable: boolean;
  note: string;
  evidence: string;
  attachmentIds: string[];
};

/** Typed lines by `lineKey`. */
export type Entries = Readonly<Record<string, EntryState>>;

/** Stored answers as the server gives them, of a page or of a conflict. */
export type StoredEntry = Pick<EntryState, "value" | "notApplicable" | "note" | "evidence">;

const blank: EntryState = {
  value: null,
  notApplicable: "",
  isNotApplicable: false,
  note: "",
  evidence: "",
  attachmentIds: [],
};

/** A stored answer as the fields hold it. */
export function stateOf(stored: StoredEntry | null): EntryState {
  if (stored === null) return blank;
  const { value, notApplicable, note, evidence } = stored;
  const isNotApplicable = notApplicable !== "";
  return { value, notApplicable, isNotApplicable, note, evidence, attachmentIds: [] };
}

/** What stands on the server, line by line. */
export function storedEntries(lines: readonly SubmissionLine[]): Entries {
  return Object.fromEntries(lines.map((line) => [lineKey(line), stateOf(line.entry)]));
}

/** Whether two answers say the same. */
export function isSame(a: EntryState, b: EntryState): boolean {
  const content = ({ value, notApplicable, note, evidence, attachmentIds }: EntryState) =>
    JSON.stringify([valueKey(value), notApplicable, note.trim(), evidence.trim(), attachmentIds]);
  return content(a) === content(b);
}

/** Figures in one order, so that the same numbers read the same. */
function valueKey(value: EntryValue | null): unknown {
  if (value?.type !== "figures") return value;
  return Object.entries(value.figures).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Numbers as typed on a line of figures; blank ones are absent. */
export const figuresOf = (value: EntryValue | null): Readonly<Record<string, string>> =>
  value?.type === "figures" ? value.figures : {};

/** A line with one number typed; an empty box is a blank. */
export function withFigure(state: EntryState, key: string, text: string): EntryState {
  const { [key]: _, ...others } = figuresOf(state.value);
  const figures = text === "" ? others : { ...others, [key]: text };
  return { ...state, value: { type: "figures", figures } };
}

/** Only decimals travel: half-typed text stays here until it is a number. */
const amount = /^\d{1,12}(?:\.\d{1,4})?$/;

function sendable(value: EntryValue | null): EntryValue | null {
  if (value?.type !== "figures") return value;
  const whole = Object.entries(value.figures).filter(([, text]) => amount.test(text));
  return whole.length === 0 ? null : { type: "figures", figures: Object.fromEntries(whole) };
}

/** A line as the server takes it. */
export function inputOf(line: SubmissionLine, state: EntryState): EntryInput {
  const { code, item } = line;
  const { notApplicable, isNotApplicable, note, evidence, attachmentIds } = state;
  const reason = isNotApplicable ? notApplicable.trim() : "";
  const value = isNotApplicable ? null : sendable(state.value);
  return {
    code,
    item,
    value,
    notApplicable: reason,
    note: note.trim(),
    evidence: evidence.trim(),
    attachmentIds,
  };
}

/** Whether nothing has been answered on a line. */
export function isBlank({ value, isNotApplicable }: EntryState): boolean {
  if (isNotApplicable || value?.type === "duty") return false;
  return Object.keys(figuresOf(value)).length === 0;
}

/** The last period's answer, taken over; null where there is none, or nothing to change. */
export function fromPrevious(line: SubmissionLine, state: EntryState): EntryState | null {
  const { previous } = line;
  if (previous === null) return null;
  const { value, notApplicable } = previous;
  // A duty that was done is not asked again; what is taken over is that it is still open.
  if (line.kind === "duty" && value?.type === "duty" && value.done) return null;
  const from = { ...state, value, notApplicable, isNotApplicable: notApplicable !== "" };
  return isSame(from, state) ? null : from;
}

/** Every blank line that has a last period, filled with it. */
export function allFromPrevious(lines: readonly SubmissionLine[], entries: Entries): Entries {
  const taken = lines.flatMap((line): [string, EntryState][] => {
    const now = entries[lineKey(line)] ?? blank;
    const from = isBlank(now) ? fromPrevious(line, now) : null;
    return from === null ? [] : [[lineKey(line), from]];
  });
  return { ...entries, ...Object.fromEntries(taken) };
}

/** What the checks say of the submission as it is typed. */
export function issuesOf(
  lines: readonly SubmissionLine[],
  entries: Entries,
  today: string,
): Issue[] {
  const drafts = lines.map((line) => {
    const state = entries[lineKey(line)] ?? blank;
    const files = (line.entry?.files.length ?? 0) + state.attachmentIds.length;
    const input = inputOf(line, state);
    // 不适用 without a reason is asked for one, not taken for a blank.
    const notApplicable = state.isNotApplicable ? input.notApplicable || " " : "";
    return { ...input, notApplicable, files };
  });
  const history = lines.map(
    ({ code, item, previous, lastYear }): LineHistory => ({
      code,
      item,
      previous: previous?.value ?? null,
      lastYear: lastYear?.value ?? null,
    }),
  );
  return checkEntries(lines, drafts, { history, today });
}

/** What came of laying my answers beside another's. */
export type Merged = { entries: Entries; clashes: string[] };

/**
 * After somebody else saved: their answers where I typed none, mine where they changed none, and both
 * to be looked at where both did. `base` is what we both began from.
 */
export function mergeEntries(base: Entries, ours: Entries, theirs: Entries): Merged {
  const clashes: string[] = [];
  const entries = Object.keys(ours).map((key): [string, EntryState] => {
    const [was, my, their] = [base[key] ?? blank, ours[key] ?? blank, theirs[key] ?? blank];
    if (isSame(my, was)) return [key, their];
    if (!isSame(their, was) && !isSame(my, their)) clashes.push(key);
    return [key, my];
  });
  return { entries: Object.fromEntries(entries), clashes };
}
