"use client";

import { useMutation } from "@tanstack/react-query";
import { type SchemeDraftInput, type SchemeRules, schemeDraftInput } from "@xianlan/domain/scheme";
import { useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { idempotencyKeys } from "../../lib/forms/idempotency-key.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useRefresh } from "../../lib/trpc/page-refresh.tsx";
import { type ActionError, actionError } from "../../lib/trpc/use-action.ts";
import { isDeepEqual } from "./is-deep-equal.ts";
import type { CurrentScheme, SchemePage } from "./scheme-types.ts";

type Draft = SchemeDraftInput & { version: number; dirty: boolean };

/** Pause in typing after which the draft is saved. */
const debounceMs = 1_200;
/** How long until a lost connection is tried again. */
const retryMs = 8_000;

const draftFromPage = ({ title, rules, version }: SchemePage): Draft => ({
  title,
  rules,
  version,
  dirty: false,
});

function storedDraft(key: string): Draft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const { title, rules, version } = stored as Partial<Draft>;
    if (typeof title !== "string" || typeof version !== "number" || !rules) return null;
    return { title, rules, version, dirty: true };
  } catch {
    return null;
  }
}

function saveDraft(key: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store costs only this copy, not the form.
  }
}

const bodyOf = ({ title, rules }: SchemeDraftInput) => JSON.stringify({ title, rules });

/**
 * A scheme's draft while it is edited: saved as a whole soon after each change, kept in this browser
 * until the server has it, so that a lost connection or a reload loses nothing. Another person's save
 * stops it until one of the two is chosen.
 */
export function useSchemeDraft(page: SchemePage, accountId: string) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const store = `scheme:${accountId}:${page.id}`;
  const [draft, setDraft] = useState<Draft>(() => storedDraft(store) ?? draftFromPage(page));
  const [restored, setRestored] = useState(draft.dirty);
  const [conflict, setConflict] = useState<CurrentScheme | null>(null);
  const [problem, setProblem] = useState<ActionError | null>(null);
  const [keys] = useState(() => idempotencyKeys(uuidv7));
  const { mutateAsync, isPending, isPaused } = useMutation(trpc.scheme.save.mutationOptions());

  // Somebody else's save arrives while nothing is unsaved here.
  if (!draft.dirty && page.version > draft.version) setDraft(draftFromPage(page));

  const { title, rules, version, dirty } = draft;
  const valid = schemeDraftInput.safeParse({ title, rules }).success;
  const body = bodyOf(draft);

  async function save(): Promise<void> {
    const input = schemeDraftInput.parse({ title, rules });
    const idempotencyKey = keys.keyFor({ ...input, version });
    try {
      const saved = await mutateAsync({ ...input, id: page.id, version, idempotencyKey });
      keys.settle();
      updateVersion(saved.version);
      await refresh();
    } catch (error) {
      const known = actionError(error);
      const current = known?.kind === "conflict" ? (known.current as CurrentScheme) : null;
      // The server has what was sent: only its response was lost.
      if (current && current.title === title && isDeepEqual(current.rules, rules))
        updateVersion(current.version);
      else if (current) setConflict(current);
      else setProblem(known);
    }
  }

  function updateVersion(newer: number): void {
    setProblem(null);
    setRestored(false);
    setDraft((now) => ({ ...now, version: newer, dirty: bodyOf(now) !== body }));
  }

  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
    saveDraft(store, dirty ? draft : null);
  });

  const waits = dirty && valid && conflict === null && !isPending;
  const pause = problem === null ? debounceMs : retryMs;
  useEffect(() => {
    if (!waits || body === "") return;
    const timer = setTimeout(() => void saveNow.current(), pause);
    const online = () => void saveNow.current();
    window.addEventListener("online", online);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", online);
    };
  }, [waits, body, pause]);

  const change = (next: Partial<SchemeDraftInput>) =>
    setDraft((now) => ({ ...now, ...next, dirty: true }));

  return {
    title,
    rules,
    version,
    dirty,
    valid,
    restored,
    conflict,
    problem,
    saving: isPending,
    /** The save waits for the connection. */
    paused: isPaused,
    setTitle: (text: string) => change({ title: text }),
    setRules: (make: (now: SchemeRules) => SchemeRules) =>
      setDraft((now) => ({ ...now, rules: make(now.rules), dirty: true })),
    /** Keeps ours: saved again on their version. */
    keepOurs: () => {
      if (conflict === null) return;
      setDraft((now) => ({ ...now, version: conflict.version, dirty: true }));
      setConflict(null);
    },
    /** Takes theirs instead of ours. */
    acceptTheirs: () => {
      if (conflict === null) return;
      const { title: theirTitle, rules: theirRules, version: newer } = conflict;
      setDraft({ title: theirTitle, rules: theirRules, version: newer, dirty: false });
      setConflict(null);
      setRestored(false);
      void refresh();
    },
  };
}
export type SchemeDraft = ReturnType<typeof useSchemeDraft>;
