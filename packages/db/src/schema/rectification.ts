import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, instant, version } from "./columns.ts";
import { findingChild, findingChildKeys } from "./finding-child.ts";
import { allow, childPolicies, countyPolicies, ownAccount, visibleFinding } from "./policies.ts";

/** 销号标准: what has to be true before the finding may be closed. */
export const findingCriterion = pgTable(
  "finding_criterion",
  { ...findingChild, ordinal: integer("ordinal").notNull(), text: text("text").notNull() },
  (t) => [
    ...findingChildKeys(t),
    index("criterion_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select"]),
  ],
);

/** 整改措施: one thing the unit will do, with its own date. */
export const findingMeasure = pgTable(
  "finding_measure",
  {
    ...findingChild,
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
    ...findingChildKeys(t),
    index("measure_of_finding").on(t.countyId, t.findingId),
    // A unit's 待办 counts the measures of all its findings.
    index("measure_by_unit").on(t.countyId, t.shownTo),
    ...childPolicies(["select", "insert", "update"]),
  ],
);

/** 整改进展: what happened, and when it happened as against when it was recorded. */
export const findingProgress = pgTable(
  "finding_progress",
  {
    ...findingChild,
    measureId: uuid("measure_id"),
    text: text("text").notNull(),
    happenedOn: day("happened_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
  },
  (t) => [
    ...findingChildKeys(t),
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
    ...findingChild,
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
    ...findingChildKeys(t),
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
