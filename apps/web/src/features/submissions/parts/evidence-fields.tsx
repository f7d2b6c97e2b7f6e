"use client";

import { TextField } from "@xianlan/ui";
import { AttachmentField, AttachmentList } from "../../attachments/index.ts";
import type { LineProps } from "./line-props.ts";

/** 佐证 as the scheme wants it: a number, a link, or files. */
export function EvidenceFields({ line, state, onChange, today }: LineProps) {
  const { evidence } = line;
  const open = state.value?.type === "duty" && !state.value.done;
  if (evidence === "none" || state.value === null || open) return null;
  if (evidence !== "file") {
    return (
      <TextField
        label={evidence === "number" ? "文号" : "网址"}
        className="max-w-md"
        value={state.evidence}
        inputMode={evidence === "link" ? "url" : "text"}
        onChange={(event) => onChange({ ...state, evidence: event.target.value })}
      />
    );
  }
  const files = line.entry?.files ?? [];
  return (
    <div className="flex max-w-2xl flex-col gap-2">
      <AttachmentList today={today} items={files.map((file) => ({ ...file, submittedAt: null }))} />
      <AttachmentField
        ids={state.attachmentIds}
        onChange={(attachmentIds) => onChange({ ...state, attachmentIds })}
        today={today}
        hint="图片、PDF、Word、Excel，每个不超过20 MB"
        most={10}
      />
    </div>
  );
}
