"use client";

import { useEffect, useState } from "react";
import { sendFile } from "../../lib/send-file.ts";
import { type ActionError, actionError, useAction } from "../../lib/trpc/use-action.ts";
import type { BulletinReading } from "./import-types.ts";
import { checkedItem, type Decision, suggestedDraft } from "./proposal-draft.ts";

/** A bulletin being read, as this browser tab keeps it. */
type Draft = {
  reading: BulletinReading;
  decisions: Record<string, Decision>;
  foundOn: string;
  inspectionId: string | null;
};

function storedDraft(key: string): Draft | null {
  try {
    const saved = JSON.parse(sessionStorage.getItem(key) ?? "null") as Draft | null;
    return saved?.reading?.proposals ? saved : null;
  } catch {
    return null;
  }
}

function newDraft(reading: BulletinReading, today: string): Draft {
  const decisions = reading.proposals.map((proposal): [string, Decision] => [
    proposal.id,
    // What was entered before stays out unless somebody says otherwise.
    { state: proposal.drafted ? "dropped" : "open", draft: suggestedDraft(proposal) },
  ]);
  return {
    reading,
    decisions: Object.fromEntries(decisions),
    foundOn: today,
    inspectionId: null,
  };
}

/** The way of a bulletin into findings: read, decide on each proposal, draft the adopted ones. */
export function useBulletin({ accountId, today }: { accountId: string; today: string }) {
  const storeKey = `xianlan.bulletin.${accountId}`;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [restored, setRestored] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const commit = useAction("import.commitBulletin");
  const [result, setResult] = useState<Awaited<ReturnType<typeof commit.run>>>(null);

  // Only after the first paint: the server knows nothing of what this tab keeps.
  useEffect(() => {
    const saved = storedDraft(storeKey);
    if (saved === null) return;
    setDraft(saved);
    setRestored(true);
  }, [storeKey]);
  useEffect(() => {
    try {
      if (draft !== null) sessionStorage.setItem(storeKey, JSON.stringify(draft));
    } catch {
      // A full or forbidden store costs only the draft.
    }
  }, [storeKey, draft]);

  async function read(body: Blob, name: string): Promise<void> {
    setRefusal(null);
    setSending(true);
    try {
      const address = `/api/imports/bulletin?name=${encodeURIComponent(name)}`;
      setDraft(newDraft(await sendFile<BulletinReading>(address, body), today));
      setRestored(false);
    } catch (error) {
      setRefusal(actionError(error));
    } finally {
      setSending(false);
    }
  }

  const change = (changes: Partial<Omit<Draft, "reading">>) => {
    commit.reset();
    setDraft((now) => now && { ...now, ...changes });
  };
  const forget = () => {
    sessionStorage.removeItem(storeKey);
    setDraft(null);
    setRestored(false);
  };
  const adopted = (draft?.reading.proposals ?? []).filter(
    ({ id }) => draft?.decisions[id]?.state === "adopted",
  );

  return {
    draft,
    restored,
    sending,
    refusal,
    result,
    commit,
    adopted,
    read,
    change,
    decide: (id: string, changes: Partial<Decision>) => {
      commit.reset();
      setDraft((now) => {
        const decision = now?.decisions[id];
        if (now === null || decision === undefined) return now;
        return { ...now, decisions: { ...now.decisions, [id]: { ...decision, ...changes } } };
      });
    },
    /** Drafts the adopted ones; the inspection has to be chosen. */
    async run(confirmPersonalNumbers: boolean): Promise<void> {
      if (draft === null || draft.inspectionId === null) return;
      const { decisions, foundOn, inspectionId, reading } = draft;
      const items = adopted.flatMap(({ id }) => {
        const draft = decisions[id]?.draft;
        const item = draft && checkedItem(draft, foundOn).item;
        return item ? [{ proposalId: id, ...item }] : [];
      });
      const { stagedId, fileName } = reading;
      const input = { stagedId, fileName, inspectionId, items, confirmPersonalNumbers };
      const done = await commit.run(input);
      if (done === null) return;
      forget();
      setResult(done);
    },
    restart: () => {
      commit.reset();
      forget();
      setResult(null);
    },
  };
}
export type Bulletin = ReturnType<typeof useBulletin>;
export type BulletinEditor = Draft;
