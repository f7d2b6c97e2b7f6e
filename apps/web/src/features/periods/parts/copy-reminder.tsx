"use client";

import { Button, TextArea } from "@xianlan/ui";
import { useState } from "react";

/** The reminder in a box where it can be edited, and a button that copies it. */
export function CopyReminder({ text }: { text: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState("");
  const shown = typed ?? text;
  const copy = () =>
    navigator.clipboard.writeText(shown).then(
      () => setCopied("已复制"),
      () => setCopied("浏览器没有允许复制，请选中文字后复制"),
    );
  return (
    <div className="flex flex-col gap-3 border-t border-ink pt-3">
      <TextArea
        label="提醒文字"
        hideLabel
        rows={4}
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex items-center gap-3">
        <Button variant="primary" onClick={() => void copy()}>
          复制提醒
        </Button>
        <p role="status" className="text-sm text-muted">
          {copied}
        </p>
      </div>
    </div>
  );
}
