import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { allow, everyRow } from "./policies.ts";

// The sign-in library's own tables, and the lockout beside them. They have no county and only the
// auth role reaches them; what a person may do is in `account`.

const authOnly = () => allow("xianlan_auth", ["select", "insert", "update", "delete"], everyRow);
const createdAt = () => instant("created_at").notNull().default(sql`now()`);
const updatedAt = () => instant("updated_at").notNull().default(sql`now()`);

export const authUser = pgTable(
  "auth_user",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    /** Folded to one case and width; what is typed at sign-in. */
    username: text("username").unique(),
    displayUsername: text("display_username"),
    /** Second way to sign in; null where the account has none. */
    mobile: text("mobile").unique(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  () => [
    ...authOnly(),
    ...allow("xianlan_admin", ["select", "insert", "update"], everyRow),
    ...allow("xianlan_jobs", ["select", "insert"], everyRow),
  ],
);

export const authSession = pgTable(
  "auth_session",
  {
    id: uuid("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: uuid("user_id")
      .notNull()
      .references(() => authUser.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("auth_session_user").on(t.userId),
    ...authOnly(),
    ...allow("xianlan_admin", ["select", "delete"], everyRow),
  ],
);

export const authCredential = pgTable(
  "auth_credential",
  {
    id: uuid("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => authUser.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("auth_credential_user").on(t.userId),
    ...authOnly(),
    ...allow("xianlan_admin", ["select", "insert", "update"], everyRow),
    ...allow("xianlan_jobs", ["select", "insert"], everyRow),
  ],
);

export const authVerification = pgTable(
  "auth_verification",
  {
    id: uuid("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  () => authOnly(),
);

export const authRateLimit = pgTable(
  "auth_rate_limit",
  {
    id: uuid("id").primaryKey(),
    key: text("key").notNull().unique(),
    count: integer("count").notNull(),
    lastRequest: bigint("last_request", { mode: "number" }).notNull(),
  },
  () => authOnly(),
);

/** Failures of an account, whatever address they came from. Five in a row lock it for 15 minutes. */
export const authLockout = pgTable(
  "auth_lockout",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => authUser.id, { onDelete: "cascade" }),
    failures: integer("failures").notNull(),
    lockedUntil: instant("locked_until"),
  },
  () => [...authOnly(), ...allow("xianlan_admin", ["select", "delete"], everyRow)],
);

/** The one-time link that makes the first administrator. Only a hash of its token is kept. */
export const setupToken = pgTable(
  "setup_token",
  {
    tokenHash: text("token_hash").primaryKey(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    createdAt: createdAt(),
  },
  () => allow("xianlan_jobs", ["select", "insert", "update", "delete"], everyRow),
);
