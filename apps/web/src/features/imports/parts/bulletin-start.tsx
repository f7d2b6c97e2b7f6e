"use client";

import { Button, FileDrop, Notice, TextArea } from "@xianlan/ui";
import { useState } from "react";
import type { Bulletin } from "../use-bulletin.ts";

/** Paste the text, or hand over the file. */
export function BulletinStart({ state }: { state: Bulletin }) {
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
