"use client";

import type { Permission } from "@xianlan/domain/account";
import { Button, buttonClass, FileDrop, Notice, Sentence, TextArea } from "@xianlan/ui";
import Link from "next/link";
import { useState } from "react";
import { Queries } from "../../../lib/trpc/client.tsx";
import { type Bulletin, useBulletin } from "../use-bulletin.ts";
import { BulletinPanes } from "./bulletin-editor.tsx";

/** 读入督查通报: text in, a proposal a sentence, drafts only of what an officer adopts. */
export function BulletinSteps(props: Props) {
  return (
    <Queries>
      <StepsInOrder {...props} />
    </Queries>
  );
}

type Props = { today: string; permissions: readonly Permission[]; accountId: string };

function StepsInOrder(props: Props) {
  const state = useBulletin(props);
  const { draft, result } = state;
  return (
    <div className="flex flex-col gap-6">
      <Sentence>{sentenceOf(state)}</Sentence>
      {result && <Done state={state} result={result} />}
      {!result && draft === null && <BulletinStart state={state} />}
      {!result && draft !== null && draft.reading.notice && (
        <Notice
          kind="warning"
          title={draft.reading.notice}
          action={<Button onClick={state.restart}>重新读入</Button>}
        />
      )}
      {!result && draft !== null && !draft.reading.notice && (
        <BulletinPanes {...props} state={state} draft={draft} />
      )}
    </div>
  );
}

function sentenceOf({ draft, result }: Bulletin): string {
  if (result) return `已采用${result.imported}条，生成草稿`;
  if (draft === null) return "读入督查通报：粘贴全文或上传文件";
  const { proposals, groups, fileName } = draft.reading;
  if (proposals.length === 0) return `${fileName} 没有读出问题`;
  return `${fileName} 读出${groups.length}类${proposals.length}条问题，请逐条确认`;
}

function Done(props: { state: Bulletin; result: NonNullable<Bulletin["result"]> }) {
  const { state, result } = props;
  const [first, last] = result.numbers;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">
        编号{first === last ? first : `${first}至${last}`}，状态为草拟，核对后再交办。
      </p>
      <div className="flex flex-wrap gap-3">
        <Link
          href={`/findings?inspectionId=${result.inspectionId}&state=draft&sort=number`}
          className={buttonClass({ variant: "primary" })}
        >
          查看这批草稿
        </Link>
        <Button onClick={state.restart}>再读一份通报</Button>
      </div>
    </div>
  );
}

/** Paste the text, or hand over the file. */
function BulletinStart({ state }: { state: Bulletin }) {
  const { sending, refusal } = state;
  const [text, setText] = useState("");
  return (
    <div className="flex flex-col gap-5">
      {refusal && (
        <Notice kind="warning" title={refusal.message}>
          {refusal.kind === "failed" && (
            <span className="font-mono text-xs">{refusal.requestId}</span>
          )}
        </Notice>
      )}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex flex-col items-start gap-3">
          <TextArea
            className="w-full"
            label="通报全文"
            hint="连同“存在问题”等标题一起粘贴，系统据此分类。"
            rows={14}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            variant="primary"
            loading={sending}
            disabled={text.trim() === ""}
            onClick={() => void state.read(new Blob([text]), "粘贴的通报.txt")}
          >
            读入
          </Button>
        </div>
        <FileDrop
          label="或上传文件"
          hint=".docx 或 .txt"
          accept=".docx,.txt"
          disabled={sending}
          onFiles={([file]) => {
            if (file) void state.read(file, file.name);
          }}
        />
      </div>
    </div>
  );
}
