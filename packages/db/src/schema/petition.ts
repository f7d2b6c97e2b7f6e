import { type EscalationKind, escalationKinds } from "@xianlan/domain";
import { type SQL, sql } from "drizzle-orm";
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
import { unit } from "./county.ts";
import { finding } from "./finding.ts";
import {
  allow,
  childPolicies,
  countyPolicies,
  ownAccount,
  ownUnit,
  visibleFinding,
} from "./policies.ts";
import { visit } from "./visit.ts";

// Child records that ask somebody for a decision. The finding itself holds who has asked, so that one
// guarded write decides; these rows hold what was asked and answered, for good.

const child = { countyId: countyId(), id: id(), findingId: uuid("finding_id").notNull() };
const asked = {
  askedAt: instant("asked_at").notNull(),
  askedBy: uuid("asked_by").notNull(),
  askedByName: text("asked_by_name").notNull(),
  decidedAt: instant("decided_at"),
  decidedBy: uuid("decided_by"),
  decidedByName: text("decided_by_name").notNull().default(""),
  decisionReason: text("decision_reason").notNull().default(""),
  version: version(),
};

const unanswered = sql`outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = ''`;
const asksItself = sql`${visibleFinding} and asked_by = ${ownAccount} and ${unanswered}`;
/** What a unit asks the county for: it hands in under its own name and leaves the answer to others. */
const askedByUnit = (asks: SQL) => [
  ...childPolicies(["select"]),
  ...allow("xianlan_unit", ["insert"], asks),
];
/** A unit that asks for closure lets its undecided wish lapse; it gives itself no other answer. */
const unitMayLapse = allow(
  "xianlan_unit",
  ["update"],
  sql`${visibleFinding} and ${unanswered}`,
  sql`${visibleFinding} and outcome = 'lapsed' and decided_by is null and decision_reason = ''`,
);

/** 延期: asked before the due date; the original date stays on the finding. */
export const findingExtension = pgTable(
  "finding_extension",
  {
    ...child,
    ...asked,
    ordinal: integer("ordinal").notNull(),
    reason: text("reason").notNull(),
    progress: text("progress").notNull(),
    wishedDueOn: day("wished_due_on").notNull(),
    grantedDueOn: day("granted_due_on"),
    outcome: text("outcome"),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    check("extension_ordinal", sql`${t.ordinal} in (1, 2)`),
    // Lapsed: the closure was asked for before anybody decided.
    oneOf("extension_outcome", t.outcome, ["granted", "refused", "lapsed"]),
    index("extension_of_finding").on(t.countyId, t.findingId),
    ...askedByUnit(sql`${asksItself} and granted_due_on is null`),
    ...unitMayLapse,
  ],
);

/** 异议. */
export const findingDispute = pgTable(
  "finding_dispute",
  {
    ...child,
    ...asked,
    ground: text("ground").notNull(),
    proof: text("proof").notNull().default(""),
    outcome: text("outcome"),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    oneOf("dispute_outcome", t.outcome, ["upheld", "dismissed"]),
    index("dispute_of_finding").on(t.countyId, t.findingId),
    ...askedByUnit(asksItself),
  ],
);

/** 一票否决 proposal: cites the clause, a leader confirms. */
export const findingVeto = pgTable(
  "finding_veto",
  {
    ...child,
    ...asked,
    clause: text("clause").notNull(),
    reason: text("reason").notNull().default(""),
    outcome: text("outcome"),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    oneOf("veto_outcome", t.outcome, ["confirmed", "refused", "lapsed"]),
    index("veto_of_finding").on(t.countyId, t.findingId),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    // A confirmed one bounds the unit's score, which explains itself to the unit.
    ...allow("xianlan_unit", ["select"], sql`${visibleFinding} and outcome = 'confirmed'`),
  ],
);

/** 申请转长期坚持: why; its milestones are rows of their own. */
export const findingLongTerm = pgTable(
  "finding_long_term",
  { ...child, ...asked, reason: text("reason").notNull(), outcome: text("outcome") },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    oneOf("long_term_outcome", t.outcome, ["granted", "refused", "lapsed"]),
    index("long_term_of_finding").on(t.countyId, t.findingId),
    ...askedByUnit(asksItself),
    ...unitMayLapse,
  ],
);

/** 提请重新挂账: what a new visit found after the closure. */
export const findingReopening = pgTable(
  "finding_reopening",
  {
    ...child,
    ...asked,
    newFact: text("new_fact").notNull(),
    visitedOn: day("visited_on").notNull(),
    visitId: uuid("visit_id"),
    outcome: text("outcome"),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    foreignKey({ columns: [t.countyId, t.visitId], foreignColumns: [visit.countyId, visit.id] }),
    oneOf("reopening_outcome", t.outcome, ["reopened", "refused"]),
    index("reopening_of_finding").on(t.countyId, t.findingId),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    ...allow("xianlan_unit", ["select"], sql`${visibleFinding} and outcome = 'reopened'`),
  ],
);

/** 季度查看 of a long-term finding. */
export const findingCheckIn = pgTable(
  "finding_check_in",
  {
    ...child,
    text: text("text").notNull(),
    /** The day it was owed, and whether it came after it. */
    dueOn: day("due_on").notNull(),
    late: boolean("late").notNull(),
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
    index("check_in_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert"]),
  ],
);

/** 督办 提醒、督办单、告诫、约谈建议: written by template, always issued by a person, answered by the unit. */
export const findingEscalation = pgTable(
  "finding_escalation",
  {
    ...child,
    kind: text("kind").$type<EscalationKind>().notNull(),
    text: text("text").notNull(),
    issuedAt: instant("issued_at").notNull(),
    issuedBy: uuid("issued_by").notNull(),
    issuedByName: text("issued_by_name").notNull(),
    /** The reply is due; null where none is asked. */
    replyDueOn: day("reply_due_on"),
    reply: text("reply").notNull().default(""),
    repliedAt: instant("replied_at"),
    repliedByName: text("replied_by_name").notNull().default(""),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    oneOf("escalation_kind", t.kind, escalationKinds),
    index("escalation_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select"]),
    // One answer, given once.
    ...allow(
      "xianlan_unit",
      ["update"],
      sql`${visibleFinding} and replied_at is null`,
      sql`${visibleFinding} and replied_at is not null`,
    ),
  ],
);

/** 举一反三: a unit is asked to look for the like at its own places. */
export const selfCheck = pgTable(
  "self_check",
  {
    ...child,
    unitId: uuid("unit_id").notNull(),
    dutyCode: text("duty_code"),
    /** What to look for, without the other unit's facts. */
    text: text("text").notNull(),
    dueOn: day("due_on").notNull(),
    sentAt: instant("sent_at").notNull(),
    sentBy: uuid("sent_by").notNull(),
    sentByName: text("sent_by_name").notNull(),
    /** Places looked at, and those where the like was found. */
    checked: integer("checked"),
    failed: integer("failed"),
    answer: text("answer").notNull().default(""),
    answeredAt: instant("answered_at"),
    answeredByName: text("answered_by_name").notNull().default(""),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    // No finding asks the same unit twice.
    unique("self_check_once").on(t.countyId, t.findingId, t.unitId),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    check(
      "self_check_counts",
      sql`failed is null or (checked is not null and failed between 0 and checked)`,
    ),
    index("self_check_by_unit").on(t.countyId, t.unitId, t.answeredAt),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    ...allow("xianlan_unit", ["select"], ownUnit),
    ...allow(
      "xianlan_unit",
      ["update"],
      sql`${ownUnit} and answered_at is null`,
      sql`${ownUnit} and answered_at is not null`,
    ),
  ],
);

/** A milestone of a long-term finding, as the request named it. */
export const findingMilestone = pgTable(
  "finding_milestone",
  {
    ...child,
    longTermId: uuid("long_term_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    text: text("text").notNull(),
    dueOn: day("due_on").notNull(),
    doneOn: day("done_on"),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    foreignKey({
      columns: [t.countyId, t.longTermId],
      foreignColumns: [findingLongTerm.countyId, findingLongTerm.id],
    }),
    index("milestone_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert", "update"]),
  ],
);
