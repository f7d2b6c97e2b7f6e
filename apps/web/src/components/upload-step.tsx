"use client";

import { FileDrop, Notice } from "@xianlan/ui";
import type { ReactNode } from "react";
import type { ActionError } from "../lib/trpc/use-action.ts";

/** A file on its way to the server, 0–100. */
export type Sending = { name: string; progress: number };

type OneFileProps = {
  label: string;
  hint: string;
  accept: string;
  sending: Sending | null;
  onFile(file: File): void;
};

/** Takes one file and shows how far it has come. */
export function OneFileDrop({ label, hint, accept, sending, onFile }: OneFileProps) {
  return (
    <FileDrop
      label={label}
      hint={hint}
      accept={accept}
      disabled={sending !== null}
      onFiles={([file]) => {
        if (file) onFile(file);
      }}
      items={
        sending === null
          ? []
          : [{ id: "sent", name: sending.name, state: "uploading", progress: sending.progress }]
      }
    />
  );
}

/** 上传: the first step of an import, with the server's refusal above the file. */
export function UploadStep(
  props: OneFileProps & { refusal: ActionError | null; children?: ReactNode },
) {
  const { refusal, children, ...file } = props;
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      {refusal && (
        <Notice kind="warning" title={refusal.message}>
          {refusal.kind === "failed" && (
            <p className="text-xs">
              编号 <code className="font-mono select-all">{refusal.requestId}</code>
            </p>
          )}
        </Notice>
      )}
      <OneFileDrop {...file} />
      {children}
    </div>
  );
}
