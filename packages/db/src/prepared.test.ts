import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { unit } from "./schema/index.ts";
import { type Database, openDatabase, type Scope, withScope } from "./scope.ts";
import { useDatabase } from "./testing/index.ts";

const database = useDatabase();
let app: Database;
const counties = [randomUUID(), randomUUID()] as const;
const units = counties.map(() => [randomUUID(), randomUUID()] as const);

beforeAll(async () => {
  // One connection, so that every scope runs the same prepared statement.
  app = openDatabase(database.appUrl, { connections: 1 });
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  for (const [at, county] of counties.entries()) {
    await admin.query("insert into county (county_id, name) values ($1, '县')", [county]);
    for (const id of units[at] ?? []) {
      await admin.query(
        "insert into unit (county_id, id, name, kind) values ($1, $2, $3, 'township')",
        [county, id, id],
      );
    }
  }
  await admin.end();
});
afterAll(async () => {
  await app.close();
});

const named = (scope: Pick<Scope, "role" | "countyId" | "unitId">) =>
  withScope(app, { ...scope, accountId: null }, "read", (tx) =>
    tx.select({ id: unit.id }).from(unit).where(eq(unit.active, true)),
  );

it("a statement prepared for one county, unit or role shows no other's rows", async () => {
  // More often than the five runs after which PostgreSQL may keep one plan for all.
  for (let run = 0; run < 12; run += 1) {
    for (const [at, countyId] of counties.entries()) {
      const [first = "", second = ""] = units[at] ?? [];
      const ids = async (role: Scope["role"], unitId: string | null) =>
        (await named({ role, countyId, unitId })).map(({ id }) => id).sort();
      expect(await ids("xianlan_reader", null)).toEqual([first, second].sort());
      expect(await ids("xianlan_unit", first)).toEqual([first]);
      expect(await ids("xianlan_unit", second)).toEqual([second]);
      await expect(ids("xianlan_auditor", null)).rejects.toThrow(/unit/);
    }
  }
  const scope = { role: "xianlan_reader", countyId: counties[0], unitId: null, accountId: null };
  const selected = await withScope(app, scope as Scope, "read", (tx) =>
    tx.execute(
      sql`select name from pg_prepared_statements where statement like 'select "id" from "unit"%'`,
    ),
  );
  expect(selected.rowCount).toBe(1);
});
