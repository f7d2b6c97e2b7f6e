import { type CountyListKind, countyListKinds } from "@xianlan/domain/correction";
import type { EntryValue } from "@xianlan/domain/scheme";
import {
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
import { countyId, id, instant, oneOf, version } from "./columns.ts";
import { county, unit } from "./county.ts";
import { allow, ownCounty, ownUnit } from "./policies.ts";

/** A county department's list 县直部门名单, read in by the office. */
export const countyList = pgTable(
  "county_list",
  {
    countyId: countyId().references(() => county.countyId),
    id: id(),
    kind: text("kind").$type<CountyListKind>().notNull(),
    /** Who made it, e.g. 县融媒体中心. */
    department: text("department").notNull(),
    /** The period its figures are of; null for articles, which carry their own days. */
    periodId: text("period_id"),
    fileName: text("file_name").notNull(),
    rowCount: integer("row_count").notNull(),
    importedAt: instant("imported_at").notNull(),
    importedByName: text("imported_by_name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    oneOf("county_list_kind", t.kind, countyListKinds),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownCounty),
  ],
);

/** A unit's figure from a list: stands in for what the unit would have typed. The last list counts. */
export const listFigure = pgTable(
  "list_figure",
  {
    countyId: countyId(),
    id: id(),
    listId: uuid("list_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    periodId: text("period_id").notNull(),
    /** Indicator code. */
    code: text("code").notNull(),
    value: jsonb("value").$type<EntryValue>().notNull(),
    /** Why the office changed it after the import, "" while it stands as listed. */
    revisedReason: text("revised_reason").notNull().default(""),
    updatedAt: instant("updated_at").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.countyId, t.id] }),
    unique("list_figure_once").on(t.countyId, t.unitId, t.periodId, t.code),
    unique("list_figure_of_unit").on(t.countyId, t.unitId, t.id),
    foreignKey({
      columns: [t.countyId, t.listId],
      foreignColumns: [countyList.countyId, countyList.id],
    }),
    foreignKey({ columns: [t.countyId, t.unitId], foreignColumns: [unit.countyId, unit.id] }),
    index("list_figure_of_list").on(t.countyId, t.listId),
    ...allow("xianlan_reader", ["select"], ownCounty),
    ...allow("xianlan_jobs", ["select"], ownCounty),
    ...allow("xianlan_writer", ["select", "insert", "update"], ownCounty),
    ...allow("xianlan_unit", ["select"], ownUnit),
  ],
);
