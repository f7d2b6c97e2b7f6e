import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { countyId, day, id, instant, oneOf, version } from "./columns.ts";
import { finding } from "./finding.ts";
import { allow, childPolicies, countyPolicies, visibleFinding } from "./policies.ts";

// Child records that ask somebody for a decision. Their screens come with the whole life of a finding.

const child = { countyId: countyId(), id: id(), findingId: uuid("finding_id").notNull() };
const asked = {
  askedAt: instant("asked_at").notNull(),
  askedBy: uuid("asked_by").notNull(),
  decidedAt: instant("decided_at"),
  decidedBy: uuid("decided_by"),
  decisionReason: text("decision_reason").notNull().default(""),
  version: version(),
};

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
    oneOf("extension_outcome", t.outcome, ["granted", "refused"]),
    index("extension_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert"]),
  ],
);

/** 异议. */
export const findingDispute = pgTable(
  "finding_dispute",
  { ...child, ...asked, ground: text("ground").notNull(), outcome: text("outcome") },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    oneOf("dispute_outcome", t.outcome, ["upheld", "dismissed"]),
    index("dispute_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert"]),
  ],
);

/** 一票否决 proposal: cites the clause, a leader confirms. */
export const findingVeto = pgTable(
  "finding_veto",
  { ...child, ...asked, clause: text("clause").notNull(), outcome: text("outcome") },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    oneOf("veto_outcome", t.outcome, ["confirmed", "refused"]),
    index("veto_of_finding").on(t.countyId, t.findingId),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    // A confirmed one bounds the unit's score, which explains itself to the unit.
    ...allow("xianlan_unit", ["select"], sql`${visibleFinding} and outcome = 'confirmed'`),
  ],
);

/** 督办: a reminder, a supervision slip or a suggested talk; always issued by a person. */
export const findingEscalation = pgTable(
  "finding_escalation",
  {
    ...child,
    kind: text("kind").notNull(),
    text: text("text").notNull(),
    issuedAt: instant("issued_at").notNull(),
    issuedBy: uuid("issued_by").notNull(),
    issuedByName: text("issued_by_name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.findingId],
      foreignColumns: [finding.countyId, finding.id],
    }),
    oneOf("escalation_kind", t.kind, ["reminder", "slip", "talk"]),
    index("escalation_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select"]),
  ],
);

/** A milestone of a long-term finding. */
export const findingMilestone = pgTable(
  "finding_milestone",
  {
    ...child,
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
    index("milestone_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert", "update"]),
  ],
);
