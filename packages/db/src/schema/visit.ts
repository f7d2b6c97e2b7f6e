import {
  type CheckResult,
  checkResults,
  type VisitOrigin,
  type VisitState,
  visitOrigins,
  visitStates,
} from "@xianlan/domain/visit";
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
import { place, unit } from "./county.ts";
import { inspection, inspectionDraw } from "./inspection.ts";
import { allow, countyPolicies, ownCounty, ownUnit } from "./policies.ts";

/** 实地检查: one unit, or one place of it, on one day; on the plan until somebody goes. */
export const visit = pgTable(
  "visit",
  {
    countyId: countyId(),
    id: id(),
    inspectionId: uuid("inspection_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    /** Null: the unit itself. */
    placeId: uuid("place_id"),
    origin: text("origin").$type<VisitOrigin>().notNull().default("named"),
    drawId: uuid("draw_id"),
    plannedOn: day("planned_on"),
    state: text("state").$type<VisitState>().notNull().default("planned"),
    visitedOn: day("visited_on"),
    /** Who goes, or went; by account, and the name for the record. */
    inspectorId: uuid("inspector_id"),
    inspectorName: text("inspector_name").notNull().default(""),
    finishedAt: instant("finished_at"),
    note: text("note").notNull().default(""),
    cancelReason: text("cancel_reason").notNull().default(""),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({
      columns: [t.countyId, t.inspectionId],
      foreignColumns: [inspection.countyId, inspection.id],
    }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    foreignKey({
      name: "visit_place_of_unit",
      columns: [t.countyId, t.unitId, t.placeId],
      foreignColumns: [place.countyId, place.unitId, place.id],
    }),
    foreignKey({
      columns: [t.countyId, t.drawId],
      foreignColumns: [inspectionDraw.countyId, inspectionDraw.id],
    }),
    oneOf("visit_state", t.state, visitStates),
    oneOf("visit_origin", t.origin, visitOrigins),
    check(
      "visit_has_day",
      sql`state in ('planned', 'cancelled') or (visited_on is not null and inspector_id is not null)`,
    ),
    index("visit_of_inspection").on(t.countyId, t.inspectionId, t.unitId),
    index("visit_by_unit").on(t.countyId, t.unitId, t.visitedOn),
    ...countyPolicies(),
    // What is planned, or under way unannounced, is not the unit's to know.
    ...allow("xianlan_unit", ["select"], sql`${ownUnit} and state = 'done'`),
  ],
);

const ofDoneVisit = sql`${ownCounty} and exists (select 1 from visit v where v.county_id = xl_county() and v.id = visit_id)`;

/** 检查项 of a visit: one item's result. The finding a failure opened names its visit and item. */
export const visitCheck = pgTable(
  "visit_check",
  {
    countyId: countyId(),
    id: id(),
    visitId: uuid("visit_id").notNull(),
    itemCode: text("item_code").notNull(),
    result: text("result").$type<CheckResult>().notNull(),
    checked: integer("checked"),
    failed: integer("failed"),
    text: text("text").notNull().default(""),
    /** When the result was recorded on the device; may lie before it was received. */
    answeredAt: instant("answered_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    recordedByName: text("recorded_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("visit_check_item").on(t.countyId, t.visitId, t.itemCode),
    foreignKey({
      columns: [t.countyId, t.visitId],
      foreignColumns: [visit.countyId, visit.id],
    }),
    oneOf("visit_check_result", t.result, checkResults),
    check(
      "visit_check_counts",
      sql`failed is null or (checked is not null and failed between 0 and checked)`,
    ),
    ...countyPolicies(),
    ...allow("xianlan_unit", ["select"], ofDoneVisit),
  ],
);
