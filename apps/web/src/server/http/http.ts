import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Services } from "@xianlan/api";
import type { Logger } from "pino";
import type { Runtime } from "../../lib/runtime.ts";
import { isLoopback } from "../env.ts";
import type { ApiHandler, RequestContext } from "./handlers.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { mark } from "./request-marks.ts";

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

/**
 * The client's address for lockout and audit. A forwarded address counts only when a proxy has to
 * be there: the product itself listens on loopback alone, outside demo mode. Then the last entry,
 * the one that proxy wrote, is taken; anything a client sends itself stands before it.
 * @param trustProxy see above.
 */
function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const peer = request.socket.remoteAddress ?? "";
  if (trustProxy) {
    const forwarded = request.headers["x-forwarded-for"];
    const list = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
    const last = list.at(-1)?.trim();
    if (last) return last;
  }
  return peer.replace(/^::ffff:/, "");
}

/**
 * Sets the security headers of an answer. The policy also goes onto the request, where Next reads
 * the nonce for its scripts from.
 * @param dev the development server evaluates code and talks over a socket.
 */
function protect(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, dev);
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (!isLoopback(hostOf(request))) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  if (request.url?.startsWith("/api/")) response.setHeader("Cache-Control", "no-store");
}

/** The policy: own scripts by nonce, nothing from outside, no framing, no plugins. */
function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // React writes style attributes into server-rendered pages; attributes cannot carry a nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Host name of the Host header, without port and brackets; empty when absent. */
function hostOf(request: IncomingMessage): string {
  const host = request.headers.host ?? "";
  return host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}
