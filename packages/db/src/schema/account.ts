import { roles } from "@xianlan/domain/account";
import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { authUser } from "./auth.ts";
import { countyId, id, instant, oneOf, version } from "./columns.ts";
import { county, unit } from "./county.ts";
import { allow, everyRow, ownAccount, ownCounty } from "./policies.ts";

const ownRow = sql`${ownCounty} and id = ${ownAccount}`;

/** One person's account: its id is the sign-in library's user id. A null unit means the county. */
export const account = pgTable(
  "account",
  {
    countyId: countyId().references(() => county.countyId),
    id: id().references(() => authUser.id),
    unitId: uuid("unit_id"),
    name: text("name").notNull(),
    /** Post held, shown beside the name in timelines. */
    post: text("post").notNull().default(""),
    /** Where the person's digest goes, if the county sends e-mail; empty for nowhere. */
    noticeEmail: text("notice_email").notNull().default(""),
    mustChangePassword: boolean("must_change_password").notNull().default(true),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().default(sql`now()`),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    index("account_by_unit").on(t.countyId, t.unitId),
    /** A session knows its user alone: the one lookup that cannot begin with the county. */
    index("account_by_id").on(t.id),
    // Colleagues at the county are named as team members and verifiers.
    ...allow("xianlan_reader", ["select"], sql`${ownCounty} and unit_id is null`),
    ...allow("xianlan_writer", ["select"], sql`${ownCounty} and unit_id is null`),
    ...allow("xianlan_unit", ["select"], ownRow),
    ...allow("xianlan_admin", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert"], ownCounty),
    ...allow("xianlan_auth", ["select"], everyRow),
    ...allow("xianlan_auth", ["update"], everyRow),
  ],
);

/**
 * Roles of different groups exclude each other (`roleGroups` of the domain). A CHECK sees one row, so
 * the trigger `account_role_groups` refuses the second: it looks at new rows alone, because accounts of
 * earlier installations that hold both keep working until an administrator edits them.
 */
export const accountRole = pgTable(
  "account_role",
  {
    countyId: countyId(),
    accountId: uuid("account_id").notNull(),
    role: text("role").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.accountId, t.role] }),
    foreignKey({
      columns: [t.countyId, t.accountId],
      foreignColumns: [account.countyId, account.id],
    }),
    oneOf("account_role_role", t.role, roles),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select"], ownCounty),
    ...allow("xianlan_admin", ["select", "insert", "delete"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert"], ownCounty),
    ...allow("xianlan_auth", ["select"], everyRow),
  ],
);
