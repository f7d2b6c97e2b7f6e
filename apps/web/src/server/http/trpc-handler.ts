import type { IncomingMessage } from "node:http";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { appRouter, contextFailure, mutationRefusal } from "@xianlan/api";
import type { ApiHandler } from "./handlers.ts";

const PREFIX = "/api/trpc/";
const MAX_BODY_BYTES = 8_000_000;

/** `/api/trpc/*` on tRPC's Node adapter: no framework between the socket and the procedure. */
export const trpcHandler: ApiHandler = async (request, response, context) => {
  const { path, requestId, runtime } = context;
  if (!path.startsWith(PREFIX)) return false;
  const refusal = request.method === "POST" ? mutationRefusal(request.headers) : null;
  if (refusal !== null) {
    response.statusCode = 403;
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify({ error: { message: refusal, requestId } }));
    return true;
  }
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: path.slice(PREFIX.length),
    req: request,
    res: response,
    maxBodySize: MAX_BODY_BYTES,
    maxBatchSize: 20,
    createContext: () =>
      runtime.createContext(headersOf(request)).catch((error: unknown) => {
        throw contextFailure(error, context, path);
      }),
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
