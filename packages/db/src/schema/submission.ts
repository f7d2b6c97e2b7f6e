import type { EntryValue } from "@xianlan/domain/scheme";
import {
  type EntrySource,
  entrySources,
  type SubmissionState,
  submissionStates,
} from "@xianlan/domain/submission";
import { sql } from "drizzle-orm";
import {
  boolean,
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
import { county, unit } from "./county.ts";
import { allow, ownCounty, ownUnit, periodOpen } from "./policies.ts";

/**
 * A reporting period 报告期 whose dates the office set or which is locked; others follow the scheme's
 * calendar and have no row.
 */
export const period = pgTable(
  "period",
  {
    countyId: countyId().references(() => county.countyId),
    /** `2026-M03`, `2026-Q1`, `2026-H1`, `2026`. */
    periodId: text("period_id").notNull(),
    dueOn: day("due_on").notNull(),
    lockOn: day("lock_on").notNull(),
    lockedAt: instant("locked_at"),
    lockedByName: text("locked_by_name").notNull().default(""),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.periodId] }),
    check("period_dates", sql`due_on <= lock_on`),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownCounty),
  ],
);

const open = sql`${ownUnit} and ${periodOpen("submission.period_id")}`;
const unitMayStart = sql`${open} and state = 'draft' and received_at is null and accepted_at is null`;
const unitMayWrite = sql`${open} and state in ('draft', 'prepared', 'returned')`;
const unitMayLeave = sql`${open} and state in ('draft', 'prepared', 'submitted', 'returned')`;

/** 报送: one unit's confirmed figures for one period. */
export const submission = pgTable(
  "submission",
  {
    countyId: countyId(),
    id: id(),
    unitId: uuid("unit_id").notNull(),
    periodId: text("period_id").notNull(),
    state: text("state").$type<SubmissionState>().notNull().default("draft"),
    preparedByName: text("prepared_by_name").notNull().default(""),
    preparedAt: instant("prepared_at"),
    signedByName: text("signed_by_name").notNull().default(""),
    /** When the unit signed, and when the county first received it; a return does not move the latter. */
    signedAt: instant("signed_at"),
    receivedAt: instant("received_at"),
    /** First received after the due day. */
    late: boolean("late").notNull().default(false),
    acceptedByName: text("accepted_by_name").notNull().default(""),
    acceptedAt: instant("accepted_at"),
    returnedCount: integer("returned_count").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("submission_once").on(t.countyId, t.unitId, t.periodId),
    unique("submission_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    oneOf("submission_state", t.state, submissionStates),
    index("submission_by_period").on(t.countyId, t.periodId, t.state),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
    ...allow("xianlan_unit", ["insert"], unitMayStart),
    ...allow("xianlan_unit", ["update"], unitMayWrite, unitMayLeave),
  ],
);

// A unit writes into its own open submissions. Only an approved correction marks an entry corrected.
const ownOpenEntry = sql`${ownUnit} and source = 'typed' and not corrected and exists (select 1 from submission s where s.county_id = xl_county() and s.id = submission_id and s.period_id = entry.period_id and s.state in ('draft', 'prepared', 'returned')) and ${periodOpen("entry.period_id")}`;

/** 填报项: one indicator's value in a submission. */
export const entry = pgTable(
  "entry",
  {
    countyId: countyId(),
    id: id(),
    submissionId: uuid("submission_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    periodId: text("period_id").notNull(),
    /** Indicator code. */
    code: text("code").notNull(),
    /** Item of a duty; 0 otherwise. */
    item: integer("item").notNull().default(0),
    /** Null while blank, and for 不适用. */
    value: jsonb("value").$type<EntryValue>(),
    /** Reason of 不适用, "" where it applies. */
    notApplicable: text("not_applicable").notNull().default(""),
    /** Explanation where a check warned; also 文号 or link where the rule wants one. */
    note: text("note").notNull().default(""),
    evidence: text("evidence").notNull().default(""),
    /** Why the office sent it back; kept after it is corrected. */
    returnReason: text("return_reason").notNull().default(""),
    source: text("source").$type<EntrySource>().notNull().default("typed"),
    /** 已更正: changed by an approved correction after the lock. */
    corrected: boolean("corrected").notNull().default(false),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("entry_once").on(t.countyId, t.submissionId, t.code, t.item),
    unique("entry_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({
      name: "entry_of_submission",
      columns: [t.countyId, t.unitId, t.submissionId],
      foreignColumns: [submission.countyId, submission.unitId, submission.id],
    }),
    oneOf("entry_source", t.source, entrySources),
    index("entry_by_code").on(t.countyId, t.unitId, t.code, t.periodId),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update", "delete"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
    ...allow("xianlan_unit", ["insert", "update", "delete"], ownOpenEntry),
  ],
);

/** What happened to a submission, in order; reasons of a return stay for good. */
export const submissionEvent = pgTable(
  "submission_event",
  {
    countyId: countyId(),
    id: id(),
    submissionId: uuid("submission_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    kind: text("kind").notNull(),
    text: text("text").notNull().default(""),
    /** Reasons by field: `[{code, item, reason}]`. */
    fields: jsonb("fields").$type<{ code: string; item: number; reason: string }[]>().notNull(),
    at: instant("at").notNull(),
    byName: text("by_name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      name: "event_of_submission",
      columns: [t.countyId, t.unitId, t.submissionId],
      foreignColumns: [submission.countyId, submission.unitId, submission.id],
    }),
    oneOf("submission_event_kind", t.kind, [
      "prepared",
      "unprepared",
      "signed",
      "returned",
      "accepted",
      "corrected",
    ]),
    index("event_of_submission_by_time").on(t.countyId, t.submissionId, t.at),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
    // What the office does, the unit cannot say it did.
    ...allow(
      "xianlan_unit",
      ["insert"],
      sql`${ownUnit} and kind in ('prepared', 'unprepared', 'signed')`,
    ),
  ],
);

/** One line of a snapshot: an indicator's value as it stood at the lock. */
export type SnapshotLine = {
  code: string;
  item: number;
  value: EntryValue | null;
  notApplicable: string;
  /** Ids of the records it was derived from. */
  records: string[];
};

/** A unit's period as it stood when it was locked. Written once, never changed. */
export const periodSnapshot = pgTable(
  "period_snapshot",
  {
    countyId: countyId(),
    periodId: text("period_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    /** State of the unit's submission at the lock; null where there was none. */
    submissionState: text("submission_state").$type<SubmissionState>(),
    lines: jsonb("lines").$type<SnapshotLine[]>().notNull(),
    takenAt: instant("taken_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.periodId, t.unitId] }),
    foreignKey({
      columns: [t.countyId, t.periodId],
      foreignColumns: [period.countyId, period.periodId],
    }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
  ],
);
