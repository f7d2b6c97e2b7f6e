import type { Role } from "@xianlan/domain/account";
import { type NoticeKind, noticeKinds } from "@xianlan/domain/notice";
import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { account } from "./account.ts";
import { countyId, id, instant, oneOf } from "./columns.ts";
import { county, unit } from "./county.ts";
import { allow, ownAccount, ownCounty } from "./policies.ts";

/** Whether the row's account sent the unit an escalation notice or a self-check that the unit sees. */
const wroteToUnit = sql`(exists (select 1 from finding_escalation e where e.county_id = xl_county() and e.issued_by = account_id) or exists (select 1 from self_check s where s.county_id = xl_county() and s.sent_by = account_id))`;

/**
 * A notice 通知: written in the transaction of the action it is about, and only a pointer to it. It is
 * for one account, or for those at one unit (null: the county) who hold one of the roles.
 */
export const notice = pgTable(
  "notice",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    at: instant("at").notNull(),
    kind: text("kind").$type<NoticeKind>().notNull(),
    /** Sent at once instead of in the day's digest. */
    urgent: boolean("urgent").notNull(),
    accountId: uuid("account_id"),
    unitId: uuid("unit_id"),
    roles: text("roles").array().$type<Role[]>().notNull(),
    title: text("title").notNull(),
    /** Path within the product. */
    href: text("href").notNull(),
    /** Who did it; nobody is notified of their own actions. */
    causedBy: uuid("caused_by"),
    /** When an urgent one was gathered into deliveries; each is gathered once. */
    gatheredAt: instant("gathered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.accountId],
      foreignColumns: [account.countyId, account.id],
    }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    oneOf("notice_kind", t.kind, noticeKinds),
    index("notice_by_time").on(t.countyId, t.at),
    index("notice_by_unit").on(t.countyId, t.unitId, t.at),
    index("notice_to_gather").on(t.countyId, t.at).where(sql`urgent and gathered_at is null`),
    ...allow("xianlan_reader", ["select"], sql`${ownCounty} and unit_id is null`),
    ...allow("xianlan_writer", ["select", "insert"], ownCounty),
    ...allow(
      "xianlan_unit",
      ["select"],
      sql`${ownCounty} and (account_id = ${ownAccount} or unit_id = xl_unit())`,
    ),
    // A unit notifies the county, never another unit; a single account only if it wrote to the unit.
    ...allow(
      "xianlan_unit",
      ["insert"],
      sql`${ownCounty} and caused_by = ${ownAccount} and (unit_id is null or unit_id = xl_unit()) and (account_id is null or ${wroteToUnit})`,
    ),
    ...allow("xianlan_jobs", ["select", "update", "delete"], ownCounty),
  ],
);
