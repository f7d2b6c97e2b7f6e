"use client";

import type { Permission } from "@xianlan/domain/account";
import { Button, buttonClass, DescriptionList, Sentence, Steps } from "@xianlan/ui";
import Link from "next/link";
import { UploadStep } from "../../../components/upload-step.tsx";
import { Queries } from "../../../lib/trpc/client.tsx";
import type { LedgerChoice, LedgerPreview } from "../import-types.ts";
import { type LedgerImport, useLedgerImport } from "../use-ledger-import.ts";
import { LedgerColumns } from "./ledger-columns.tsx";
import { LedgerConfirm } from "./ledger-confirm.tsx";
import { RejectDownload } from "./reject-download.tsx";

const steps = ["upload", "columns", "preview", "done"] as const;
const stepLabels = ["上传", "对应列", "预览", "完成"];

/** 导入问题台账: from a file to drafts, in four steps. */
export function LedgerSteps(props: Props) {
  return (
    <Queries>
      <StepsInOrder {...props} />
    </Queries>
  );
}

type Props = { today: string; permissions: readonly Permission[] };

function StepsInOrder(props: Props) {
  const state = useLedgerImport();
  const { step, preview, choice } = state;
  return (
    <div className="flex flex-col gap-6">
      <Sentence>{sentenceOf(state)}</Sentence>
      <Steps labels={stepLabels} current={steps.indexOf(step)} />
      {step === "upload" && <LedgerUpload state={state} />}
      {step === "columns" && preview && choice && (
        <LedgerColumns state={state} preview={preview} choice={choice} today={props.today} />
      )}
      {step === "preview" && preview && choice && (
        <LedgerConfirm state={state} preview={preview} choice={choice} {...props} />
      )}
      {step === "done" && preview && choice && state.result && (
        <LedgerDone state={state} preview={preview} choice={choice} result={state.result} />
      )}
    </div>
  );
}

function sentenceOf({ step, preview, result }: LedgerImport): string {
  if (step === "done" && result) return `已导入${result.imported}件，生成草稿`;
  if (step === "upload" || preview === null) return "导入问题台账：先上传文件";
  const { new: newCount, duplicate, stored, error } = preview.counts;
  const skippedRows = [
    stored && `已在库${stored}行`,
    duplicate && `重复${duplicate}行`,
    error && `有误${error}行`,
  ].filter(Boolean);
  return [`${preview.fileName} 可新增${newCount}行`, ...skippedRows].join("，");
}

function LedgerUpload({ state }: { state: LedgerImport }) {
  const { sending, refusal } = state;
  return (
    <UploadStep
      label="台账文件"
      hint=".xlsx 或 .csv，不超过20 MB、20000行。旧的 .xls 请先另存为 .xlsx"
      accept=".xlsx,.csv"
      sending={sending}
      refusal={refusal}
      onFile={(file) => void state.upload(file)}
    >
      {sending !== null && sending.progress >= 100 && (
        <p role="status" className="text-sm text-muted">
          正在读取表格…
        </p>
      )}
    </UploadStep>
  );
}

/** 完成: what was imported, what was not, and where to go on. */
function LedgerDone(props: {
  state: LedgerImport;
  preview: LedgerPreview;
  choice: LedgerChoice;
  result: NonNullable<LedgerImport["result"]>;
}) {
  const { state, preview, choice, result } = props;
  const { imported, numbers, leftOut, inspectionId } = result;
  const [first, last] = numbers;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <DescriptionList
        items={[
          { term: "编号", value: first === last ? first : `${first} 至 ${last}` },
          { term: "状态", value: `草拟${imported}件，核对后再交办` },
          {
            term: "未导入",
            value: `重复${leftOut.duplicate}行，已在库${leftOut.stored}行，有误${leftOut.error}行`,
          },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Link
          href={`/findings?inspectionId=${inspectionId}&state=draft&sort=number`}
          className={buttonClass({ variant: "primary" })}
        >
          查看这批草稿
        </Link>
        <Button onClick={state.restart}>再导入一个文件</Button>
        {leftOut.duplicate + leftOut.error > 0 && (
          <RejectDownload preview={preview} choice={choice} included={state.included} />
        )}
      </div>
    </div>
  );
}
