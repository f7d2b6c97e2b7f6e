import { join } from "node:path";
import { appRouter, loadCalendar, type Services } from "@xianlan/api";
import { openDatabase } from "@xianlan/db";
import type { Secrets } from "@xianlan/db/embedded";
import { clockAt } from "@xianlan/domain";
import type { Logger } from "pino";
import type { Runtime } from "../lib/runtime.ts";
import { CLIENT_ADDRESS, REQUEST_ID } from "./request-marks.ts";

/** The running product's parts, put together once. */
export interface Composition {
  readonly services: Services;
  readonly runtime: Runtime;
  close(): Promise<void>;
}

/** Opens the pool and builds what every request gets. */
export async function compose(parts: {
  readonly appUrl: string;
  readonly secrets: Secrets;
  readonly dataDir: string;
  readonly logger: Logger;
  readonly demo: boolean;
}): Promise<Composition> {
  const { logger } = parts;
  const database = openDatabase(parts.appUrl, {
    onError: (error) => logger.warn({ err: error }, "idle database connection lost"),
  });
  const services: Services = {
    database,
    auditKey: Buffer.from(parts.secrets.auditKey, "base64url"),
    calendar: await loadCalendar(database),
    filesFolder: join(parts.dataDir, "files"),
    logger,
  };
  const runtime: Runtime = {
    router: appRouter,
    demo: parts.demo,
    createContext: async (headers) => ({
      services,
      actor: null,
      clock: clockAt(Date.now()),
      requestId: headers.get(REQUEST_ID) ?? "-",
      address: headers.get(CLIENT_ADDRESS) ?? "-",
    }),
  };
  return { services, runtime, close: () => database.close() };
}
