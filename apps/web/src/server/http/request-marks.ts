import type { IncomingMessage } from "node:http";
import { BACKGROUND } from "../../lib/background.ts";

/**
 * Headers by which the server describes a request to handlers and pages. Whatever a client sends
 * under these names is overwritten. Beside them `BACKGROUND` may come from the client: it can only
 * withhold the renewal of the session, so nobody gains by sending it.
 */
export const REQUEST_ID = "x-request-id";
export const CLIENT_ADDRESS = "x-xianlan-client-address";

/** What a browser, or the router of our pages, fetches before anybody asked for it. */
const prefetching = ["next-router-prefetch", "next-router-segment-prefetch"];

/** Puts the marks on a request before anyone reads it. */
export function mark(request: IncomingMessage, requestId: string, address: string): void {
  const { headers } = request;
  headers[REQUEST_ID] = requestId;
  headers[CLIENT_ADDRESS] = address;
  const purpose = `${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""}`;
  // The router's own headers are taken off before a page can read them.
  if (prefetching.some((name) => headers[name] !== undefined) || purpose.includes("prefetch")) {
    headers[BACKGROUND] = "1";
  }
}
