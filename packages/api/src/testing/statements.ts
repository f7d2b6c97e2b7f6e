import * as schema from "@xianlan/db";
import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { PoolClient } from "pg";
import type { World } from "./world.ts";

/** Hears the text of each statement on connections opened from now on. */
export function hearStatements({ database }: World, hear: (text: string) => void): void {
  database.pool.on("connect", (client: PoolClient) => {
    const query: (...args: unknown[]) => unknown = client.query.bind(client);
    Reflect.set(client, "query", (...args: unknown[]) => {
      const [config] = args;
      const text: unknown =
        typeof config === "string" ? config : Reflect.get(Object(config), "text");
      if (typeof text === "string") hear(text);
      return query(...args);
    });
  });
}

const countyTables = new Set(
  Object.values(schema)
    .filter((value) => is(value, PgTable))
    .filter((table) => "countyId" in getTableColumns(table))
    .map((table) => getTableConfig(table).name),
);

const reference = /\b(?:from|join|update)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(\w+)"?)?/g;
const noAlias =
  /^(?:as|cross|for|full|group|inner|join|left|limit|on|order|right|set|union|using|where)$/;

/** Tables of a county which a statement reads or changes without saying of which county. */
export function tablesWithoutCounty(statement: string): string[] {
  const text = statement.toLowerCase();
  const references = [...text.matchAll(reference)].filter(([, table = ""]) =>
    countyTables.has(table),
  );
  if (references.length > 0 && !/county_id"?\s*=\s*\$\d/.test(text)) return ["every table"];
  return references.flatMap(([, table = "", word = ""]) => {
    const name = word === "" || noAlias.test(word) ? table : word;
    const column = `"?${name}"?\\."?county_id"?`;
    const said = new RegExp(`${column}\\s*=|=\\s*${column}(?!\\w)`).test(text);
    return said || references.length === 1 ? [] : [name];
  });
}
