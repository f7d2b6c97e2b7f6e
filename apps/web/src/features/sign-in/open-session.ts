import { forgetDeviceOwner } from "../../lib/offline-visit/owner.ts";

const unreachable = "没有连上服务器，请检查网络后重试";

/**
 * Opens a session and goes to the person's first page. The page is loaded anew, so that nothing of
 * an earlier person stays in memory.
 * @returns why it did not work; null while the next page loads.
 */
export async function openSession(path: string, body: object): Promise<string | null> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) {
      // The new session decides again whose visits this device shows.
      forgetDeviceOwner();
      window.location.assign("/");
      return null;
    }
    const result: unknown = await response.json();
    return messageOf(result) ?? unreachable;
  } catch {
    return unreachable;
  }
}

function messageOf(result: unknown): string | null {
  const error: unknown =
    typeof result === "object" && result !== null ? Reflect.get(result, "error") : null;
  const message: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "message") : null;
  return typeof message === "string" ? message : null;
}
