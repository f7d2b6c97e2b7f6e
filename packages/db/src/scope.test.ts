import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, type Scope, withScope } from "./scope.ts";
import { useDatabase } from "./testing/index.ts";

type County = { id: string; units: [string, string]; inspection: string };

const database = useDatabase();
let app: Database;
let here: County;
let there: County;

beforeAll(async () => {
  app = openDatabase(database.appUrl, { connections: 1 });
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  here = await makeCounty(admin);
  there = await makeCounty(admin);
  await admin.end();
});

afterAll(async () => {
  await app.close();
});

async function makeCounty(admin: Client): Promise<County> {
  const county: County = {
    id: randomUUID(),
    units: [randomUUID(), randomUUID()],
    inspection: randomUUID(),
  };
  await admin.query("insert into county (county_id, name) values ($1, '县')", [county.id]);
  await admin.query(
    "insert into inspection (county_id, id, year, ordinal, title, starts_on) values ($1, $2, 2026, 1, '轮次', '2026-01-01')",
    [county.id, county.inspection],
  );
  for (const [index, unit] of county.units.entries()) {
    await admin.query(
      "insert into unit (county_id, id, name, kind) values ($1, $2, $3, 'township')",
      [county.id, unit, `镇${index}`],
    );
    for (const state of ["draft", "issued"]) {
      await admin.query(
        `insert into finding (county_id, id, inspection_id, number, state, unit_id, fact, category,
           severity, found_on, issued_on, due_on, original_due_on, created_by, created_by_name,
           created_at, updated_at, updated_by_name)
         values ($1, $2, $3, $4, $5, $6, '事实', 'theory', 'ordinary', '2026-01-01', '2026-01-02',
           '2026-02-01', '2026-02-01', $2, '甲', now(), now(), '甲')`,
        [county.id, randomUUID(), county.inspection, `${index}-${state}`, state, unit],
      );
    }
  }
  return county;
}

const scope = (role: Scope["role"], county: County, unit = 0): Scope => ({
  role,
  countyId: county.id,
  unitId: role === "xianlan_unit" ? (county.units[unit] ?? null) : null,
  accountId: randomUUID(),
});

const run = (who: Scope, statement: string) =>
  withScope(app, who, "write", async (tx) => (await tx.execute(sql.raw(statement))).rowCount);

describe("row security, by plain SQL as each role", () => {
  it("shows the county its rows and no other's", async () => {
    const all = "select 1 from finding";
    expect(await run(scope("xianlan_reader", here), all)).toBe(4);
    expect(await run(scope("xianlan_writer", there), all)).toBe(4);
    const theirs = `select 1 from finding where county_id = '${there.id}'`;
    expect(await run(scope("xianlan_writer", here), theirs)).toBe(0);
  });

  it("shows a unit its own issued findings alone", async () => {
    expect(await run(scope("xianlan_unit", here), "select 1 from finding")).toBe(1);
    const drafts = "select 1 from finding where state = 'draft'";
    expect(await run(scope("xianlan_unit", here), drafts)).toBe(0);
    const other = `select 1 from finding where unit_id = '${here.units[1]}'`;
    expect(await run(scope("xianlan_unit", here), other)).toBe(0);
  });

  it("lets a unit change nothing of another unit or county", async () => {
    const unit = scope("xianlan_unit", here);
    const touch = (where: string) => run(unit, `update finding set fact = '改' where ${where}`);
    expect(await touch(`unit_id = '${here.units[1]}'`)).toBe(0);
    expect(await touch(`county_id = '${there.id}'`)).toBe(0);
    expect(await touch("state = 'draft'")).toBe(0);
  });

  it.each([
    ["move a row to another unit", () => `update finding set unit_id = '${here.units[1]}'`],
    ["move a row to another county", () => `update finding set county_id = '${there.id}'`],
    [
      "close its own finding",
      () => "update finding set state = 'closed', closed_on = '2026-01-09', on_time = true",
    ],
    ["take its own finding back to a draft", () => "update finding set state = 'draft'"],
    ["delete a finding", () => "delete from finding"],
    ["read the accounts' passwords", () => "select 1 from auth_credential"],
    ["read the audit log", () => "select 1 from audit_log"],
  ])("refuses a unit that would %s", async (_, statement) => {
    await expect(run(scope("xianlan_unit", here), statement())).rejects.toThrow();
  });

  it.each([
    ["xianlan_reader", "update finding set fact = '改'"],
    ["xianlan_reader", "select 1 from auth_session"],
    ["xianlan_writer", "delete from finding"],
    ["xianlan_writer", "update audit_log set action = 'x'"],
    ["xianlan_writer", "delete from audit_log"],
    ["xianlan_writer", "truncate audit_log"],
    ["xianlan_admin", "select 1 from finding"],
    ["xianlan_admin", "select 1 from audit_log"],
    ["xianlan_auditor", "select 1 from finding"],
    ["xianlan_auditor", "update audit_log set action = 'x'"],
    ["xianlan_auth", "select 1 from finding"],
    ["xianlan_jobs", "select 1 from finding"],
  ] as const)("refuses %s: %s", async (role, statement) => {
    await expect(run(scope(role, here), statement)).rejects.toThrow();
  });

  it("gives the login nothing before it takes a role", async () => {
    const client = await app.pool.connect();
    try {
      await expect(client.query("select 1 from finding")).rejects.toThrow(/permission denied/);
    } finally {
      client.release();
    }
  });

  it("never carries a scope over on a pool of one connection", async () => {
    const queries = Array.from({ length: 40 }, (_, index) => {
      const county = index % 2 === 0 ? here : there;
      const role = index % 3 === 0 ? "xianlan_unit" : "xianlan_reader";
      return withScope(app, scope(role, county), "read", async (tx) => {
        const found = await tx.execute(sql`select distinct county_id as id from finding`);
        expect(found.rows).toEqual([{ id: county.id }]);
      });
    });
    await Promise.all(queries);
  });

  it("rolls back and returns the connection when the callback fails", async () => {
    const failing = withScope(app, scope("xianlan_writer", here), "write", async (tx) => {
      await tx.execute(sql`update finding set fact = '改'`);
      throw new Error("late");
    });
    await expect(failing).rejects.toThrow("late");
    const changed = "select 1 from finding where fact = '改'";
    expect(await run(scope("xianlan_reader", here), changed)).toBe(0);
  });
});

it("loses the transaction, not the process, when a connection dies between two statements", async () => {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const cut = withScope(app, scope("xianlan_reader", here), "read", async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const ended = "select pg_terminate_backend($1, 5000) as ended";
    expect((await admin.query(ended, [rows[0]?.pid])).rows).toEqual([{ ended: true }]);
    await tx.execute(sql`select 1`);
  });
  await expect(cut).rejects.toThrow();
  await admin.end();
  expect(await run(scope("xianlan_reader", here), "select 1 from finding")).toBe(4);
});
