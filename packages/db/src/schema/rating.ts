import {
  assessmentKinds,
  type RatingState,
  ratingStates,
  type StoredAssessment,
} from "@xianlan/domain/rating";
import type { UnitScore } from "@xianlan/domain/scoring";
import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { countyId, day, id, instant, oneOf, version } from "./columns.ts";
import { county, unit } from "./county.ts";
import { allow, ownCounty, ownUnit } from "./policies.ts";
import { scheme } from "./scheme.ts";

/** 档次: the scores of a period, proposed for objection, then published to the county. */
export const rating = pgTable(
  "rating",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    year: integer("year").notNull(),
    periodId: text("period_id").notNull(),
    schemeId: uuid("scheme_id").notNull(),
    /** Last day that counts. */
    asOf: day("as_of").notNull(),
    state: text("state").$type<RatingState>().notNull().default("proposed"),
    /** Last day on which units may object. */
    objectionUntil: day("objection_until").notNull(),
    ranked: boolean("ranked").notNull(),
    /** A figure behind it was corrected after the publication 已更正. */
    correctedNote: text("corrected_note").notNull().default(""),
    proposedAt: instant("proposed_at").notNull(),
    proposedByName: text("proposed_by_name").notNull(),
    publishedAt: instant("published_at"),
    publishedByName: text("published_by_name").notNull().default(""),
    withdrawnReason: text("withdrawn_reason").notNull().default(""),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    foreignKey({ columns: [t.countyId, t.schemeId], foreignColumns: [scheme.countyId, scheme.id] }),
    oneOf("rating_state", t.state, ratingStates),
    uniqueIndex("rating_one_a_period").on(t.countyId, t.periodId).where(sql`state <> 'withdrawn'`),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], sql`${ownCounty} and state <> 'withdrawn'`),
  ],
);

const published = sql`exists (select 1 from rating s where s.county_id = xl_county() and s.id = rating_id and s.state = 'published')`;
const proposed = sql`exists (select 1 from rating s where s.county_id = xl_county() and s.id = rating_id and s.state = 'proposed')`;

/** A unit's frozen score. Its own unit sees it from the proposal on, the county once it is published. */
export const ratingRow = pgTable(
  "rating_row",
  {
    countyId: countyId(),
    ratingId: uuid("rating_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    /** As it was called: a unit reads the published names of others, not their rows. */
    unitName: text("unit_name").notNull(),
    total: numeric("total", { precision: 7, scale: 2 }).notNull(),
    tier: integer("tier").notNull(),
    tierName: text("tier_name").notNull(),
    /** Order by total; equal totals share a place. */
    place: integer("place").notNull(),
    score: jsonb("score").$type<UnitScore>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.ratingId, t.unitId] }),
    foreignKey({
      columns: [t.countyId, t.ratingId],
      foreignColumns: [rating.countyId, rating.id],
    }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert"], ownCounty),
    // An upheld objection changes the proposal; what is published stands.
    ...allow("xianlan_writer", ["update", "delete"], sql`${ownCounty} and ${proposed}`),
    ...allow(
      "xianlan_unit",
      ["select"],
      sql`${ownCounty} and (unit_id = xl_unit() or ${published})`,
    ),
  ],
);

/** What the office records about a unit: points of a judged indicator, events, sampled places. */
export const assessment = pgTable(
  "assessment",
  {
    countyId: countyId(),
    id: id(),
    unitId: uuid("unit_id").notNull(),
    year: integer("year").notNull(),
    /** Indicator code. */
    code: text("code").notNull(),
    kind: text("kind").$type<(typeof assessmentKinds)[number]>().notNull(),
    happenedOn: day("happened_on").notNull(),
    value: jsonb("value").$type<StoredAssessment>().notNull(),
    reason: text("reason").notNull(),
    removedAt: instant("removed_at"),
    removedReason: text("removed_reason").notNull().default(""),
    createdByName: text("created_by_name").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("assessment_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    oneOf("assessment_kind", t.kind, assessmentKinds),
    index("assessment_by_unit").on(t.countyId, t.unitId, t.year, t.code),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
  ],
);
