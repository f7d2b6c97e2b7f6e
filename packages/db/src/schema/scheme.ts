import { type SchemeRules, type SchemeState, schemeStates } from "@xianlan/domain/scheme";
import { sql } from "drizzle-orm";
import {
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { countyId, day, id, instant, oneOf, version } from "./columns.ts";
import { county } from "./county.ts";
import { allow, ownCounty } from "./policies.ts";

const draft = sql`${ownCounty} and state = 'draft'`;

/**
 * One revision of a year's rules 考核方案. The rules are one document: they are written, approved,
 * compared and scored as a whole, and never change once in force.
 */
export const scheme = pgTable(
  "scheme",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    year: integer("year").notNull(),
    /** 1, 2, 3 … within the year. */
    revision: integer("revision").notNull(),
    title: text("title").notNull(),
    state: text("state").$type<SchemeState>().notNull().default("draft"),
    rules: jsonb("rules").$type<SchemeRules>().notNull(),
    /** The revision this one replaces when approved. */
    succeeds: uuid("succeeds"),
    /** Asked of the leader; null again when sent back. */
    proposedAt: instant("proposed_at"),
    proposedByName: text("proposed_by_name").notNull().default(""),
    /** Why the leader sent it back; stays until the next proposal. */
    sentBackReason: text("sent_back_reason").notNull().default(""),
    approvedAt: instant("approved_at"),
    approvedByName: text("approved_by_name").notNull().default(""),
    inForceOn: day("in_force_on"),
    succeededOn: day("succeeded_on"),
    createdByName: text("created_by_name").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("scheme_revision").on(t.countyId, t.year, t.revision),
    foreignKey({
      name: "scheme_succeeds",
      columns: [t.countyId, t.succeeds],
      foreignColumns: [t.countyId, t.id],
    }),
    oneOf("scheme_state", t.state, schemeStates),
    uniqueIndex("scheme_one_in_force").on(t.countyId, t.year).where(sql`state = 'in_force'`),
    uniqueIndex("scheme_one_draft").on(t.countyId, t.year).where(sql`state = 'draft'`),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert"], ownCounty),
    ...allow("xianlan_writer", ["update"], sql`${ownCounty} and state <> 'succeeded'`, ownCounty),
    ...allow("xianlan_writer", ["delete"], draft),
    ...allow("xianlan_unit", ["select"], sql`${ownCounty} and state <> 'draft'`),
  ],
);
