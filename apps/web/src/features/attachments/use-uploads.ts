"use client";

import type { UploadedFile } from "@xianlan/api";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { maxUploadBytes, sendFile } from "../../lib/send-file.ts";
import { actionError } from "../../lib/trpc/use-action.ts";

/** A chosen file being uploaded; it leaves this list once the server has it. */
export type Upload = {
  key: string;
  file: File;
  state: "waiting" | "uploading" | "failed";
  progress: number;
  message?: string;
  /** It failed on the way; the file itself may be in order. */
  retryable?: boolean;
};

const endings = /\.(jpe?g|png|webp|gif|pdf|docx?|xlsx?)$/i;

/** What is wrong with a file before it is sent; the server looks again, at the bytes. */
function faultOf(file: File): string | undefined {
  if (file.size === 0) return "文件是空的，请重新选择";
  if (file.size > maxUploadBytes) return "文件超过20 MB，请压缩或拆分后再上传";
  if (!endings.test(file.name)) return "不支持这种文件，请上传图片、PDF、Word 或 Excel";
  return undefined;
}

/** Sends chosen files one after the other, so that a slow line finishes some rather than none. */
export function useUploads(onUploaded: (file: UploadedFile) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const uploadQueue = useRef<Promise<void>>(Promise.resolve());
  const dropped = useRef(new Set<string>());

  const change = (key: string, changes: Partial<Upload>) =>
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const drop = (key: string) => {
    dropped.current.add(key);
    setUploads((now) => now.filter((one) => one.key !== key));
  };

  async function send({ key, file }: Upload): Promise<void> {
    if (dropped.current.has(key)) return;
    change(key, { state: "uploading", progress: 0 });
    try {
      const address = `/api/files?name=${encodeURIComponent(file.name)}`;
      const uploaded = await sendFile<UploadedFile>(address, file, {
        key,
        onProgress: (progress) => change(key, { progress }),
      });
      drop(key);
      onUploaded(uploaded);
    } catch (error) {
      const refusal = actionError(error);
      const retryable = refusal?.kind === "unavailable" || refusal?.kind === "failed";
      change(key, { state: "failed", message: refusal?.message ?? "没有上传", retryable });
    }
  }

  const enqueue = (upload: Upload) => {
    uploadQueue.current = uploadQueue.current.then(() => send(upload));
  };

  return {
    uploads,
    busy: uploads.some(({ state }) => state !== "failed"),
    add: (files: readonly File[]) => {
      const newUploads = files.map((file): Upload => {
        const message = faultOf(file);
        const state = message === undefined ? "waiting" : "failed";
        return { key: uuidv7(), file, state, progress: 0, ...(message ? { message } : {}) };
      });
      setUploads((now) => [...now, ...newUploads]);
      for (const one of newUploads) if (one.state === "waiting") enqueue(one);
    },
    drop,
    /** The same key, so that a file that did arrive is not stored twice. */
    retry: (upload: Upload) => {
      change(upload.key, { state: "waiting" });
      enqueue(upload);
    },
  };
}
