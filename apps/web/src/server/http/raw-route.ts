import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Context, httpFailure, mutationRefusal, type SentBody } from "@xianlan/api";
import type { RequestContext } from "./handlers.ts";
import { headersOf } from "./trpc-handler.ts";

// Routes that carry files speak plain HTTP beside tRPC: bodies of bytes in, bytes out. Their errors
// are the same as everywhere.

/** How long the rest of a refused body may still come, so that the sender gets to read the refusal. */
const LINGER_MS = 3_000;

type Action = (context: Context) => Promise<void>;

/** Runs an action as the person behind the request and answers its error in the product's form. */
export async function asPerson(
  request: IncomingMessage,
  response: ServerResponse,
  about: RequestContext,
  action: Action,
): Promise<void> {
  try {
    await action(await about.runtime.createContext(headersOf(request)));
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { status, data } = httpFailure(error, about, about.path);
    refuseRemainingBody(request, response);
    sendJson(response, status, { error: { message: data.message, data } });
  }
}

/** The same for a request that changes something: only from our own pages, and only as bytes. */
export async function asSameOriginAccount(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
  action: Action,
): Promise<void> {
  const message = mutationRefusal(request.headers, ["application/octet-stream"]);
  if (message === null) {
    await asPerson(request, response, context, action);
    return;
  }
  const { requestId } = context;
  refuseRemainingBody(request, response);
  const data = { kind: "forbidden", message, fields: [], requestId };
  sendJson(response, 403, { error: { message, data } });
}

/** What is left of the body is read and dropped for a moment, then the line is cut. */
function refuseRemainingBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  response.setHeader("Connection", "close");
  request.resume();
  const cut = setTimeout(() => request.destroy(), LINGER_MS);
  cut.unref();
  request.once("close", () => clearTimeout(cut));
}

/** The body as it comes; the connection outlives a reader that stops early. */
export function bodyOf(request: IncomingMessage): SentBody {
  const length = Number(request.headers["content-length"]);
  return {
    pieces: request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    announced: Number.isSafeInteger(length) ? length : null,
  };
}

export function queryOf(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? "/", "http://localhost").searchParams;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}

/** Sends a stream; one that breaks cuts the line, so that nobody takes half a file for a whole one. */
export async function sendStream(
  response: ServerResponse,
  { stream, size }: { stream: NodeJS.ReadableStream; size: number },
): Promise<void> {
  response.setHeader("Content-Length", size);
  await pipeline(stream, response).catch(() => response.destroy());
}
