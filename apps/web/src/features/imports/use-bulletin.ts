"use client";

import { useEffect, useState } from "react";
import { sendFile } from "../../lib/send-file.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useVerb, type VerbError, verbError } from "../../lib/trpc/use-verb.ts";
import type { BulletinReading } from "./import-types.ts";
import { checkedItem, type Decision, suggestedDraft } from "./proposal-draft.ts";

/** A bulletin under review, as this browser tab keeps it. */
type Review = {
  reading: BulletinReading;
  decisions: Record<string, Decision>;
  foundOn: string;
  inspectionId: string | null;
};

function stored(key: string): Review | null {
  try {
    const held = JSON.parse(sessionStorage.getItem(key) ?? "null") as Review | null;
    return held?.reading?.proposals ? held : null;
  } catch {
    return null;
  }
}

function freshReview(reading: BulletinReading, today: string): Review {
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
  const trpc = useTRPC();
  const [review, setReview] = useState<Review | null>(null);
  const [restored, setRestored] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<VerbError | null>(null);
  const commit = useVerb(trpc.import.commitBulletin.mutationOptions());
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof commit.run>>>(null);

  // Only after the first paint: the server knows nothing of what this tab keeps.
  useEffect(() => {
    const held = stored(storeKey);
    if (held === null) return;
    setReview(held);
    setRestored(true);
  }, [storeKey]);
  useEffect(() => {
    try {
      if (review !== null) sessionStorage.setItem(storeKey, JSON.stringify(review));
    } catch {
      // A full or forbidden store costs only the draft.
    }
  }, [storeKey, review]);

  async function read(body: Blob, name: string): Promise<void> {
    setRefusal(null);
    setSending(true);
    try {
      const address = `/api/imports/bulletin?name=${encodeURIComponent(name)}`;
      setReview(freshReview(await sendFile<BulletinReading>(address, body), today));
      setRestored(false);
    } catch (error) {
      setRefusal(verbError(error));
    } finally {
      setSending(false);
    }
  }

  const change = (changes: Partial<Omit<Review, "reading">>) => {
    commit.reset();
    setReview((now) => now && { ...now, ...changes });
  };
  const forget = () => {
    sessionStorage.removeItem(storeKey);
    setReview(null);
    setRestored(false);
  };
  const adopted = (review?.reading.proposals ?? []).filter(
    ({ id }) => review?.decisions[id]?.state === "adopted",
  );

  return {
    ...{ review, restored, sending, refusal, answer, commit, adopted, read, change },
    decide: (id: string, changes: Partial<Decision>) => {
      commit.reset();
      setReview((now) => {
        const held = now?.decisions[id];
        if (now === null || held === undefined) return now;
        return { ...now, decisions: { ...now.decisions, [id]: { ...held, ...changes } } };
      });
    },
    /** Drafts the adopted ones; the round has to be chosen. */
    async run(confirmPersonalNumbers: boolean): Promise<void> {
      if (review === null || review.inspectionId === null) return;
      const { decisions, foundOn, inspectionId, reading } = review;
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
      setAnswer(done);
    },
    restart: () => {
      commit.reset();
      forget();
      setAnswer(null);
    },
  };
}
export type Bulletin = ReturnType<typeof useBulletin>;
export type BulletinReview = Review;
