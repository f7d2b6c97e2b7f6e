import {
  type ChecklistItem,
  type ChecklistState,
  checklistStates,
} from "@xianlan/domain/checklist";
import {
  type InspectionKind,
  type InspectionState,
  inspectionKinds,
  inspectionStates,
} from "@xianlan/domain/inspection";
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
import { account } from "./account.ts";
import { countyId, day, id, instant, oneOf, version } from "./columns.ts";
import { county, unit } from "./county.ts";
import { allow, countyPolicies, ownCounty } from "./policies.ts";

/**
 * One revision of a checklist 检查清单: edited whole while a draft, never changed once in use. All
 * revisions of one checklist share `family_id`.
 */
export const checklist = pgTable(
  "checklist",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    familyId: uuid("family_id").notNull(),
    revision: integer("revision").notNull(),
    year: integer("year").notNull(),
    title: text("title").notNull(),
    items: jsonb("items").$type<ChecklistItem[]>().notNull(),
    state: text("state").$type<ChecklistState>().notNull().default("draft"),
    createdByName: text("created_by_name").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("checklist_revision").on(t.countyId, t.familyId, t.revision),
    oneOf("checklist_state", t.state, checklistStates),
    index("checklist_by_year").on(t.countyId, t.year),
    ...countyPolicies(),
    // A unit may read the checklists in use: visits to it are recorded by them.
    ...allow("xianlan_unit", ["select"], sql`${ownCounty} and state <> 'draft'`),
  ],
);

// A unit reads the inspections that found something with it, and no plan of what is to come.
const inspectionOfOwn = sql`${ownCounty} and (exists (select 1 from finding f where f.county_id = xl_county() and f.inspection_id = inspection.id) or exists (select 1 from visit v where v.county_id = xl_county() and v.inspection_id = inspection.id))`;

/** An inspection 督查（轮次）. Hands out its findings' running numbers. */
export const inspection = pgTable(
  "inspection",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    year: integer("year").notNull(),
    /** 1, 2, 3 … within the year; part of every finding number. */
    ordinal: integer("ordinal").notNull(),
    title: text("title").notNull(),
    kind: text("kind").$type<InspectionKind>().notNull().default("routine"),
    state: text("state").$type<InspectionState>().notNull().default("running"),
    startsOn: day("starts_on").notNull(),
    endsOn: day("ends_on"),
    /** The very revision the inspection uses. */
    checklistId: uuid("checklist_id"),
    /** Coverage goals, percent: of the units in scope, of their places. */
    unitGoal: integer("unit_goal").notNull().default(100),
    placeGoal: integer("place_goal").notNull().default(0),
    closedAt: instant("closed_at"),
    closedByName: text("closed_by_name").notNull().default(""),
    /** What the inspection came to, in the office's words. */
    summary: text("summary").notNull().default(""),
    /** Highest number handed out so far. */
    lastSequence: integer("last_sequence").notNull().default(0),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("inspection_ordinal").on(t.countyId, t.year, t.ordinal),
    foreignKey({
      columns: [t.countyId, t.checklistId],
      foreignColumns: [checklist.countyId, checklist.id],
    }),
    oneOf("inspection_kind", t.kind, inspectionKinds),
    oneOf("inspection_state", t.state, inspectionStates),
    check("inspection_goals", sql`unit_goal between 0 and 100 and place_goal between 0 and 100`),
    check("inspection_closed", sql`(state = 'closed') = (closed_at is not null)`),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    ...allow("xianlan_unit", ["select"], inspectionOfOwn),
    ...allow("xianlan_jobs", ["select", "insert"], ownCounty),
  ],
);

const ofInspection = { countyId: countyId(), inspectionId: uuid("inspection_id").notNull() };

/** A unit in the scope of an inspection. */
export const inspectionUnit = pgTable(
  "inspection_unit",
  { ...ofInspection, unitId: uuid("unit_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.countyId, t.inspectionId, t.unitId] }),
    foreignKey({
      columns: [t.countyId, t.inspectionId],
      foreignColumns: [inspection.countyId, inspection.id],
    }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    ...countyPolicies(),
  ],
);

/** A person on the team of an inspection 督查组成员, by account. */
export const inspectionMember = pgTable(
  "inspection_member",
  { ...ofInspection, accountId: uuid("account_id").notNull(), name: text("name").notNull() },
  (t) => [
    primaryKey({ columns: [t.countyId, t.inspectionId, t.accountId] }),
    foreignKey({
      columns: [t.countyId, t.inspectionId],
      foreignColumns: [inspection.countyId, inspection.id],
    }),
    foreignKey({
      columns: [t.countyId, t.accountId],
      foreignColumns: [account.countyId, account.id],
    }),
    ...countyPolicies(),
  ],
);

/** One random draw: everything needed to repeat it. Never changed. */
export const inspectionDraw = pgTable(
  "inspection_draw",
  {
    ...ofInspection,
    id: id(),
    seed: text("seed").notNull(),
    /** Version of the drawing rule, so that an old draw is repeated by the rule it used. */
    rule: integer("rule").notNull().default(1),
    /** What was drawn from and how many of each stratum, in the order it was fed to the rule. */
    pool: jsonb("pool").$type<{ stratum: string; take: number; placeIds: string[] }[]>().notNull(),
    drawnIds: jsonb("drawn_ids").$type<string[]>().notNull(),
    drawnAt: instant("drawn_at").notNull(),
    drawnByName: text("drawn_by_name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.inspectionId],
      foreignColumns: [inspection.countyId, inspection.id],
    }),
    index("draw_of_inspection").on(t.countyId, t.inspectionId),
    ...countyPolicies().filter((policy) => /select|insert/.test(policy.name)),
  ],
);
