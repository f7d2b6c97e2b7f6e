"use client";

import { Button, TextField } from "@xianlan/ui";
import type { KeyboardEvent, RefObject } from "react";

/** The line itself with its two buttons. */
export function QuickLine(props: {
  inputRef: RefObject<HTMLInputElement | null>;
  value: string;
  pending: boolean;
  onChange: (text: string) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onCopy: () => void;
}) {
  const { inputRef, value, pending, onChange, onKey, onCopy } = props;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        ref={inputRef}
        className="min-w-0 flex-1 basis-72"
        label="做了什么"
        hideLabel
        autoComplete="off"
        enterKeyHint="done"
        maxLength={400}
        placeholder="如：3月12日 中心组扩大学习 县委宣传部旁听"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKey}
      />
      <Button onClick={onCopy}>复制上一条</Button>
      <Button type="submit" variant="primary" loading={pending}>
        登记
      </Button>
    </div>
  );
}
