"use client";

import { Button, TextArea } from "@xianlan/ui";
import { useState } from "react";

/** The end of a visit: what is left open is counted, and explained. */
export function FinishForm(props: { open: number; onFinish: (note: string) => Promise<void> }) {
  const { open, onFinish } = props;
  const [note, setNote] = useState("");
  const [complaint, setComplaint] = useState<string>();
  return (
    <section aria-label="结束检查" className="flex flex-col gap-3 py-6">
      <p>
        {open === 0
          ? "各项都已检查。结束后，被检查单位可以看到结果。"
          : `还有${open}项没有检查。结束后，被检查单位可以看到结果。`}
      </p>
      {open > 0 && (
        <TextArea
          label="未检查的原因"
          rows={2}
          required
          value={note}
          error={complaint}
          onChange={({ target }) => setNote(target.value)}
        />
      )}
      <Button
        variant="primary"
        className="min-h-12 self-start px-8 max-sm:w-full"
        onClick={() => {
          const missing = open > 0 && note.trim().length < 4;
          setComplaint(missing ? "请说明原因，至少4个字" : undefined);
          if (!missing) void onFinish(note.trim());
        }}
      >
        结束检查
      </Button>
    </section>
  );
}
