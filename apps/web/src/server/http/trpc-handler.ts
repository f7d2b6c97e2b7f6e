import type { IncomingMessage, ServerResponse } from "node:http";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import {
  appRouter,
  type Context,
  contextFailure,
  mutationRefusal,
  writtenResult,
} from "@xianlan/api";
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
  const procedure = path.slice(PREFIX.length);
  const create = () => runtime.createContext(headersOf(request));
  if (await sendRemembered(request, response, procedure, create)) return true;
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: procedure,
    req: request,
    res: response,
    maxBodySize: MAX_BODY_BYTES,
    maxBatchSize: 20,
    createContext: () =>
      create().catch((error: unknown) => {
        throw contextFailure(error, context, path);
      }),
  });
  return true;
};

/** The county's large answers, asked for one at a time: what is remembered is already written. */
const remembered: Readonly<Record<string, (context: Context, input: unknown) => Promise<unknown>>> =
  {
    "overview.read": (context) => appRouter.createCaller(context).overview.read(),
    "score.matrix": (context, input) =>
      appRouter.createCaller(context).score.matrix(input as { year?: number }),
  };

/**
 * Answers with the bytes that were written when the result was worked out, or 304 to whoever has them.
 * @returns false for all else, an error included: the adapter then answers as it always does
 */
async function sendRemembered(
  request: IncomingMessage,
  response: ServerResponse,
  procedure: string,
  createContext: () => Promise<Context>,
): Promise<boolean> {
  const read = remembered[procedure];
  if (read === undefined || request.method !== "GET") return false;
  const query = new URL(request.url ?? "", "http://localhost").searchParams;
  if (query.has("batch")) return false;
  let result: ReturnType<typeof writtenResult>;
  try {
    const input: unknown = JSON.parse(query.get("input") ?? "null") ?? undefined;
    result = writtenResult(await read(await createContext(), input));
  } catch {
    return false;
  }
  if (result === null) return false;
  const tag = `"${result.tag}"`;
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", "private, no-cache");
  if (request.headers["if-none-match"] === tag) {
    response.statusCode = 304;
    response.end();
    return true;
  }
  response.setHeader("Content-Type", "application/json");
  response.end(`{"result":{"data":${result.json}}}`);
  return true;
}

/** Node's headers in the form pages and handlers share. */
export function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}
