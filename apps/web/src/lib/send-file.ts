import { personHeaders } from "./background.ts";

/** A refusal as the file routes answer it; `data` is what `actionError` reads. */
class RefusedFile extends Error {
  readonly data: unknown;

  constructor(message: string, data: unknown) {
    super(message);
    this.name = "RefusedFile";
    this.data = data;
  }
}

function refusalIn(text: string): RefusedFile | null {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string; data?: unknown } };
    return error ? new RefusedFile(error.message ?? "", error.data) : null;
  } catch {
    return null;
  }
}

/**
 * Posts a file's bytes and reports how far they have come, 0–100. An `XMLHttpRequest`, because fetch
 * reports no upload progress.
 * @throws an error that `actionError` explains: the product's refusal, or that the server was not reached.
 */
export function sendFile<Result>(
  address: string,
  body: Blob,
  options: { key?: string; onProgress?: (percent: number) => void } = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    for (const [name, value] of Object.entries(personHeaders())) {
      request.setRequestHeader(name, value);
    }
    if (options.key !== undefined) request.setRequestHeader("Idempotency-Key", options.key);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) options.onProgress?.((loaded / total) * 100);
    });
    const unreached = () => reject(new Error("the server was not reached"));
    request.addEventListener("error", unreached);
    request.addEventListener("abort", unreached);
    request.addEventListener("load", () => {
      if (request.status === 200) {
        resolve(JSON.parse(request.responseText) as Result);
        return;
      }
      reject(refusalIn(request.responseText) ?? new Error("no answer of ours"));
    });
    request.send(body);
  });
}

/** The largest file the server takes, in bytes. */
export const maxUploadBytes = 20 * 1024 * 1024;

/** “1.2 MB”. */
export function formatSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
