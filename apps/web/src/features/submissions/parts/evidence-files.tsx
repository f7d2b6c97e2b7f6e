"use client";

import { AttachmentField, AttachmentList } from "../../attachments/index.ts";
import type { LineProps } from "./line-props.ts";

/** 佐证 in files: those handed in, and room for more. */
export function EvidenceFiles({ line, state, onChange, today }: LineProps) {
  const files = line.entry?.files ?? [];
  return (
    <div className="flex max-w-2xl flex-col gap-2">
      <AttachmentList today={today} items={files.map((file) => ({ ...file, submittedAt: null }))} />
      <AttachmentField
        ids={state.attachmentIds}
        onChange={(attachmentIds) => onChange({ ...state, attachmentIds })}
        today={today}
        hint="图片、PDF、Word、Excel，每个不超过20 MB"
        max={10}
      />
    </div>
  );
}
