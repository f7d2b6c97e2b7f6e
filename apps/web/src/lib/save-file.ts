import { actionError } from "./trpc/use-action.ts";

/**
 * Asks for a file by a question too long for an address and saves it. Resolves with what went wrong,
 * or null when the browser has it.
 */
export async function saveFile(
  address: string,
  question: unknown,
  fileName: string,
): Promise<string | null> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: JSON.stringify(question),
    });
    if (!response.ok) {
      const result = (await response.json()) as { error?: { data?: unknown } };
      return actionError(result.error ?? {})?.message ?? "没有下载";
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
    return null;
  } catch (error) {
    return actionError(error)?.message ?? "没有下载";
  }
}
