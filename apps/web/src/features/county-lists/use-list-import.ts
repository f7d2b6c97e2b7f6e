"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CountyListKind } from "@xianlan/domain/correction";
import { useState } from "react";
import type { Sending } from "../../components/upload-step.tsx";
import { sendFile } from "../../lib/send-file.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { type ActionError, actionError, useAction } from "../../lib/trpc/use-action.ts";
import type { ListChoice } from "./list-types.ts";

/** What is said of a list before it is read. */
export type ListHead = { kind: CountyListKind; periodId: string | null; department: string };

/** The way of a department's list into the county: upload, preview, done. */
export function useListImport(head: ListHead) {
  const trpc = useTRPC();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [staged, setStaged] = useState<{ stagedId: string; fileName: string } | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [choice, setChoice] = useState<ListChoice | null>(null);
  const commit = useAction("countyList.commit");
  const question = {
    stagedId: staged?.stagedId ?? "",
    kind: head.kind,
    code,
    choice,
    periodId: head.kind === "articles" ? null : head.periodId,
  };
  const query = useQuery(
    trpc.countyList.preview.queryOptions(question, {
      enabled: staged !== null,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  const restart = () => {
    commit.reset();
    setStaged(null);
    setChoice(null);
    setCode(null);
    setRefusal(null);
  };
  return {
    sending,
    refusal,
    staged,
    code,
    commit,
    restart,
    preview: staged === null ? undefined : query.data,
    reading: query.isFetching,
    readError: staged === null ? null : actionError(query.error),
    reread: () => void query.refetch(),
    choose: (next: ListChoice) => {
      commit.reset();
      setChoice(next);
    },
    /** Another indicator has columns of its own: the server suggests anew. */
    chooseCode: (next: string) => {
      setChoice(null);
      setCode(next);
    },
    async upload(file: File): Promise<void> {
      restart();
      setSending({ name: file.name, progress: 0 });
      try {
        const address = `/api/imports/county-list?kind=${head.kind}&name=${encodeURIComponent(file.name)}`;
        setStaged(
          await sendFile<{ stagedId: string; fileName: string }>(address, file, {
            onProgress: (progress) => setSending({ name: file.name, progress }),
          }),
        );
      } catch (error) {
        setRefusal(actionError(error));
      } finally {
        setSending(null);
      }
    },
    /** Takes the list in; null where it was refused. */
    async run(leaveOutErrors: boolean) {
      const { data } = query;
      if (staged === null || data === undefined) return null;
      return commit.run({
        ...question,
        ...staged,
        department: head.department,
        code: data.code,
        choice: data.choice,
        leaveOutErrors,
        expected: data.counts,
      });
    },
  };
}
export type ListImport = ReturnType<typeof useListImport>;
