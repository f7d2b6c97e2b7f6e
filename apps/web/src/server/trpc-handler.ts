import type { IncomingMessage, ServerResponse } from "node:http";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { mutationRefusal } from "@xianlan/api";
import type { ApiHandler } from "./handlers.ts";

const PREFIX = "/api/trpc/";
/** Bytes of one batch of calls; files go another way. */
const LARGEST_BODY = 4_000_000;

/** `/api/trpc/*` on tRPC's Node adapter: no framework between the socket and the procedure. */
export const trpcHandler: ApiHandler = async (request, response, { path, runtime, requestId }) => {
  if (!path.startsWith(PREFIX)) return false;
  if (request.method !== "GET") {
    const { host, origin } = request.headers;
    const refusal = mutationRefusal({ ...request.headers, host, origin });
    if (refusal !== null) {
      refuse(response, refusal, requestId);
      return true;
    }
  }
  await nodeHTTPRequestHandler({
    router: runtime.router,
    path: path.slice(PREFIX.length),
    req: request,
    res: response,
    maxBodySize: LARGEST_BODY,
    maxBatchSize: 20,
    createContext: () => runtime.createContext(headersOf(request)),
  });
  return true;
};

function refuse(response: ServerResponse, message: string, requestId: string): void {
  response.writeHead(403, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ error: { message, requestId } }));
}

/** Node's headers in the form pages and handlers share. */
export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}
