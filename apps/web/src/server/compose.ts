import { join } from "node:path";
import {
  appRouter,
  countyCalendar,
  createAuth,
  loadCalendar,
  type Services,
  sessionActor,
} from "@xianlan/api";
import { openDatabase, readKeyId } from "@xianlan/db";
import type { Secrets } from "@xianlan/db/embedded";
import { clockAt } from "@xianlan/domain/calendar";
import type { Logger } from "pino";
import { BACKGROUND } from "../lib/background.ts";
import type { Runtime } from "../lib/runtime.ts";
import { CLIENT_ADDRESS, REQUEST_ID } from "./http/request-marks.ts";

/** The running product's parts, put together once. */
export interface Composition {
  readonly services: Services;
  readonly runtime: Runtime;
  close(): Promise<void>;
}

/** Opens the connections and builds what every request gets. */
export async function compose(parts: {
  readonly appUrl: string;
  readonly secrets: Secrets;
  readonly dataDir: string;
  readonly logger: Logger;
  readonly demo: boolean;
  /** Origins of robots beside the public ones. */
  readonly webhookHosts: readonly string[];
}): Promise<Composition> {
  const { appUrl, secrets, logger } = parts;
  const onError = (error: Error) =>
    logger.warn({ reason: error.message }, "idle database connection lost");
  const database = openDatabase(appUrl, { onError });
  const auth = createAuth({ url: appUrl, secret: secrets.authSecret, onError });
  const services: Services = {
    database,
    auditKey: Buffer.from(secrets.auditKey, "base64url"),
    auditKeyId: await readKeyId(database, "auditKey"),
    calendar: await loadCalendar(database),
    filesFolder: join(parts.dataDir, "files"),
    logger,
    notices: {
      secretsKey: Buffer.from(secrets.noticeKey, "base64url"),
      robotOrigins: parts.webhookHosts,
    },
    auth,
    // Filled in once the demo county is loaded.
    demo: parts.demo ? [] : null,
  };
  const runtime: Runtime = {
    router: appRouter,
    demo: parts.demo,
    pageFailed(error, path) {
      logger.error({ err: error, path, digest: digestOf(error) }, "page failed");
    },
    async createContext(headers) {
      const clock = clockAt(Date.now());
      const cookie = headers.get("cookie") ?? undefined;
      const host = headers.get("host") ?? undefined;
      const background = headers.has(BACKGROUND);
      const signedIn = await sessionActor(auth, { cookie, host }, clock, background);
      return {
        services,
        actor: signedIn?.actor ?? null,
        session: signedIn?.session ?? null,
        clock,
        calendar:
          signedIn === null
            ? services.calendar
            : await countyCalendar(services, signedIn.actor.countyId, signedIn.calendarVersion),
        requestId: headers.get(REQUEST_ID) ?? "-",
        address: headers.get(CLIENT_ADDRESS) ?? "-",
      };
    },
  };
  return {
    services,
    runtime,
    async close() {
      await Promise.all([database.close(), auth.close()]);
    },
  };
}

function digestOf(error: unknown): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, "digest") : undefined;
}
