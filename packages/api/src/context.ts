import type { Database, Scope, Transaction } from "@xianlan/db";
import type { Actor, Role } from "@xianlan/domain/account";
import type { Clock, WorkCalendar } from "@xianlan/domain/calendar";
import type { FreeText } from "@xianlan/domain/input";
import type { Logger } from "pino";
import type { Auth } from "./auth/create-auth.ts";

/** What the running process lends to every request. */
export type Services = {
  database: Database;
  /** Key of the audit chain's MACs; kept in the data folder, never in the database. */
  auditKey: Uint8Array;
  /** Its id in the database's `installation_key`: rows say by it which key they were made with. */
  auditKeyId: string;
  /** The national notices, which a county follows until it keeps a year itself. */
  calendar: WorkCalendar;
  /** Folder of the content-addressed files. */
  filesFolder: string;
  logger: Logger;
  notices: NoticeServices;
  /** Sessions, passwords and the connections that may read them. */
  auth: Auth;
  /** Accounts with a button on the sign-in page; null outside demo mode. */
  demo: readonly DemoAccount[] | null;
};

/** What sending notices needs of the installation. */
export type NoticeServices = {
  /** 32 bytes that encrypt channel secrets; kept in the data folder, never in the database. */
  secretsKey: Uint8Array;
  /** Origins of robots beside the public ones: XIANLAN_WEBHOOK_HOSTS. */
  robotOrigins: readonly string[];
};

/** A line of `demo-accounts.json`. */
export type DemoAccount = {
  username: string;
  password: string;
  roles: readonly Role[];
  /** Name of the unit; null for the county. */
  unit: string | null;
};

/** The signed-in browser. While the password must be changed, nothing else is allowed. */
export type Session = { id: string; mustChangePassword: boolean };

/** The transaction several reads share, and whose rows it reaches. */
export type Snapshot = { tx: Transaction; scope: Scope };

/** One request: who asks, when, from where. */
export type Context = {
  services: Services;
  /** Null before sign-in. */
  actor: Actor | null;
  /** The session the actor came with; null before sign-in and where no browser is involved. */
  session: Session | null;
  clock: Clock;
  /** Working days of the actor's county; before sign-in the national ones. */
  calendar: WorkCalendar;
  requestId: string;
  /** What the request's input says in free text, by field; none where its writer has confirmed it. */
  unconfirmedText?: FreeText;
  /** Address of the client, as seen by the trusted end of the connection. */
  address: string;
  /** Where reads happen within `inSnapshot`; elsewhere each opens a transaction of its own. */
  snapshot?: Snapshot;
};
