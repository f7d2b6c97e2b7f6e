"use client";

import type { Indicator } from "@xianlan/domain/scheme";
import { useState } from "react";
import type { Sending } from "../../components/upload-step.tsx";
import { sendFile } from "../../lib/send-file.ts";
import { ask } from "../../lib/trpc/request.ts";
import { type ActionError, actionError, useAction } from "../../lib/trpc/use-action.ts";
import type { SchemeUpload } from "./scheme-types.ts";

/** What a person decided of a line. */
export type LineChoice = "pending" | "adopted" | "left";
export type ImportLine = SchemeUpload["lines"][number] & { choice: LineChoice };

const linesOf = ({ lines }: Pick<SchemeUpload, "lines">): ImportLine[] =>
  lines.map((line) => ({ ...line, choice: line.adopt ? "pending" : "left" }));

/** The way of a county's 考核细则 into a draft: upload, line by line, commit. */
export function useSchemeImport() {
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [upload, setUpload] = useState<SchemeUpload | null>(null);
  const [lines, setLines] = useState<ImportLine[]>([]);
  const commit = useAction("scheme.commitImport");

  function take(read: SchemeUpload): void {
    setUpload(read);
    setLines(linesOf(read));
    setRefusal(null);
    commit.reset();
  }

  return {
    sending,
    refusal,
    upload,
    lines,
    commit,
    async send(file: File): Promise<void> {
      setRefusal(null);
      setSending({ name: file.name, progress: 0 });
      try {
        const address = `/api/imports/scheme?name=${encodeURIComponent(file.name)}`;
        const onProgress = (progress: number) => setSending({ name: file.name, progress });
        take(await sendFile<SchemeUpload>(address, file, { onProgress }));
      } catch (error) {
        setRefusal(actionError(error));
      } finally {
        setSending(null);
      }
    },
    async chooseWorksheet(worksheet: number): Promise<void> {
      if (upload === null) return;
      const { stagedId, fileName } = upload;
      try {
        const read = await ask("scheme.previewImport", { stagedId, worksheet });
        take({ ...read, fileName });
      } catch (error) {
        setRefusal(actionError(error));
      }
    },
    choose: (row: number, choice: LineChoice) =>
      setLines((now) => now.map((line) => (line.row === row ? { ...line, choice } : line))),
    /** Every line that was read with confidence. */
    adoptRead: () =>
      setLines((now) =>
        now.map((line) =>
          line.choice === "pending" && line.confidence === "read"
            ? { ...line, choice: "adopted" }
            : line,
        ),
      ),
    edit: (row: number, proposal: Indicator) =>
      setLines((now) => now.map((line) => (line.row === row ? { ...line, proposal } : line))),
    restart: () => {
      setUpload(null);
      setLines([]);
      commit.reset();
    },
  };
}
export type SchemeImport = ReturnType<typeof useSchemeImport>;
