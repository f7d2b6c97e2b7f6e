"use client";

import { TextField, TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import type { LineProps } from "./line-props.ts";

// Most lines ask for no file.
const EvidenceFiles = dynamic(
  () => import("./evidence-files.tsx").then((file) => file.EvidenceFiles),
  { loading: () => <TextSkeleton lines={2} /> },
);

/** 佐证 as the scheme wants it: a number, a link, or files. */
export function EvidenceFields(props: LineProps) {
  const { line, state, onChange } = props;
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
  return <EvidenceFiles {...props} />;
}
