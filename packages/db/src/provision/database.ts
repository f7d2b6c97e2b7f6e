import pg from "pg";
import { openOrRefuse } from "./connect.ts";

/** Makes the database unless it is there. For the embedded server: an own server has its own. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = await openOrRefuse(adminUrl);
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
