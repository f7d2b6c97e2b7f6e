import { requestKinds } from "@xianlan/domain/finding";
import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { day, instant, oneOf, version } from "./columns.ts";
import { findingChild, findingChildKeys } from "./finding-child.ts";
import {
  allow,
  childPolicies,
  countyPolicies,
  ownAccount,
  ownCounty,
  visibleFinding,
} from "./policies.ts";
import { visit } from "./visit.ts";

// Child records that request a decision. The finding itself names the requester, so that one guarded
// write decides; these rows keep what was requested and decided, for good.

const requestColumns = {
  requestedAt: instant("requested_at").notNull(),
  requestedBy: uuid("requested_by").notNull(),
  requestedByName: text("requested_by_name").notNull(),
  decidedAt: instant("decided_at"),
  decidedBy: uuid("decided_by"),
  decidedByName: text("decided_by_name").notNull().default(""),
  decisionReason: text("decision_reason").notNull().default(""),
  version: version(),
};

const unanswered = sql`outcome is null and decided_at is null and decided_by is null and decided_by_name = '' and decision_reason = ''`;
const requestsItself = sql`${visibleFinding} and requested_by = ${ownAccount} and ${unanswered}`;
/** A unit's request to the county: it hands in under its own name and cannot decide itself. */
const requestedByUnit = (condition: SQL) => [
  ...childPolicies(["select"]),
  ...allow("xianlan_unit", ["insert"], condition),
];
/** A unit that requests closure lets its undecided request lapse; it can set no other outcome. */
const unitMayLapse = allow(
  "xianlan_unit",
  ["update"],
  sql`${visibleFinding} and ${unanswered}`,
  sql`${visibleFinding} and outcome = 'lapsed' and decided_by is null and decision_reason = ''`,
);

/** 延期: requested before the due date; the original date stays on the finding. */
export const findingExtension = pgTable(
  "finding_extension",
  {
    ...findingChild,
    ...requestColumns,
    ordinal: integer("ordinal").notNull(),
    reason: text("reason").notNull(),
    progress: text("progress").notNull(),
    wishedDueOn: day("wished_due_on").notNull(),
    grantedDueOn: day("granted_due_on"),
    outcome: text("outcome"),
  },
  (t) => [
    ...findingChildKeys(t),
    check("extension_ordinal", sql`${t.ordinal} in (1, 2)`),
    // Lapsed: the closure was requested before anybody decided.
    oneOf("extension_outcome", t.outcome, requestKinds.extension.outcomes),
    index("extension_of_finding").on(t.countyId, t.findingId),
    // A unit's 待办 looks for the undecided ones of all its findings.
    index("extension_by_unit").on(t.countyId, t.shownTo).where(sql`outcome is null`),
    ...requestedByUnit(sql`${requestsItself} and granted_due_on is null`),
    ...unitMayLapse,
  ],
);

/** 异议. */
export const findingDispute = pgTable(
  "finding_dispute",
  {
    ...findingChild,
    ...requestColumns,
    ground: text("ground").notNull(),
    proof: text("proof").notNull().default(""),
    outcome: text("outcome"),
  },
  (t) => [
    ...findingChildKeys(t),
    oneOf("dispute_outcome", t.outcome, requestKinds.dispute.outcomes),
    index("dispute_of_finding").on(t.countyId, t.findingId),
    ...requestedByUnit(requestsItself),
  ],
);

/** 一票否决 proposal: cites the clause, a leader confirms. */
export const findingVeto = pgTable(
  "finding_veto",
  {
    ...findingChild,
    ...requestColumns,
    clause: text("clause").notNull(),
    reason: text("reason").notNull().default(""),
    outcome: text("outcome"),
  },
  (t) => [
    ...findingChildKeys(t),
    oneOf("veto_outcome", t.outcome, requestKinds.veto.outcomes),
    index("veto_of_finding").on(t.countyId, t.findingId),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    // A confirmed one bounds the unit's score, which explains itself to the unit.
    ...allow("xianlan_unit", ["select"], sql`${visibleFinding} and outcome = 'confirmed'`),
  ],
);

/** 申请转长期坚持: why; its milestones are rows of their own. */
export const findingLongTerm = pgTable(
  "finding_long_term",
  {
    ...findingChild,
    ...requestColumns,
    reason: text("reason").notNull(),
    outcome: text("outcome"),
  },
  (t) => [
    ...findingChildKeys(t),
    oneOf("long_term_outcome", t.outcome, requestKinds.long_term.outcomes),
    index("long_term_of_finding").on(t.countyId, t.findingId),
    ...requestedByUnit(requestsItself),
    ...unitMayLapse,
  ],
);

/** 提请重新挂账: what a new visit found after the closure. */
export const findingReopening = pgTable(
  "finding_reopening",
  {
    ...findingChild,
    ...requestColumns,
    newFact: text("new_fact").notNull(),
    visitedOn: day("visited_on").notNull(),
    visitId: uuid("visit_id"),
    outcome: text("outcome"),
  },
  (t) => [
    ...findingChildKeys(t),
    foreignKey({ columns: [t.countyId, t.visitId], foreignColumns: [visit.countyId, visit.id] }),
    oneOf("reopening_outcome", t.outcome, requestKinds.reopening.outcomes),
    index("reopening_of_finding").on(t.countyId, t.findingId),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    ...allow("xianlan_unit", ["select"], sql`${visibleFinding} and outcome = 'reopened'`),
  ],
);

/** A child of a finding under 长期坚持 that the transaction may see. */
const visibleLongTerm = sql`${ownCounty} and exists (select 1 from finding f where f.county_id = xl_county() and f.id = finding_id and f.state = 'long_term')`;
/** A milestone of the undecided request this person hands in. */
const ofOwnRequest = sql`${ownCounty} and exists (select 1 from finding_long_term l where l.county_id = xl_county() and l.id = long_term_id and l.finding_id = finding_milestone.finding_id and l.requested_by = ${ownAccount} and l.outcome is null)`;

/** 季度查看 of a long-term finding. */
export const findingCheckIn = pgTable(
  "finding_check_in",
  {
    ...findingChild,
    text: text("text").notNull(),
    /** The day it was owed, and whether it came after it. */
    dueOn: day("due_on").notNull(),
    late: boolean("late").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
  },
  (t) => [
    ...findingChildKeys(t),
    index("check_in_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select"]),
    // Given in one's own name, and called late when it is.
    ...allow(
      "xianlan_unit",
      ["insert"],
      sql`${visibleLongTerm} and recorded_by = ${ownAccount} and late = ((recorded_at at time zone 'Asia/Shanghai')::date > due_on)`,
    ),
  ],
);

/** A milestone of a long-term finding, as the request named it. */
export const findingMilestone = pgTable(
  "finding_milestone",
  {
    ...findingChild,
    longTermId: uuid("long_term_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    text: text("text").notNull(),
    dueOn: day("due_on").notNull(),
    doneOn: day("done_on"),
    version: version(),
  },
  (t) => [
    ...findingChildKeys(t),
    foreignKey({
      columns: [t.countyId, t.longTermId],
      foreignColumns: [findingLongTerm.countyId, findingLongTerm.id],
    }),
    index("milestone_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select"]),
    // Named with the request that names it, and reached once it was granted.
    ...allow("xianlan_unit", ["insert"], sql`${ofOwnRequest} and done_on is null`),
    ...allow(
      "xianlan_unit",
      ["update"],
      sql`${visibleLongTerm} and done_on is null`,
      sql`${visibleLongTerm} and done_on is not null`,
    ),
  ],
);
