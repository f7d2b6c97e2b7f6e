import { verificationMethods } from "@xianlan/domain/finding";
import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { countyId, instant, oneOf } from "./columns.ts";
import { findingChild, findingChildKeys } from "./finding-child.ts";
import { allow, childPolicies, countyPolicies, ownCounty, visibleFinding } from "./policies.ts";
import { findingCriterion, findingMeasure } from "./rectification.ts";

/** 申请销号: signed by the unit, with a result per measure. */
export const closureRequest = pgTable(
  "closure_request",
  {
    ...findingChild,
    prevention: text("prevention").notNull().default(""),
    requestedAt: instant("requested_at").notNull(),
    requestedBy: uuid("requested_by").notNull(),
    requestedByName: text("requested_by_name").notNull(),
  },
  (t) => [
    ...findingChildKeys(t),
    index("closure_request_of_finding").on(t.countyId, t.findingId),
    ...childPolicies(["select", "insert"]),
  ],
);

const visibleRequest = sql`${ownCounty} and exists (select 1 from closure_request r where r.county_id = xl_county() and r.id = closure_request_id)`;

/** The stated result of one measure in one closure request; a later request has its own. */
export const closureResult = pgTable(
  "closure_result",
  {
    countyId: countyId(),
    closureRequestId: uuid("closure_request_id").notNull(),
    measureId: uuid("measure_id").notNull(),
    result: text("result").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.closureRequestId, t.measureId] }),
    foreignKey({
      columns: [t.countyId, t.closureRequestId],
      foreignColumns: [closureRequest.countyId, closureRequest.id],
    }),
    foreignKey({
      columns: [t.countyId, t.measureId],
      foreignColumns: [findingMeasure.countyId, findingMeasure.id],
    }),
    ...countyPolicies().filter((policy) => policy.name.endsWith("_select")),
    ...allow("xianlan_unit", ["select", "insert"], visibleRequest),
  ],
);

/** 核查验收 of one closure request. The unit sees it once an outcome stands. */
export const verification = pgTable(
  "verification",
  {
    ...findingChild,
    closureRequestId: uuid("closure_request_id").notNull(),
    method: text("method").notNull(),
    startedAt: instant("started_at").notNull(),
    startedBy: uuid("started_by").notNull(),
    startedByName: text("started_by_name").notNull(),
    outcome: text("outcome"),
    decidedAt: instant("decided_at"),
    firstSignerName: text("first_signer_name").notNull().default(""),
    secondSignerName: text("second_signer_name").notNull().default(""),
  },
  (t) => [
    ...findingChildKeys(t),
    foreignKey({
      columns: [t.countyId, t.closureRequestId],
      foreignColumns: [closureRequest.countyId, closureRequest.id],
    }),
    oneOf("verification_method", t.method, verificationMethods),
    oneOf("verification_outcome", t.outcome, ["returned", "closed"]),
    index("verification_of_finding").on(t.countyId, t.findingId),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    ...allow("xianlan_unit", ["select"], sql`${visibleFinding} and outcome is not null`),
  ],
);

const decidedVerification = sql`${ownCounty} and exists (select 1 from verification v where v.county_id = xl_county() and v.id = verification_id)`;

/** Verdict on one criterion. */
export const verdict = pgTable(
  "verdict",
  {
    countyId: countyId(),
    verificationId: uuid("verification_id").notNull(),
    criterionId: uuid("criterion_id").notNull(),
    met: boolean("met").notNull(),
    reason: text("reason").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.verificationId, t.criterionId] }),
    foreignKey({
      columns: [t.countyId, t.verificationId],
      foreignColumns: [verification.countyId, verification.id],
    }),
    foreignKey({
      columns: [t.countyId, t.criterionId],
      foreignColumns: [findingCriterion.countyId, findingCriterion.id],
    }),
    ...countyPolicies(),
    ...allow("xianlan_unit", ["select"], decidedVerification),
  ],
);
