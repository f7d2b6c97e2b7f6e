import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { countyId, instant } from "./columns.ts";
import { county } from "./county.ts";
import { allow, ownAccount, ownCounty, ownUnitId } from "./policies.ts";

const countyWriters = ["xianlan_writer", "xianlan_admin", "xianlan_jobs", "xianlan_auth"] as const;

/** A unit writes into its own chain alone, and sees besides it how far its county's has come. */
const ownChain = sql`${ownCounty} and chain = ${ownUnitId}`;
const readableChain = sql`${ownCounty} and chain in (${ownUnitId}, county_id)`;

/**
 * Which chain of its county a row is in: a unit's id, or the county's own id for what belongs to no
 * unit. All zeros: the one chain a county had before its units had theirs.
 */
const chain = () => uuid("chain").notNull();

/** The end of each audit chain. Its writers lock it, so `seq` is also the revision of its unit. */
export const auditHead = pgTable(
  "audit_head",
  {
    countyId: countyId().references(() => county.countyId),
    chain: chain(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    mac: text("mac").notNull(),
    /** Of the county's own chain: how many of its rows changed what every unit's figures rest on. */
    revision: bigint("revision", { mode: "number" }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.chain] }),
    ...countyWriters.flatMap((role) => allow(role, ["select", "insert", "update"], ownCounty)),
    ...allow("xianlan_unit", ["select"], readableChain),
    ...allow("xianlan_unit", ["insert", "update"], ownChain),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_auditor", ["select"], ownCounty),
  ],
);

/**
 * Append-only: no role of the app may change or remove a row. Each row's MAC covers the one before in
 * its chain.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    countyId: countyId().references(() => county.countyId),
    chain: chain(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    /** What the MAC covers, and with which key; see docs/security.md. */
    format: smallint("format").$type<1 | 2>().notNull(),
    /** The key in `installation_key` that the county's key is derived from; null in format 1. */
    keyId: uuid("key_id"),
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
    primaryKey({ columns: [t.countyId, t.chain, t.seq] }),
    index("audit_by_entity").on(t.countyId, t.entity, t.entityId),
    index("audit_by_time").on(t.countyId, t.at, t.chain, t.seq),
    ...countyWriters.flatMap((role) => allow(role, ["insert"], ownCounty)),
    ...allow("xianlan_unit", ["insert"], ownChain),
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
