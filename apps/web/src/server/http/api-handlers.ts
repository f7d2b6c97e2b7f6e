import { authHandler } from "./auth-handler.ts";
import { exportsHandler } from "./exports-handler.ts";
import { filesHandler } from "./files-handler.ts";
import type { ApiHandler } from "./handlers.ts";
import { importsHandler } from "./imports-handler.ts";
import { offlineVisitWorker } from "./offline-visit-worker.ts";
import { trpcHandler } from "./trpc-handler.ts";

const script = `(${offlineVisitWorker.toString()})(self);\n`;

/** `/api/field-worker.js`: the service worker of `/field`, allowed to serve that page from where it lies. */
const offlineVisitWorkerHandler: ApiHandler = async (request, response, { path }) => {
  if (path !== "/api/field-worker.js" || request.method !== "GET") return false;
  response.setHeader("Content-Type", "text/javascript; charset=utf-8");
  response.setHeader("Service-Worker-Allowed", "/field");
  response.end(script);
  return true;
};

/** Asked in this order before Next. */
export const apiHandlers: readonly ApiHandler[] = [
  trpcHandler,
  authHandler,
  filesHandler,
  exportsHandler,
  importsHandler,
  offlineVisitWorkerHandler,
];
