import type { Database } from "@xianlan/db";
import type { Actor, Clock, WorkCalendar } from "@xianlan/domain";
import type { Logger } from "pino";

/** What the running process lends to every request. */
export type Services = {
  database: Database;
  /** Key of the audit chain's MACs; kept in the data folder, never in the database. */
  auditKey: Uint8Array;
  calendar: WorkCalendar;
  /** Folder of the content-addressed files. */
  filesFolder: string;
  logger: Logger;
};

/** One request: who asks, when, from where. */
export type Context = {
  services: Services;
  /** Null before sign-in. */
  actor: Actor | null;
  clock: Clock;
  requestId: string;
  /** Address of the client, as seen by the trusted end of the connection. */
  address: string;
};
