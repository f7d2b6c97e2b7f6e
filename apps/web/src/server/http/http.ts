import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Services } from "@xianlan/api";
import type { Logger } from "pino";
import type { Runtime } from "../../lib/runtime.ts";
import { clientAddress } from "./client-address.ts";
import type { ApiHandler, RequestContext } from "./handlers.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { mark } from "./request-marks.ts";
import { protect } from "./security.ts";

/** What the server is put together from. */
export interface HttpParts {
  readonly logger: Logger;
  readonly runtime: Runtime;
  readonly services: Services;
  /** Asked in order; health and readiness come first. */
  readonly handlers: readonly ApiHandler[];
  /** Everything that is not `/api/`. */
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly trustProxy: boolean;
  readonly dev: boolean;
  readonly metrics: Metrics;
}

export interface HttpServer {
  readonly server: Server;
  /** Stops accepting and waits for requests under way, at most `limitMs`. */
  drain(limitMs: number): Promise<void>;
}

let inFlight = 0;

/** Metrics that count this module's requests. */
export const httpMetrics = (): Metrics => createMetrics(() => inFlight);

/** One server for the API and the pages: request id, security headers, one log line an answer. */
export function createHttpServer(parts: HttpParts): HttpServer {
  let draining = false;
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    const started = performance.now();
    const requestId = randomUUID();
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const logger = parts.logger.child({ requestId });
    const context: RequestContext = {
      requestId,
      path,
      address: clientAddress(request, parts.trustProxy),
      logger,
      runtime: parts.runtime,
      services: parts.services,
    };
    mark(request, requestId, context.address);
    inFlight += 1;
    response.once("close", () => {
      inFlight -= 1;
      const seconds = (performance.now() - started) / 1000;
      const { method = "GET" } = request;
      const status = response.statusCode;
      parts.metrics.observe(kindOf(path), method, status, seconds);
      // The query stays out: it carries what people search for.
      const line = { method, path, status, ms: Math.round(seconds * 10_000) / 10 };
      if (response.writableFinished) logger.info(line, "request");
      else logger.warn(line, "request aborted by the client");
    });
    response.setHeader("X-Request-Id", requestId);
    if (draining) response.setHeader("Connection", "close");
    protect(request, response, parts.dev);
    reply(request, response, context, parts).catch((error: unknown) => {
      logger.error({ err: error, path }, "request failed");
      fail(response, 500, requestId);
    });
  });
  return {
    server,
    async drain(limitMs) {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection kept alive turns idle only when its last answer is out.
      const sweep = setInterval(() => server.closeIdleConnections(), 20);
      await Promise.race([closed, sleep(limitMs, undefined, { ref: false })]);
      clearInterval(sweep);
      server.closeAllConnections();
    },
  };
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
  parts: HttpParts,
): Promise<void> {
  if (context.path.startsWith("/api/")) {
    for (const handler of parts.handlers) {
      if (await handler(request, response, context)) return;
    }
    fail(response, 404, context.requestId);
    return;
  }
  await parts.pages(request, response);
}

/** Ends a response that no handler ended, without details of the error. */
function fail(response: ServerResponse, status: 404 | 500, requestId: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const message =
    status === 404
      ? "没有这个地址。"
      : `系统出错，请重试；仍不成功时请把编号 ${requestId} 告诉管理员。`;
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify({ error: { message, requestId } }));
}

function kindOf(path: string): string {
  const [, first, second] = path.split("/");
  if (first === "_next") return "asset";
  if (first !== "api") return "page";
  const known = ["trpc", "auth", "files", "exports", "health", "ready", "metrics"];
  return second && known.includes(second) ? second : "other";
}
