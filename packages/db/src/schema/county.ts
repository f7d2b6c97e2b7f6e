import { type HolidayKind, holidayKinds } from "@xianlan/domain/calendar";
import { placeKinds, unitKinds } from "@xianlan/domain/unit";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { countyId, day, id, instant, oneOf, version } from "./columns.ts";
import { allow, countyPolicies, everyRow, ownCounty, ownUnit } from "./policies.ts";

/** The tenant. Its own id is its county. */
export const county = pgTable(
  "county",
  {
    countyId: countyId().primaryKey(),
    name: text("name").notNull(),
    /** Set once the county has its first administrator. */
    readyAt: instant("ready_at"),
    /** Counts the county's own edits of the working-day calendar; 0 follows the national notices. */
    calendarVersion: integer("calendar_version").notNull().default(0),
    createdAt: instant("created_at").notNull().default(sql`now()`),
  },
  () => [
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    ...allow("xianlan_unit", ["select"], ownCounty),
    ...allow("xianlan_admin", ["select", "update"], ownCounty),
    ...allow("xianlan_auditor", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_auth", ["select"], everyRow),
  ],
);

/** A reporting unit 单位: township, subdistrict or county department. */
export const unit = pgTable(
  "unit",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    name: text("name").notNull(),
    shortName: text("short_name").notNull().default(""),
    kind: text("kind").notNull(),
    regionCode: text("region_code").notNull().default(""),
    active: boolean("active").notNull().default(true),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("unit_name").on(t.countyId, t.name),
    oneOf("unit_kind", t.kind, unitKinds),
    // The county's id stands for “no unit” in `shown_to`.
    check("unit_is_no_county", sql`id <> county_id`),
    ...countyPolicies().filter((policy) => policy.name.endsWith("_select")),
    ...allow("xianlan_unit", ["select"], sql`${ownCounty} and id = xl_unit()`),
    ...allow("xianlan_admin", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert"], ownCounty),
    ...allow("xianlan_auth", ["select"], everyRow),
  ],
);

/** A place 点位 of a unit: village, community or facility. */
export const place = pgTable(
  "place",
  {
    countyId: countyId(),
    id: id(),
    unitId: uuid("unit_id").notNull(),
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    active: boolean("active").notNull().default(true),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("place_name").on(t.countyId, t.unitId, t.name),
    /** Lets a finding's place be checked against the finding's own unit. */
    unique("place_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    oneOf("place_kind", t.kind, placeKinds),
    index("place_by_unit").on(t.countyId, t.unitId),
    ...countyPolicies().filter((policy) => policy.name.endsWith("_select")),
    ...allow("xianlan_unit", ["select"], ownUnit),
    ...allow("xianlan_admin", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert"], ownCounty),
  ],
);

/** Reference table: the national notice of holidays and make-up workdays. */
export const holiday = pgTable(
  "holiday",
  { day: day("day").primaryKey(), kind: text("kind").notNull(), name: text("name").notNull() },
  (t) => [
    oneOf("holiday_kind", t.kind, ["holiday", "workday"]),
    ...(["xianlan_reader", "xianlan_writer", "xianlan_unit", "xianlan_admin"] as const).flatMap(
      (role) => allow(role, ["select"], everyRow),
    ),
    ...allow("xianlan_jobs", ["select", "insert", "update", "delete"], everyRow),
  ],
);

/** Reference table: years whose notice has been published. Other years count weekends alone, 待核. */
export const gazettedYear = pgTable("gazetted_year", { year: integer("year").primaryKey() }, () => [
  ...(["xianlan_reader", "xianlan_writer", "xianlan_unit", "xianlan_admin"] as const).flatMap(
    (role) => allow(role, ["select"], everyRow),
  ),
  ...allow("xianlan_jobs", ["select", "insert", "delete"], everyRow),
]);

/** A year whose days the county keeps itself; its rows then are the whole list of that year. */
export const countyYear = pgTable(
  "county_year",
  {
    countyId: countyId().references(() => county.countyId),
    year: integer("year").notNull(),
    /** The notice of the year is out and entered; false: 待核. */
    confirmed: boolean("confirmed").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [primaryKey({ columns: [t.countyId, t.year] }), ...calendarPolicies()],
);

/** A day off or a weekend day worked, as this county keeps it. */
export const countyHoliday = pgTable(
  "county_holiday",
  {
    countyId: countyId().references(() => county.countyId),
    day: day("day").notNull(),
    kind: text("kind").$type<HolidayKind>().notNull(),
    name: text("name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.day] }),
    oneOf("county_holiday_kind", t.kind, holidayKinds),
    ...calendarPolicies(),
  ],
);

function calendarPolicies() {
  return [
    ...(["xianlan_reader", "xianlan_writer", "xianlan_unit"] as const).flatMap((role) =>
      allow(role, ["select"], ownCounty),
    ),
    ...allow("xianlan_admin", ["select", "insert", "update", "delete"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
  ];
}
