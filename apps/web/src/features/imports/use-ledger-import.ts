"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Sending } from "../../components/upload-step.tsx";
import { sendFile } from "../../lib/send-file.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { type ActionError, actionError, useAction } from "../../lib/trpc/use-action.ts";
import type { LedgerChoice, LedgerPreview } from "./import-types.ts";

/** The way of a ledger into findings: upload, mapping, preview, done. */
export function useLedgerImport() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [step, setStep] = useState<"upload" | "columns" | "preview" | "done">("upload");
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [first, setFirst] = useState<LedgerPreview | null>(null);
  const [choice, setChoice] = useState<LedgerChoice | null>(null);
  const [rereads, setRereads] = useState(false);
  const commit = useAction("import.commitLedger");
  const [result, setResult] = useState<Awaited<ReturnType<typeof commit.run>>>(null);
  /** Duplicates that were imported all the same. */
  const [included, setIncluded] = useState<readonly number[]>([]);

  const wanted = first !== null && choice !== null && rereads && step !== "done";
  const refetched = useQuery(
    trpc.import.previewLedger.queryOptions(
      { stagedId: first?.stagedId ?? "", choice },
      { enabled: wanted, placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const preview = first && { ...first, ...(rereads ? refetched.data : undefined) };

  async function upload(file: File): Promise<void> {
    setRefusal(null);
    setSending({ name: file.name, progress: 0 });
    try {
      const address = `/api/imports/ledger?name=${encodeURIComponent(file.name)}`;
      const read = await sendFile<LedgerPreview>(address, file, {
        onProgress: (progress) => setSending({ name: file.name, progress }),
      });
      setFirst(read);
      setChoice(read.choice);
      setRereads(false);
      setStep("columns");
    } catch (error) {
      setRefusal(actionError(error));
    } finally {
      setSending(null);
    }
  }

  /** Another worksheet has columns of its own: the server suggests anew. */
  async function chooseWorksheet(worksheet: number): Promise<void> {
    if (first === null) return;
    const { stagedId } = first;
    const question = trpc.import.previewLedger.queryOptions({ stagedId, choice: null, worksheet });
    try {
      const read = await queries.fetchQuery(question);
      setFirst({ ...first, ...read });
      setChoice(read.choice);
      setRereads(false);
      setRefusal(null);
    } catch (error) {
      setRefusal(actionError(error));
    }
  }

  return {
    step,
    setStep,
    sending,
    refusal,
    preview,
    choice,
    commit,
    result,
    included,
    upload,
    chooseWorksheet,
    rereading: wanted && refetched.isFetching,
    rereadError: wanted ? actionError(refetched.error) : null,
    choose: (next: LedgerChoice) => {
      commit.reset();
      setChoice(next);
      setRereads(true);
    },
    /** Looks at the county again, after somebody else changed it. */
    reread: () => {
      commit.reset();
      if (rereads) void refetched.refetch();
      else setRereads(true);
    },
    async run(input: Parameters<typeof commit.run>[0]): Promise<void> {
      const done = await commit.run(input);
      if (done === null) return;
      setResult(done);
      setIncluded(input.duplicates);
      setStep("done");
    },
    restart: () => {
      commit.reset();
      setFirst(null);
      setChoice(null);
      setResult(null);
      setStep("upload");
    },
  };
}
export type LedgerImport = ReturnType<typeof useLedgerImport>;
