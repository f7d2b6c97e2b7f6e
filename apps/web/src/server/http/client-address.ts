import type { IncomingMessage } from "node:http";

/**
 * The client's address for lockout and audit. A forwarded address counts only when a proxy has to
 * be there: the product itself listens on loopback alone, outside demo mode. Then the last entry,
 * the one that proxy wrote, is taken; anything a client sends itself stands before it.
 * @param trustProxy see above.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const peer = request.socket.remoteAddress ?? "";
  if (trustProxy) {
    const forwarded = request.headers["x-forwarded-for"];
    const list = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
    const last = list.at(-1)?.trim();
    if (last) return last;
  }
  return peer.replace(/^::ffff:/, "");
}
