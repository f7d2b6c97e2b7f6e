import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { ownerRole } from "../roles.ts";
import { open } from "./connect.ts";
import { migrate } from "./migrate.ts";

const name = `test_${randomUUID().replaceAll("-", "")}`;
const [county, unit, inspection, issued, draft] = Array.from({ length: 5 }, () => randomUUID());
let earlier: string;
let client: Client;

/** The migrations before the one that brought `shown_to`, in a folder of their own. */
function earlierMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), "xianlan-earlier-"));
  cpSync(fileURLToPath(new URL("../../migrations", import.meta.url)), folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith("_shown_to"));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
}

beforeAll(async () => {
  earlier = earlierMigrations();
  const { adminUrl } = inject("xianlanTestServer");
  const server = await open(adminUrl);
  await server.query(`create database ${name} owner ${ownerRole}`);
  await server.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  client = await open(url.href);
  await client.query(`set role ${ownerRole}`);
  await runMigrations(drizzle(client), {
    migrationsFolder: earlier,
    migrationsSchema: "xianlan_history",
    migrationsTable: "migration",
  });
  await client.query("select xianlan_apply_guards()");
  await client.query("reset role");
});

afterAll(async () => {
  await client.end();
  const server = await open(inject("xianlanTestServer").adminUrl);
  await server.query(`drop database if exists ${name} with (force)`);
  await server.end();
  rmSync(earlier, { recursive: true, force: true });
});

it("tells the rows of an earlier version who sees them", async () => {
  const by = `'${county}', '甲', now(), now(), '甲'`;
  await client.query(`
    insert into county (county_id, name) values ('${county}', '县');
    insert into unit (county_id, id, name, kind) values ('${county}', '${unit}', '甲镇', 'township');
    insert into inspection (county_id, id, year, ordinal, title, starts_on)
      values ('${county}', '${inspection}', 2026, 1, '轮次', '2026-01-01');
    insert into finding (county_id, id, inspection_id, number, state, unit_id, fact, category, severity,
        found_on, issued_on, due_on, original_due_on, created_by, created_by_name, created_at, updated_at,
        updated_by_name) values
      ('${county}', '${issued}', '${inspection}', '1', 'issued', '${unit}', '事实', 'theory', 'major',
        '2026-11-01', '2026-11-03', '2026-12-31', '2026-12-31', ${by}),
      ('${county}', '${draft}', '${inspection}', '2', 'draft', '${unit}', '事实', 'theory', 'major',
        '2026-11-01', null, null, null, ${by});
    insert into finding_event (county_id, id, finding_id, at, action, account_id, actor_name)
      select county_id, gen_random_uuid(), id, now(), 'draft', created_by, '甲' from finding;
    insert into finding_criterion (county_id, id, finding_id, ordinal, text)
      select county_id, gen_random_uuid(), id, 1, '补齐资料' from finding;
    insert into attachment (county_id, id, finding_id, sha256, file_name, media_type, size, happened_on,
        uploaded_at, uploaded_by, uploaded_by_name)
      select '${county}', gen_random_uuid(), finding_id, '0', '照片', 'image/png', 1, date '2026-11-03', now(),
        '${county}', '甲'
      from unnest(array[null, '${issued}', '${draft}']::uuid[]) as finding_id`);
  expect(await migrate(client)).toBeGreaterThan(0);
  const shown = await client.query(
    `select finding_id as id, shown_to from finding_event union select finding_id, shown_to from finding_criterion
     union select finding_id, shown_to from attachment union select id, shown_to from finding`,
  );
  const expected = [
    { id: issued, shown_to: unit },
    { id: draft, shown_to: county },
    { id: null, shown_to: null },
  ];
  expect(shown.rows.toSorted(byId)).toEqual(expected.toSorted(byId));
  const open = await client.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relforcerowsecurity",
  );
  expect(open.rows).toEqual([]);
});

type Shown = { id?: string | null };

const byId = (one: Shown, other: Shown) => String(one.id).localeCompare(String(other.id));
