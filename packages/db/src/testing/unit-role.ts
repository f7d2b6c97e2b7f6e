import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase, withScope } from "../scope.ts";
import { useDatabase } from "./use-database.ts";

const newIds = () => ({
  countyId: randomUUID(),
  unitId: randomUUID(),
  neighbourId: randomUUID(),
  inspectionId: randomUUID(),
  /** The account of the unit that asks. */
  me: randomUUID(),
  /** An account that is none of the unit's. */
  outsider: randomUUID(),
});

/** A county with two units in a database of its own, for the file that calls it: what a unit's own database role may do. */
export function useUnitRole() {
  const { countyId, unitId, neighbourId, inspectionId, me, outsider } = newIds();
  const database = useDatabase();
  let app: Database;
  let admin: Client;

  beforeAll(async () => {
    app = openDatabase(database.appUrl, { connections: 1 });
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query("insert into county (county_id, name) values ($1, '县')", [countyId]);
    await admin.query(
      "insert into inspection (county_id, id, year, ordinal, title, starts_on) values ($1, $2, 2026, 1, '轮次', '2026-01-01')",
      [countyId, inspectionId],
    );
    for (const [id, name] of [
      [unitId, "甲镇"],
      [neighbourId, "乙镇"],
    ]) {
      await admin.query(
        "insert into unit (county_id, id, name, kind) values ($1, $2, $3, 'township')",
        [countyId, id, name],
      );
    }
  });
  afterAll(async () => {
    await app.close();
    await admin.end();
  });

  /** A finding due on 24 November, its clock running; gives its id. */
  async function findingIn(state: string, more: Record<string, unknown> = {}): Promise<string> {
    const id = randomUUID();
    const row = {
      county_id: countyId,
      id,
      inspection_id: inspectionId,
      number: id,
      state,
      unit_id: unitId,
      fact: "事实",
      category: "theory",
      severity: "major",
      found_on: "2026-11-01",
      issued_on: "2026-11-03",
      due_on: "2026-11-24",
      original_due_on: "2026-11-24",
      clock_started_on: "2026-11-03",
      created_by: outsider,
      created_by_name: "甲",
      created_at: "2026-11-03",
      updated_at: "2026-11-03",
      updated_by_name: "甲",
      ...more,
    };
    const names = Object.keys(row);
    await admin.query(
      `insert into finding (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`,
      Object.values(row),
    );
    return id;
  }

  /** Rows the unit's own database role changed, or the reason it was refused. */
  async function asUnit(statement: string): Promise<number | string> {
    try {
      const scope = { role: "xianlan_unit", countyId, unitId, accountId: me } as const;
      return await withScope(
        app,
        scope,
        "write",
        async (tx) => (await tx.execute(sql.raw(statement))).rowCount ?? 0,
      );
    } catch (error) {
      const { cause } = error as { cause?: { code?: string; message?: string } };
      return cause?.code === "42501" ? "refused" : (cause?.message ?? String(error));
    }
  }

  return {
    countyId,
    unitId,
    neighbourId,
    me,
    outsider,
    findingIn,
    asUnit,
    /** Past row security: for looking at what was really written. */
    admin: () => admin,
    /** The login of the running product. */
    app: () => app,
  };
}
