/** Headers of a request that say where it came from. */
export type OriginHeaders = {
  host?: string | undefined;
  origin?: string | undefined;
  "content-type"?: string | undefined;
  /** Set by browsers alone; scripts cannot forge it. */
  "sec-fetch-site"?: string | string[] | undefined;
};

/**
 * Why a request may not change anything, or null when it may: it must say that it came from our own
 * pages, and carry JSON, which a foreign form cannot send unasked.
 * @param bodies other content types this route takes, e.g. `multipart/form-data` for files.
 */
export function mutationRefusal(
  headers: OriginHeaders,
  bodies: readonly string[] = ["application/json"],
): string | null {
  if (!fromOwnPages(headers)) return "请求不是从本系统的页面发出的，已拒绝";
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return bodies.includes(type) ? null : "请求的内容类型不正确，已拒绝";
}

function fromOwnPages(headers: OriginHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { host, origin } = headers;
  if (host === undefined || origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
