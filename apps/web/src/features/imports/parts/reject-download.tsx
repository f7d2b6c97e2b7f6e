"use client";

import { Button, DownloadIcon, Notice } from "@xianlan/ui";
import { useState } from "react";
import { saveFile } from "../../../lib/save-file.ts";
import type { LedgerChoice, LedgerPreview } from "../import-types.ts";

/** The rows that are not imported, each with its reason, to be put right and imported again. */
export function RejectDownload(props: {
  preview: LedgerPreview;
  choice: LedgerChoice;
  /** Duplicates that are imported all the same. */
  included: readonly number[];
}) {
  const { preview, choice, included } = props;
  const { stagedId, fileName, asOf, counts } = preview;
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const left = counts.error + counts.duplicate - included.length;
  if (left === 0) return null;
  const download = async () => {
    setPending(true);
    const question = { stagedId, choice, fileName, asOf, included };
    const name = `${fileName.replace(/\.[A-Za-z]+$/, "")}_未导入的行.xlsx`;
    setProblem(await saveFile("/api/imports/ledger-rejects", question, name));
    setPending(false);
  };
  return (
    <>
      <Button icon={<DownloadIcon />} loading={pending} onClick={() => void download()}>
        下载未导入的{left}行和原因
      </Button>
      {problem && <Notice kind="warning" title={problem} />}
    </>
  );
}
