import { integer, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { countyId, day, id, version } from "./columns.ts";
import { county } from "./county.ts";
import { allow, countyPolicies, ownCounty } from "./policies.ts";

/** A round of inspection 督查（轮次）. Hands out its findings' running numbers. */
export const inspection = pgTable(
  "inspection",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    year: integer("year").notNull(),
    /** 1, 2, 3 … within the year; part of every finding number. */
    ordinal: integer("ordinal").notNull(),
    title: text("title").notNull(),
    startsOn: day("starts_on").notNull(),
    /** Highest number handed out so far. */
    lastSequence: integer("last_sequence").notNull().default(0),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("inspection_ordinal").on(t.countyId, t.year, t.ordinal),
    ...countyPolicies().filter((policy) => policy.name !== "writer_delete"),
    ...allow("xianlan_unit", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select", "insert"], ownCounty),
  ],
);
