import type { IncomingMessage } from "node:http";

/**
 * Headers by which the server tells handlers and pages about a request. Whatever a client sends
 * under these names is overwritten.
 */
export const REQUEST_ID = "x-request-id";
export const CLIENT_ADDRESS = "x-xianlan-client-address";

/** Puts the marks on a request before anyone reads it. */
export function mark(request: IncomingMessage, requestId: string, address: string): void {
  request.headers[REQUEST_ID] = requestId;
  request.headers[CLIENT_ADDRESS] = address;
}
