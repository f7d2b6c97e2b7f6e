import {
  type CorrectionState,
  type CorrectionSubject,
  correctionStates,
  correctionSubjects,
  type ObjectionState,
  type ObjectionSubject,
  objectionStates,
  objectionSubjects,
} from "@xianlan/domain/correction";
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
import { activity } from "./activity.ts";
import { countyId, id, instant, oneOf, version } from "./columns.ts";
import { unit } from "./county.ts";
import { listFigure } from "./county-list.ts";
import { allow, ownCounty, ownUnit } from "./policies.ts";
import { rating } from "./rating.ts";
import { entry } from "./submission.ts";

const requestColumns = {
  reason: text("reason").notNull(),
  requestedByName: text("asked_by_name").notNull(),
  requestedAt: instant("asked_at").notNull(),
  decidedByName: text("decided_by_name").notNull().default(""),
  decidedAt: instant("decided_at"),
  decisionReason: text("decision_reason").notNull().default(""),
  version: version(),
};

/** 更正 of a locked period. `before` and `after` hold both values; the change happens on approval. */
export const correction = pgTable(
  "correction",
  {
    countyId: countyId(),
    id: id(),
    unitId: uuid("unit_id").notNull(),
    periodId: text("period_id").notNull(),
    subject: text("subject").$type<CorrectionSubject>().notNull(),
    entryId: uuid("entry_id"),
    /** The activity to change or remove; for one to add, set on approval. */
    activityId: uuid("activity_id"),
    /** Indicator code and item of an entry. */
    code: text("code").notNull().default(""),
    item: integer("item").notNull().default(0),
    before: jsonb("before"),
    after: jsonb("after"),
    state: text("state").$type<CorrectionState>().notNull().default("asked"),
    ...requestColumns,
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    unique("correction_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({
      name: "correction_entry",
      columns: [t.countyId, t.unitId, t.entryId],
      foreignColumns: [entry.countyId, entry.unitId, entry.id],
    }),
    foreignKey({
      name: "correction_activity",
      columns: [t.countyId, t.unitId, t.activityId],
      foreignColumns: [activity.countyId, activity.unitId, activity.id],
    }),
    oneOf("correction_subject", t.subject, correctionSubjects),
    oneOf("correction_state", t.state, correctionStates),
    check("correction_decided", sql`(state = 'asked') = (decided_at is null)`),
    index("correction_by_state").on(t.countyId, t.state, t.requestedAt),
    index("correction_by_unit").on(t.countyId, t.unitId, t.requestedAt),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
    ...allow("xianlan_unit", ["insert"], sql`${ownUnit} and state = 'asked'`),
  ],
);

/** 异议 of a unit against a list's row about it, or its proposed rating. */
export const objection = pgTable(
  "objection",
  {
    countyId: countyId(),
    id: id(),
    unitId: uuid("unit_id").notNull(),
    subject: text("subject").$type<ObjectionSubject>().notNull(),
    activityId: uuid("activity_id"),
    listFigureId: uuid("list_figure_id"),
    ratingId: uuid("rating_id"),
    /** Indicator code the objection is about, "" for the whole. */
    code: text("code").notNull().default(""),
    state: text("state").$type<ObjectionState>().notNull().default("raised"),
    ...requestColumns,
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("objection_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    foreignKey({
      name: "objection_activity",
      columns: [t.countyId, t.unitId, t.activityId],
      foreignColumns: [activity.countyId, activity.unitId, activity.id],
    }),
    foreignKey({
      name: "objection_list_figure",
      columns: [t.countyId, t.unitId, t.listFigureId],
      foreignColumns: [listFigure.countyId, listFigure.unitId, listFigure.id],
    }),
    foreignKey({
      name: "objection_rating",
      columns: [t.countyId, t.ratingId],
      foreignColumns: [rating.countyId, rating.id],
    }),
    oneOf("objection_subject", t.subject, objectionSubjects),
    oneOf("objection_state", t.state, objectionStates),
    check("objection_one_subject", sql`num_nonnulls(activity_id, list_figure_id, rating_id) = 1`),
    check("objection_decided", sql`(state = 'raised') = (decided_at is null)`),
    index("objection_by_state").on(t.countyId, t.state, t.requestedAt),
    index("objection_by_unit").on(t.countyId, t.unitId, t.requestedAt),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
    ...allow("xianlan_unit", ["insert"], sql`${ownUnit} and state = 'raised'`),
  ],
);
