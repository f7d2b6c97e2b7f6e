"use client";

import { lineKey } from "@xianlan/domain/submission";
import { useCallback, useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useRefresh } from "../../lib/trpc/page-refresh.tsx";
import { type InputOf, send } from "../../lib/trpc/request.ts";
import { type ActionError, actionError } from "../../lib/trpc/use-action.ts";
import { type CurrentSubmission, currentSubmission, theirEntries } from "./current-submission.ts";
import {
  type Entries,
  type EntryState,
  inputOf,
  isSame,
  mergeEntries,
  stateOf,
  storedEntries,
} from "./entry-state.ts";
import { forgetDraft, loadDraft, saveDraft } from "./submission-draft.ts";
import type { SubmissionLine, SubmissionPage } from "./submission-types.ts";

/** Status of the last save. */
export type SaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "away" }
  | { kind: "refused"; error: ActionError };

/** A line both changed: what the other wrote, and who. */
export type Clash = { theirs: Entries; by: string; keys: string[] };

type Head = { id: string | null; version: number | null };

/** Typing pauses this long before it is saved; a lost line is tried again after so long. */
const pause = 700;
const retryMs = 5_000;

/** A lost line is said at once, not waited for. */
async function sendNow(input: InputOf<"submission.save">) {
  if (!navigator.onLine) throw new Error("offline");
  return send("submission.save", input);
}

/**
 * A submission's answers while they are typed: saved by themselves, kept in this browser until they are,
 * tried again when the line comes back, and laid beside what another person saved meanwhile.
 */
export function useSubmissionEntries(page: SubmissionPage, writable: boolean) {
  const draftKey = `submission:${page.unit.id}:${page.period.id}`;
  const [base, setBase] = useState<Entries>(() => storedEntries(page.lines));
  const [entries, setEntries] = useState<Entries>(base);
  const [head, setHead] = useState<Head>({
    id: page.submission?.id ?? null,
    version: page.submission?.version ?? null,
  });
  const [save, setSave] = useState<SaveState>({ kind: "idle" });
  const [clash, setClash] = useState<Clash | null>(null);
  const refresh = useRefresh();
  // One save at a time, each beginning from what the one before left.
  const now = useRef({ entries, base, head });
  now.current = { entries, base, head };
  const saveQueue = useRef<Promise<Head | null>>(Promise.resolve(null));
  const confirmed = useRef(false);

  const dirty = changedLines(page.lines, entries, base).length > 0;

  const adopt = useCallback((next: Partial<typeof now.current>) => {
    now.current = { ...now.current, ...next };
    if (next.entries) setEntries(next.entries);
    if (next.base) setBase(next.base);
    if (next.head) setHead(next.head);
  }, []);

  const meet = useCallback(
    (current: CurrentSubmission): boolean => {
      const theirs = theirEntries(page.lines, current);
      const merged = mergeEntries(now.current.base, now.current.entries, theirs);
      const head = { id: current.id, version: current.version };
      adopt({ entries: merged.entries, base: theirs, head });
      if (merged.clashes.length > 0) {
        setClash({ theirs, by: current.updatedByName, keys: merged.clashes });
      }
      return merged.clashes.length === 0;
    },
    [adopt, page.lines],
  );

  const saveEntries = useCallback(
    async (always: boolean): Promise<Head | null> => {
      const { entries: ours, base: was, head: from } = now.current;
      const lines = changedLines(page.lines, ours, was);
      if (lines.length === 0 && !(always && from.id === null)) return from;
      setSave({ kind: "saving" });
      try {
        const result = await sendNow({
          idempotencyKey: uuidv7(),
          periodId: page.period.id,
          version: from.version,
          entries: lines.map((line) => inputOf(line, ours[lineKey(line)] ?? stateOf(null))),
          confirmPersonalNumbers: confirmed.current,
        });
        confirmed.current = false;
        const saved = Object.fromEntries(
          lines.map((line) => {
            const state = ours[lineKey(line)] ?? stateOf(null);
            return [lineKey(line), { ...state, attachmentIds: [] }];
          }),
        );
        adopt({
          head: { id: result.id, version: result.version },
          base: { ...was, ...saved },
          // Files handed over are the line's now; the page that comes has them.
          entries: withoutHanded(now.current.entries, ours, lines.map(lineKey)),
        });
        setSave({ kind: "saved", at: result.savedAt });
        const handed = lines.some((line) => ours[lineKey(line)]?.attachmentIds.length);
        if (handed) void refresh();
        return now.current.head;
      } catch (error) {
        const failure = actionError(error);
        const current = currentSubmission(failure?.current);
        if (current !== null && meet(current)) return saveEntries(always);
        if (current !== null) {
          setSave({ kind: "idle" });
          return null;
        }
        const away = failure?.kind === "unavailable" || failure === null;
        setSave(away ? { kind: "away" } : { kind: "refused", error: failure });
        return null;
      }
    },
    [adopt, meet, page.lines, page.period.id, refresh],
  );

  /** Saves what is left; null where it could not be. `always` creates the submission even where nothing is asked. */
  const flush = useCallback(
    (always = false): Promise<Head | null> => {
      saveQueue.current = saveQueue.current.then(() => saveEntries(always));
      return saveQueue.current;
    },
    [saveEntries],
  );

  // What an earlier visit left unsaved; after the first paint, since the server knows nothing of it.
  useEffect(() => {
    const draftEntries = writable ? loadDraft(draftKey, page.lines) : {};
    if (Object.keys(draftEntries).length > 0)
      adopt({ entries: { ...now.current.entries, ...draftEntries } });
  }, [writable, draftKey, page.lines, adopt]);

  // Another device, a recall or a return moved the submission on: nothing typed here is in the way.
  useEffect(() => {
    const { submission } = page;
    const { head, entries: ours, base: was } = now.current;
    if (submission === null || submission.version <= (head.version ?? 0)) return;
    if (changedLines(page.lines, ours, was).length > 0) return;
    const stored = storedEntries(page.lines);
    adopt({
      entries: stored,
      base: stored,
      head: { id: submission.id, version: submission.version },
    });
  }, [page, adopt]);

  const settled = save.kind === "refused" || clash !== null;
  const wait = save.kind === "away" ? retryMs : pause;
  useEffect(() => {
    if (!writable) return;
    const changed = changedLines(page.lines, entries, base);
    if (changed.length === 0) return forgetDraft(draftKey);
    saveDraft(draftKey, changed, entries);
    if (settled) return;
    const timer = setTimeout(() => void flush(), wait);
    return () => clearTimeout(timer);
  }, [writable, draftKey, page.lines, entries, base, settled, wait, flush]);

  useEffect(() => {
    const back = () => void flush();
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [flush]);

  return {
    entries,
    head,
    save,
    clash,
    dirty,
    flush,
    set: (key: string, state: EntryState) => {
      if (save.kind === "refused") setSave({ kind: "idle" });
      adopt({ entries: { ...now.current.entries, [key]: state } });
    },
    replace: (all: Entries) => adopt({ entries: all }),
    /** Saves text with a personal number after the warning. */
    confirm: () => {
      confirmed.current = true;
      setSave({ kind: "idle" });
      void flush();
    },
    /** Of the lines both changed: ours stay and are saved over theirs, or theirs are taken. */
    resolveConflict: (whose: "ours" | "theirs") => {
      if (clash === null) return;
      if (whose === "theirs") {
        const taken = clash.keys.map((key) => [key, clash.theirs[key] ?? stateOf(null)]);
        adopt({ entries: { ...now.current.entries, ...Object.fromEntries(taken) } });
      }
      setClash(null);
      void flush();
    },
  };
}

/** Lines whose answer differs from what is saved. */
function changedLines(
  lines: readonly SubmissionLine[],
  entries: Entries,
  base: Entries,
): SubmissionLine[] {
  return lines.filter((line) => {
    const key = lineKey(line);
    return !isSame(entries[key] ?? stateOf(null), base[key] ?? stateOf(null));
  });
}

export type SubmissionEntries = ReturnType<typeof useSubmissionEntries>;

function withoutHanded(entries: Entries, sent: Entries, keys: readonly string[]): Entries {
  const handed = keys.flatMap((key): [string, EntryState][] => {
    const state = entries[key];
    if (state === undefined) return [];
    const removedIds = new Set(sent[key]?.attachmentIds ?? []);
    return [
      [key, { ...state, attachmentIds: state.attachmentIds.filter((id) => !removedIds.has(id)) }],
    ];
  });
  return { ...entries, ...Object.fromEntries(handed) };
}
