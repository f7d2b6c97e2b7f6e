import {
  type ActivityAttributes,
  type ActivityChange,
  type ActivityKind,
  type ActivitySource,
  activityKinds,
  activitySources,
} from "@xianlan/domain/activity";
import { sql } from "drizzle-orm";
import {
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
import { countyId, day, id, instant, oneOf, version } from "./columns.ts";
import { place, unit } from "./county.ts";
import { countyList } from "./county-list.ts";
import { allow, ownCounty, ownUnit, periodOpen } from "./policies.ts";

/** One change of a record: by its unit, or by a correction once approved. */
export type ActivityEdit = {
  at: string;
  byName: string;
  kind: "change" | "remove" | "correction";
  reason: string;
  fields: ActivityChange[];
};

// A department's list is objected to, and a locked month corrected: neither is written by the unit.
const ownOpenRecord = sql`${ownUnit} and source = 'unit' and ${periodOpen("to_char(activity.happened_on, 'YYYY\"-M\"MM')")}`;

/** 工作记录: one thing a unit did. Removed ones stay as rows with their reason. */
export const activity = pgTable(
  "activity",
  {
    countyId: countyId(),
    id: id(),
    unitId: uuid("unit_id").notNull(),
    kind: text("kind").$type<ActivityKind>().notNull(),
    /** Decides the period. */
    happenedOn: day("happened_on").notNull(),
    title: text("title").notNull(),
    attributes: jsonb("attributes").$type<ActivityAttributes>().notNull(),
    placeId: uuid("place_id"),
    placeText: text("place_text").notNull().default(""),
    /** A number of people, never who. */
    attendance: integer("attendance"),
    link: text("link").notNull().default(""),
    source: text("source").$type<ActivitySource>().notNull().default("unit"),
    /** The county department's list it came with. */
    listId: uuid("list_id"),
    removedAt: instant("removed_at"),
    removedReason: text("removed_reason").notNull().default(""),
    createdBy: uuid("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    /** What was changed since, formatted, oldest first; both values stay. */
    changes: jsonb("changes").$type<ActivityEdit[]>().notNull().default([]),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    /** Lets children be checked against the activity's own unit. */
    unique("activity_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    foreignKey({
      name: "activity_place_of_unit",
      columns: [t.countyId, t.unitId, t.placeId],
      foreignColumns: [place.countyId, place.unitId, place.id],
    }),
    foreignKey({
      columns: [t.countyId, t.listId],
      foreignColumns: [countyList.countyId, countyList.id],
    }),
    oneOf("activity_kind", t.kind, activityKinds),
    oneOf("activity_source", t.source, activitySources),
    check("activity_attendance", sql`attendance >= 0`),
    check("activity_listed", sql`(source = 'list') = (list_id is not null)`),
    index("activity_by_day").on(t.countyId, t.happenedOn, t.id),
    index("activity_by_unit").on(t.countyId, t.unitId, t.happenedOn),
    index("activity_of_list").on(t.countyId, t.listId),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
    ...allow("xianlan_unit", ["insert", "update"], ownOpenRecord),
  ],
);

// Whoever claims an article may know how often it is claimed, and nothing of who else does: the
// activity's own policy lets a unit find its own claims alone.
const claimedByMe = sql`${ownCounty} and exists (select 1 from activity a join article_key k on k.county_id = a.county_id and k.activity_id = a.id where k.county_id = article_claim.county_id and k.key = article_claim.key)`;
const myActivity = sql`${ownCounty} and exists (select 1 from activity a where a.county_id = xl_county() and a.id = activity_id)`;

/** The keys of an activity's article, by address and by title. Seen by its own unit alone. */
export const articleKey = pgTable(
  "article_key",
  { countyId: countyId(), activityId: uuid("activity_id").notNull(), key: text("key").notNull() },
  (t) => [
    primaryKey({ columns: [t.countyId, t.activityId, t.key] }),
    foreignKey({
      columns: [t.countyId, t.activityId],
      foreignColumns: [activity.countyId, activity.id],
    }),
    index("article_key_by_key").on(t.countyId, t.key),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "delete"], ownCounty),
    ...allow("xianlan_unit", ["select", "insert", "delete"], myActivity),
  ],
);

/** That somebody claims an article, without saying who: `claim` is the activity's id. */
export const articleClaim = pgTable(
  "article_claim",
  { countyId: countyId(), key: text("key").notNull(), claim: uuid("claim").notNull() },
  (t) => [
    primaryKey({ columns: [t.countyId, t.key, t.claim] }),
    foreignKey({
      columns: [t.countyId, t.claim],
      foreignColumns: [activity.countyId, activity.id],
    }),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "delete"], ownCounty),
    ...allow("xianlan_unit", ["select"], claimedByMe),
    ...allow(
      "xianlan_unit",
      ["insert", "delete"],
      sql`${ownCounty} and exists (select 1 from activity a where a.county_id = xl_county() and a.id = claim)`,
    ),
  ],
);
