import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { pendingMigrations } from "@xianlan/db/provision";
import { isLoopback } from "../env.ts";
import type { ApiHandler } from "./handlers.ts";
import type { Metrics } from "./metrics.ts";

/**
 * `/api/health`: the process answers. `/api/ready`: database and migrations too, else 503.
 * `/api/metrics`: figures for Prometheus, for this machine only.
 */
export function healthHandler(metrics: Metrics): ApiHandler {
  return async (request, response, { path, services, logger }) => {
    if (path === "/api/health") {
      json(response, 200, { status: "ok", uptimeSeconds: Math.round(process.uptime()) });
      return true;
    }
    if (path === "/api/ready") {
      const state = await readiness(() => pendingMigrations(services.database.pool));
      if (state.error) logger.warn({ err: state.error }, "not ready");
      metrics.setReady(state.ready);
      json(response, state.ready ? 200 : 503, {
        status: state.ready ? "ready" : "unavailable",
        database: state.database,
        migrations: state.migrations,
      });
      return true;
    }
    const forwarded = request.headers["x-forwarded-for"] !== undefined;
    const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
    if (path === "/api/metrics" && isLoopback(peer) && !forwarded) {
      response.setHeader("Content-Type", metrics.contentType);
      response.end(await metrics.text());
      return true;
    }
    return false;
  };
}

interface Readiness {
  readonly ready: boolean;
  readonly database: "ok" | "unavailable";
  readonly migrations: "ok" | "pending" | "unknown";
  readonly error?: unknown;
}

async function readiness(pending: () => Promise<number>): Promise<Readiness> {
  try {
    const late = sleep(3_000, null, { ref: false });
    const count = await Promise.race([pending(), late]);
    if (count === null) throw new Error("The database did not answer within 3 s.");
    const done = count === 0;
    return { ready: done, database: "ok", migrations: done ? "ok" : "pending" };
  } catch (error) {
    return { ready: false, database: "unavailable", migrations: "unknown", error };
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}
