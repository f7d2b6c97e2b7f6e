import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, check, customType, date, integer, uuid } from "drizzle-orm/pg-core";

/** First in every key of every business table. */
export const countyId = () => uuid("county_id").notNull();

/** Version 7 ids are made by the process, so that one request can name rows before writing them. */
export const id = () => uuid("id").notNull();

/** A Shanghai day, `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: "string" });

const instantType = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  fromDriver: (stored) => new Date(stored).toISOString(),
});

/** An instant, ISO 8601 in UTC with milliseconds, written and read. */
export const instant = (name: string) => instantType(name);

/**
 * The unit that sees a finding, on the finding and on what hangs on it: its own from 交办 on. Before, and
 * where there is none, the county's id, which no unit has. A trigger fills it in; nobody else writes it.
 */
export const shownTo = () => uuid("shown_to").notNull().default(sql`null`);

/** Counts the writes of an editable row; a write names the version it read. */
export const version = () => integer("version").notNull().default(1);

/** CHECK that a text column holds one of the domain's values. Enum types are not leakproof under RLS. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  const list = values.map((value) => `'${value}'`).join(", ");
  return check(name, sql`${column} in (${sql.raw(list)})` as SQL);
}
