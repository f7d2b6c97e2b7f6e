import { authHandler } from "./auth-handler.ts";
import { exportsHandler } from "./exports-handler.ts";
import { filesHandler } from "./files-handler.ts";
import type { ApiHandler } from "./handlers.ts";
import { importsHandler } from "./imports-handler.ts";
import { offlineVisitWorkerHandler } from "./offline-visit-worker-handler.ts";
import { trpcHandler } from "./trpc-handler.ts";

/** Asked in this order before Next. */
export const apiHandlers: readonly ApiHandler[] = [
  trpcHandler,
  authHandler,
  filesHandler,
  exportsHandler,
  importsHandler,
  offlineVisitWorkerHandler,
];
