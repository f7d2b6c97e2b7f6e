import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { countyId, instant } from "./columns.ts";
import { county } from "./county.ts";
import { allow, ownAccount, ownCounty } from "./policies.ts";

const writers = [
  "xianlan_writer",
  "xianlan_unit",
  "xianlan_admin",
  "xianlan_jobs",
  "xianlan_auth",
] as const;

/** Head of a county's audit chain. Locked by each write, so `seq` is also the county's revision. */
export const auditHead = pgTable(
  "audit_head",
  {
    countyId: countyId()
      .primaryKey()
      .references(() => county.countyId),
    seq: bigint("seq", { mode: "number" }).notNull(),
    mac: text("mac").notNull(),
  },
  () => [
    ...writers.flatMap((role) => allow(role, ["select", "insert", "update"], ownCounty)),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_auditor", ["select"], ownCounty),
  ],
);

/** Append-only: no role of the app may change or remove a row. Each row's MAC covers the one before. */
export const auditLog = pgTable(
  "audit_log",
  {
    countyId: countyId().references(() => county.countyId),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    accountId: uuid("account_id"),
    actorName: text("actor_name").notNull(),
    address: text("address").notNull(),
    requestId: text("request_id").notNull(),
    /** The action, e.g. `finding.close`, `account.signIn`. */
    action: text("action").notNull(),
    entity: text("entity").notNull(),
    entityId: text("entity_id").notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    previousMac: text("previous_mac").notNull(),
    mac: text("mac").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.seq] }),
    index("audit_by_entity").on(t.countyId, t.entity, t.entityId),
    ...writers.flatMap((role) => allow(role, ["insert"], ownCounty)),
    ...allow("xianlan_auditor", ["select"], ownCounty),
  ],
);

/** One completed mutation: a repeat of the key gets the same result, another body is refused. */
export const idempotency = pgTable(
  "idempotency",
  {
    countyId: countyId().references(() => county.countyId),
    accountId: uuid("account_id").notNull(),
    key: uuid("key").notNull(),
    procedure: text("procedure").notNull(),
    bodyHash: text("body_hash").notNull(),
    result: jsonb("answer"),
    createdAt: instant("created_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.accountId, t.key] }),
    ...(["xianlan_writer", "xianlan_unit", "xianlan_admin", "xianlan_auth"] as const).flatMap(
      (role) =>
        allow(
          role,
          ["select", "insert", "update"],
          sql`${ownCounty} and account_id = ${ownAccount}`,
        ),
    ),
  ],
);
