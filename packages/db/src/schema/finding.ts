import {
  type FindingCategory,
  type FindingSource,
  type FindingState,
  findingCategories,
  findingSources,
  findingStates,
  openStates,
  type Severity,
  severities,
} from "@xianlan/domain/finding";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { countyId, day, id, instant, oneOf, shownTo, version } from "./columns.ts";
import { place, unit } from "./county.ts";
import { inspection } from "./inspection.ts";
import { allow, countyPolicies, ownUnit, visibleFinding } from "./policies.ts";
import { visit } from "./visit.ts";

// A unit sees its own findings from 交办 on, and can bring them only into states that its own actions reach.
const issuedToUnit = sql`${ownUnit} and state <> 'draft' and issued_on is not null`;
const unitMayLeave = sql`${ownUnit} and state in ('issued', 'disputed', 'rectifying', 'long_term', 'closure_requested')`;

/** One fact that breaks a duty 督查问题. Columns of the lifecycle mirror the domain's FindingFacts. */
export const finding = pgTable(
  "finding",
  {
    countyId: countyId(),
    id: id(),
    inspectionId: uuid("inspection_id").notNull(),
    /** Public number, e.g. 督〔2026〕3-012. */
    number: text("number").notNull(),
    state: text("state").$type<FindingState>().notNull().default("draft"),
    version: version(),
    unitId: uuid("unit_id"),
    placeId: uuid("place_id"),
    placeText: text("place_text").notNull().default(""),
    fact: text("fact").notNull(),
    category: text("category").$type<FindingCategory>().notNull(),
    dutyCode: text("duty_code"),
    dutyText: text("duty_text").notNull().default(""),
    severity: text("severity").$type<Severity>().notNull(),
    source: text("source").$type<FindingSource>().notNull().default("manual"),
    /** The sentence or row it was read from, as it stood there. */
    sourceText: text("source_text").notNull().default(""),
    foundOn: day("found_on").notNull(),
    cycle: integer("cycle").notNull().default(1),
    issuedOn: day("issued_on"),
    originalDueOn: day("original_due_on"),
    /** In a draft: the proposed due date, null for the severity's default. */
    dueOn: day("due_on"),
    acknowledgedOn: day("acknowledged_on"),
    responsibleLeader: text("responsible_leader").notNull().default(""),
    responsiblePerson: text("responsible_person").notNull().default(""),
    clockStartedOn: day("clock_started_on"),
    clockStoppedOn: day("clock_stopped_on"),
    daysUsed: integer("days_used").notNull().default(0),
    late: boolean("late").notNull().default(false),
    returnedCount: integer("returned_count").notNull().default(0),
    verificationDueOn: day("review_due_on"),
    verificationStartedBy: uuid("verification_started_by"),
    verificationStartedByName: text("verification_started_by_name").notNull().default(""),
    closureProposedBy: uuid("closure_proposed_by"),
    longTermRequestedBy: uuid("long_term_requested_by"),
    reopenRequestedBy: uuid("reopen_requested_by"),
    extensionRequestedBy: uuid("extension_requested_by"),
    extensionsGranted: integer("extensions_granted").notNull().default(0),
    vetoRequestedBy: uuid("veto_requested_by"),
    vetoed: boolean("vetoed").notNull().default(false),
    /** 核查人 named by the office for the verification to come; null: whoever starts it. */
    verifierId: uuid("verifier_id"),
    verifierName: text("verifier_name").notNull().default(""),
    closedOn: day("closed_on"),
    onTime: boolean("on_time"),
    mergedInto: uuid("merged_into"),
    recursFrom: uuid("recurs_from"),
    splitFrom: uuid("split_from"),
    /** The visit that found it, and the checklist item that failed. */
    visitId: uuid("visit_id"),
    itemCode: text("item_code"),
    createdBy: uuid("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** Who wrote last, shown to the one whose write came too late. */
    updatedByName: text("updated_by_name").notNull(),
    shownTo: shownTo(),
    /** Sort key of the due date: drafts without one come last. */
    sortDue: day("sort_due")
      .notNull()
      .generatedAlwaysAs((): ReturnType<typeof sql> => sql`coalesce(due_on, '9999-12-31'::date)`),
  },
  (t) => {
    const self = (name: string, column: AnyPgColumn) =>
      foreignKey({
        name,
        columns: [t.countyId, column as typeof t.mergedInto],
        foreignColumns: [t.countyId, t.id],
      });
    return [
      primaryKey({ columns: [t.countyId, t.id] }),
      unique("finding_number").on(t.countyId, t.number),
      foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
      foreignKey({
        name: "finding_place_of_unit",
        columns: [t.countyId, t.unitId, t.placeId],
        foreignColumns: [place.countyId, place.unitId, place.id],
      }),
      foreignKey({
        columns: [t.countyId, t.inspectionId],
        foreignColumns: [inspection.countyId, inspection.id],
      }),
      foreignKey({ columns: [t.countyId, t.visitId], foreignColumns: [visit.countyId, visit.id] }),
      self("finding_merged_into", t.mergedInto),
      self("finding_recurs_from", t.recursFrom),
      self("finding_split_from", t.splitFrom),
      oneOf("finding_state", t.state, findingStates),
      oneOf("finding_severity", t.severity, severities),
      oneOf("finding_category", t.category, findingCategories),
      oneOf("finding_source", t.source, findingSources),
      check(
        "finding_has_unit",
        sql`state in ('draft', 'withdrawn', 'merged') or unit_id is not null`,
      ),
      check(
        "finding_has_clock",
        sql`state in ('draft', 'withdrawn', 'merged') or (issued_on is not null and due_on is not null and original_due_on is not null)`,
      ),
      check(
        "finding_frozen",
        sql`(state = 'closed') = (closed_on is not null) and (state = 'closed') = (on_time is not null)`,
      ),
      check(
        "finding_shown_to",
        sql`shown_to = case when state <> 'draft' and issued_on is not null then coalesce(unit_id, county_id) else county_id end`,
      ),
      unique("finding_shown").on(t.countyId, t.id, t.shownTo),
      check("finding_merged", sql`(state = 'merged') = (merged_into is not null)`),
      index("finding_by_due").on(t.countyId, t.sortDue, t.id),
      // 在办 by due date, what the list opens with: closed ones outnumber the open ten to one.
      index("finding_open_by_due")
        .on(t.countyId, t.sortDue, t.id)
        .where(sql.raw(`state in (${openStates.map((state) => `'${state}'`).join(", ")})`)),
      index("finding_by_unit").on(t.countyId, t.unitId, t.state),
      index("finding_by_state").on(t.countyId, t.state, t.sortDue),
      index("finding_by_issue").on(t.countyId, t.issuedOn, t.id),
      index("finding_by_inspection").on(t.countyId, t.inspectionId),
      index("finding_by_visit").on(t.countyId, t.visitId),
      // “Same place before”, and whether a draft is the return of a closed one.
      index("finding_by_place").on(t.countyId, t.unitId, t.placeId, t.dutyCode),
      ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
      ...allow("xianlan_unit", ["select"], issuedToUnit),
      ...allow("xianlan_unit", ["update"], issuedToUnit, unitMayLeave),
    ];
  },
);

/** Frozen figures of a finished cycle of a reopened finding. */
export const findingCycle = pgTable(
  "finding_cycle",
  {
    countyId: countyId(),
    findingId: uuid("finding_id").notNull(),
    shownTo: shownTo(),
    cycle: integer("cycle").notNull(),
    issuedOn: day("issued_on").notNull(),
    originalDueOn: day("original_due_on").notNull(),
    dueOn: day("due_on").notNull(),
    closedOn: day("closed_on").notNull(),
    daysUsed: integer("days_used").notNull(),
    onTime: boolean("on_time").notNull(),
    returnedCount: integer("returned_count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.findingId, t.cycle] }),
    foreignKey({
      name: "finding_cycle_finding",
      columns: [t.countyId, t.findingId, t.shownTo],
      foreignColumns: [finding.countyId, finding.id, finding.shownTo],
    }).onUpdate("cascade"),
    ...countyPolicies().filter((policy) => /select|insert/.test(policy.name)),
    ...allow("xianlan_unit", ["select"], visibleFinding),
  ],
);
