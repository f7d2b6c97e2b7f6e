"use client";

import { Sentence, Steps } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { UploadStep } from "../../components/upload-step.tsx";
import { type SchemeImport, useSchemeImport } from "./use-scheme-import.ts";

// The indicator's form and the engine behind its example load once there is something to confirm.
const ImportPreview = dynamic(
  () => import("./parts/import-preview.tsx").then((file) => file.ImportPreview),
  { ssr: false },
);

/** 导入考核细则: from the county's table to a draft, confirmed line by line. */
export function SchemeImportView({ today }: { today: string }) {
  const state = useSchemeImport();
  const { upload } = state;
  return (
    <div className="flex flex-col gap-6">
      <Sentence>{sentenceOf(state)}</Sentence>
      <Steps labels={["上传", "逐行确认", "生成草稿"]} current={upload === null ? 0 : 1} />
      {upload === null ? (
        <Upload state={state} />
      ) : (
        <ImportPreview state={state} upload={upload} today={today} />
      )}
    </div>
  );
}

function sentenceOf({ upload, lines }: SchemeImport): string {
  if (upload === null) return "导入本县的考核细则：先上传表格";
  const count = (choice: string) => lines.filter((line) => line.choice === choice).length;
  const [pending, adopted] = [count("pending"), count("adopted")];
  const waits = pending > 0 ? `，${pending}行待确认` : "，可以生成草稿";
  return `${upload.fileName} 读出${lines.length}行指标，已采用${adopted}行${adopted + pending > 0 ? waits : ""}`;
}

function Upload({ state }: { state: SchemeImport }) {
  const { sending, refusal } = state;
  return (
    <UploadStep
      label="考核细则"
      hint="表头要有一级指标、指标、目标、分值、评分办法；.xlsx 或 .csv，旧的 .xls 请先另存为 .xlsx"
      accept=".xlsx,.csv"
      sending={sending}
      refusal={refusal}
      onFile={(file) => void state.send(file)}
    />
  );
}
