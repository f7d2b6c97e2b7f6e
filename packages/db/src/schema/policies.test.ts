import { PgDialect } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tables } from "../testing/catalogue.ts";
import { useDatabase } from "../testing/index.ts";

const database = useDatabase();
let admin: Client;

beforeAll(async () => {
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
});

/** Policy → its two conditions, as PostgreSQL writes them. */
async function storedPolicies(): Promise<Map<string, string>> {
  const { rows } = await admin.query<{ policy: string; text: string }>(
    `select tablename || '.' || policyname as policy,
            concat_ws(' / ', 'using ' || qual, 'check ' || with_check) as text
       from pg_policies where schemaname = 'public'`,
  );
  return new Map(rows.map(({ policy, text }) => [policy, text]));
}

/** What is asked of the database is undone. */
async function undone<Result>(run: () => Promise<Result>): Promise<Result> {
  await admin.query("begin");
  try {
    return await run();
  } finally {
    await admin.query("rollback");
  }
}

/** Policies that read a setting themselves, or in a sub-query: neither can be an index condition's value. */
async function readingSettings(): Promise<string[]> {
  const reading = /current_setting|select\s+\w*\.?xl_/i;
  return [...(await storedPolicies())].flatMap(([policy, text]) =>
    reading.test(text) ? [policy] : [],
  );
}

describe("the policies", () => {
  it("are in the database as the schema has them", async () => {
    const before = await storedPolicies();
    const dialect = new PgDialect();
    const statements = tables.flatMap(({ name, policies }) =>
      policies.map(({ name: policy, using, withCheck }) => {
        const clause = (word: string, condition: typeof using) =>
          condition === undefined ? "" : ` ${word} (${dialect.sqlToQuery(condition).sql})`;
        return `alter policy ${policy} on ${name}${clause("using", using)}${clause("with check", withCheck)}`;
      }),
    );
    expect(statements.length).toBe(before.size);
    const after = await undone(async () => {
      await admin.query(statements.join(";"));
      return storedPolicies();
    });
    expect(after).toEqual(before);
  });

  it("ask the settings' functions, and no setting", async () => {
    expect(await readingSettings()).toEqual([]);
  });

  it.each([
    "county_id = (select xl_county())",
    "county_id = nullif(current_setting('xl.county', true), '')::uuid",
  ])("would be noticed to use %s", async (condition) => {
    const noticed = await undone(async () => {
      await admin.query(`alter policy reader_select on unit using (${condition})`);
      return readingSettings();
    });
    expect(noticed).toEqual(["unit.reader_select"]);
  });

  it("leave the planner an index condition and no call of a function", async () => {
    const county = "0190c1a0-0000-7000-8000-000000000001";
    const unit = "0190c1a0-0000-7000-8000-000000000002";
    const plan = await undone(async () => {
      await admin.query(
        `set local role xianlan_unit; set local xl.county = '${county}'; set local xl.unit = '${unit}';
         set local enable_seqscan = off; set local enable_bitmapscan = off`,
      );
      const { rows } = await admin.query<{ "QUERY PLAN": string }>(
        "explain (verbose, costs off) select state from finding",
      );
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan).toMatch(/Index Cond: .*county_id = .*current_setting\('xl\.county'/);
    expect(plan).toMatch(/unit_id = .*current_setting\('xl\.unit'/);
    expect(plan).not.toMatch(/xl_county|xl_unit|SubPlan|InitPlan/);
  });
});
