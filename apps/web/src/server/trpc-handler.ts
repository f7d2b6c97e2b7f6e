import type { IncomingMessage } from "node:http";
import { appRouter } from "@xianlan/api";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import type { ApiHandler } from "./handlers.ts";

const PREFIX = "/api/trpc/";
const LARGEST_BODY = 2_000_000;

/** `/api/trpc/*` on tRPC's Node adapter: no framework between the socket and the procedure. */
export const trpcHandler: ApiHandler = async (request, response, { path, runtime }) => {
  if (!path.startsWith(PREFIX)) return false;
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: path.slice(PREFIX.length),
    req: request,
    res: response,
    maxBodySize: LARGEST_BODY,
    maxBatchSize: 20,
    createContext: () => runtime.createContext(headersOf(request)),
  });
  return true;
};

/** Node's headers in the form pages and handlers share. */
export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}
