import { type EscalationKind, escalationKinds } from "@xianlan/domain/escalation";
import { sql } from "drizzle-orm";
import {
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
import { findingChild, findingChildKeys } from "./finding-child.ts";
import { allow, childPolicies, countyPolicies, ownUnit, visibleFinding } from "./policies.ts";

// Escalation notices a person of the county sends a unit on the ground of a finding, each answered once.

/** 督办 提醒、督办单、告诫、约谈建议: written by template, always issued by a person, answered by the unit. */
export const findingEscalation = pgTable(
  "finding_escalation",
  {
    ...findingChild,
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
    ...findingChildKeys(t),
    oneOf("escalation_kind", t.kind, escalationKinds),
    index("escalation_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select"]),
    // One reply, given once.
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
    countyId: countyId(),
    id: id(),
    /** The like of it; another unit's, so the receiver does not see it. */
    findingId: uuid("finding_id").notNull(),
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
    reply: text("answer").notNull().default(""),
    repliedAt: instant("answered_at"),
    repliedByName: text("answered_by_name").notNull().default(""),
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
    index("self_check_by_unit").on(t.countyId, t.unitId, t.repliedAt),
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
