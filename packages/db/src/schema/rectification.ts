import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { countyId, day, id, instant, version } from "./columns.ts";
import { finding } from "./finding.ts";
import { allow, childPolicies, countyPolicies, ownAccount, visibleFinding } from "./policies.ts";

// Every child of a finding refers to it by the same key.
const child = {
  countyId: countyId(),
  id: id(),
  findingId: uuid("finding_id").notNull(),
};

/** 销号标准: what has to be true before the finding may be closed. */
export const findingCriterion = pgTable(
  "finding_criterion",
  { ...child, ordinal: integer("ordinal").notNull(), text: text("text").notNull() },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    index("criterion_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select"]),
  ],
);

/** 整改措施: one thing the unit will do, with its own date. */
export const findingMeasure = pgTable(
  "finding_measure",
  {
    ...child,
    /** The cycle it was undertaken in: a reopened finding begins without measures. */
    cycle: integer("cycle").notNull().default(1),
    /** Counts on through the cycles. */
    ordinal: integer("ordinal").notNull(),
    text: text("text").notNull(),
    dueOn: day("due_on").notNull(),
    doneOn: day("done_on"),
    /** Result as stated in the last closure request. */
    result: text("result").notNull().default(""),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    index("measure_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert", "update"]),
  ],
);

/** 整改进展: what happened, and when it happened as against when it was recorded. */
export const findingProgress = pgTable(
  "finding_progress",
  {
    ...child,
    measureId: uuid("measure_id"),
    text: text("text").notNull(),
    happenedOn: day("happened_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    foreignKey({
      columns: [t.countyId, t.measureId],
      foreignColumns: [findingMeasure.countyId, findingMeasure.id],
    }),
    index("progress_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert"]),
  ],
);

/** The timeline: who did what. Written with the change it records, never altered. */
export const findingEvent = pgTable(
  "finding_event",
  {
    ...child,
    at: instant("at").notNull(),
    /** A lifecycle action, or `draft`, `edit`, `progress`, `note`, `add_measure`. */
    action: text("action").notNull(),
    accountId: uuid("account_id").notNull(),
    actorName: text("actor_name").notNull(),
    /** Name of the actor's unit, or empty for the county side. */
    actorUnit: text("actor_unit").notNull().default(""),
    text: text("text").notNull().default(""),
    /** For the county side alone: drafting and internal notes. */
    internal: boolean("internal").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    index("event_of_finding").on(t.countyId, t.findingId, t.at),
    ...countyPolicies().filter((policy) => /select|insert/.test(policy.name)),
    ...allow("xianlan_unit", ["select"], sql`${visibleFinding} and not internal`),
    ...allow(
      "xianlan_unit",
      ["insert"],
      sql`${visibleFinding} and not internal and account_id = ${ownAccount}`,
    ),
  ],
);
