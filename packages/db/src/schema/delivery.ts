import {
  type ChannelKind,
  channelKinds,
  type DeliveryPurpose,
  type DeliveryState,
  defaultDigestAt,
  deliveryPurposes,
  deliveryStates,
  type MailSecurity,
} from "@xianlan/domain/notice";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { account } from "./account.ts";
import { countyId, day, id, instant, oneOf, version } from "./columns.ts";
import { county } from "./county.ts";
import { allow, ownAccount, ownCounty } from "./policies.ts";

const ownRow = sql`${ownCounty} and account_id = ${ownAccount}`;

/** Up to where a person has seen their notices. */
export const noticeMark = pgTable(
  "notice_mark",
  {
    countyId: countyId(),
    accountId: uuid("account_id").notNull(),
    seenUntil: instant("seen_until").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.accountId] }),
    foreignKey({
      columns: [t.countyId, t.accountId],
      foreignColumns: [account.countyId, account.id],
    }),
    ...allow("xianlan_reader", ["select"], ownRow),
    ...allow("xianlan_writer", ["select", "insert", "update"], ownRow),
    ...allow("xianlan_unit", ["select", "insert", "update"], ownRow),
  ],
);

/** A line of a digest: what, and where it is acted on. */
export type DigestLine = { title: string; href: string };

/**
 * A person's digest of a working day: their 待办 and the notices since the one before. Its key makes
 * it one a person and day; one that says nothing is kept too, so that it is not asked for again.
 */
export const digest = pgTable(
  "digest",
  {
    countyId: countyId(),
    accountId: uuid("account_id").notNull(),
    day: day("day").notNull(),
    at: instant("at").notNull(),
    tasks: integer("tasks").notNull(),
    overdue: integer("overdue").notNull(),
    notices: integer("notices").notNull(),
    lines: jsonb("lines").$type<DigestLine[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.accountId, t.day] }),
    foreignKey({
      columns: [t.countyId, t.accountId],
      foreignColumns: [account.countyId, account.id],
    }),
    index("digest_by_day").on(t.countyId, t.day),
    ...allow("xianlan_reader", ["select"], ownRow),
    ...allow("xianlan_writer", ["select"], ownRow),
    ...allow("xianlan_unit", ["select"], ownRow),
    ...allow("xianlan_jobs", ["select", "insert", "delete"], ownCounty),
  ],
);

/** What the county set for its notices. Without a row: the default hour and no link. */
export const noticeSetting = pgTable(
  "notice_setting",
  {
    countyId: countyId()
      .primaryKey()
      .references(() => county.countyId),
    /** `HH:MM` in Shanghai. */
    digestAt: text("digest_at").notNull().default(defaultDigestAt),
    /** Where people open the product, for links in messages; empty for none. */
    siteAddress: text("site_address").notNull().default(""),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  () => [
    check("notice_setting_digest_at", sql`digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    ...allow("xianlan_admin", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
  ],
);

/** What anybody who may open the settings sees of a mail server. */
export type MailServer = {
  host: string;
  port: number;
  security: MailSecurity;
  username: string;
  sender: string;
};

/** A notice channel. `encryptedSecrets` holds passwords and robot addresses, encrypted with the data folder's key. */
export const noticeChannel = pgTable(
  "notice_channel",
  {
    countyId: countyId().references(() => county.countyId),
    kind: text("kind").$type<ChannelKind>().notNull(),
    enabled: boolean("enabled").notNull(),
    /** Null for robots, whose address is itself a secret. */
    server: jsonb("server").$type<MailServer>(),
    encryptedSecrets: text("sealed").notNull().default(""),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.kind] }),
    oneOf("notice_channel_kind", t.kind, channelKinds),
    ...allow("xianlan_admin", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
  ],
);

/**
 * The outbox: one message to one receiver over one channel. Holds ids, never text: the message is
 * put together when it is sent, so administrators can watch it without reading it.
 */
export const delivery = pgTable(
  "delivery",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    channel: text("channel").$type<ChannelKind>().notNull(),
    purpose: text("purpose").$type<DeliveryPurpose>().notNull(),
    /** Whose e-mail; null for a group robot. */
    accountId: uuid("account_id"),
    /** What makes the message the same one: the day of a digest, the first of the notices gathered. */
    key: text("key").notNull(),
    noticeIds: uuid("notice_ids").array().notNull(),
    /** The day of a digest. */
    day: day("day"),
    state: text("state").$type<DeliveryState>().notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    /** Not before this. */
    nextAt: instant("next_at").notNull(),
    attemptedAt: instant("attempted_at"),
    sentAt: instant("sent_at"),
    /** First failure since it was made or taken up again. */
    failingSince: instant("failing_since"),
    /** In a sentence for the administrator. */
    lastError: text("last_error").notNull().default(""),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("delivery_once").on(t.countyId, t.channel, t.key),
    foreignKey({
      columns: [t.countyId, t.accountId],
      foreignColumns: [account.countyId, account.id],
    }),
    oneOf("delivery_channel", t.channel, channelKinds),
    oneOf("delivery_purpose", t.purpose, deliveryPurposes),
    oneOf("delivery_state", t.state, deliveryStates),
    index("delivery_due").on(t.countyId, t.state, t.nextAt),
    index("delivery_by_time").on(t.countyId, t.createdAt),
    ...allow("xianlan_admin", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert", "update", "delete"], ownCounty),
  ],
);
