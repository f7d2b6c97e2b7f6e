import type { ApiHandler } from "./handlers.ts";
import { offlineVisitWorker } from "./offline-visit-worker.ts";

const script = `(${offlineVisitWorker.toString()})(self);\n`;

/** `/api/field-worker.js`: the service worker of `/field`, allowed to serve that page from where it lies. */
export const offlineVisitWorkerHandler: ApiHandler = async (request, response, { path }) => {
  if (path !== "/api/field-worker.js" || request.method !== "GET") return false;
  response.setHeader("Content-Type", "text/javascript; charset=utf-8");
  response.setHeader("Service-Worker-Allowed", "/field");
  response.end(script);
  return true;
};
