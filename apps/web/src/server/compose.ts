import { join } from "node:path";
import {
  appRouter,
  type Context,
  createAuth,
  loadCalendar,
  type Services,
  sessionActor,
} from "@xianlan/api";
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

/** Opens the pools and builds what every request gets. */
export async function compose(parts: {
  readonly appUrl: string;
  readonly secrets: Secrets;
  readonly dataDir: string;
  readonly logger: Logger;
  readonly demo: boolean;
}): Promise<Composition> {
  const { appUrl: url, secrets, logger } = parts;
  const onError = (error: Error) => logger.warn({ err: error }, "idle database connection lost");
  const database = openDatabase(url, { onError });
  const auth = createAuth({ url, secret: secrets.authSecret, onError });
  const services: Services = {
    database,
    auth,
    auditKey: Buffer.from(secrets.auditKey, "base64url"),
    calendar: await loadCalendar(database),
    filesFolder: join(parts.dataDir, "files"),
    logger,
    demo: null,
  };
  const runtime: Runtime = {
    router: appRouter,
    demo: parts.demo,
    createContext: (headers) => contextOf(services, headers),
  };
  return {
    services,
    runtime,
    async close() {
      await Promise.all([database.close(), auth.close()]);
    },
  };
}

/** The context of a request: the session decides who asks, the server where from. */
async function contextOf(services: Services, headers: Headers): Promise<Context> {
  const clock = clockAt(Date.now());
  const signedIn = await sessionActor(
    services.auth,
    { cookie: headers.get("cookie") ?? undefined, host: headers.get("host") ?? undefined },
    clock,
  );
  return {
    services,
    actor: signedIn?.actor ?? null,
    session: signedIn?.session ?? null,
    clock,
    requestId: headers.get(REQUEST_ID) ?? "-",
    address: headers.get(CLIENT_ADDRESS) ?? "-",
  };
}
