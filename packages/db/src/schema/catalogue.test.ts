import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueProblems, tables } from "../testing/catalogue.ts";
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

/** The problems after a change that is then undone. */
async function problemsAfter(statement: string): Promise<string[]> {
  await admin.query("begin");
  try {
    await admin.query(statement);
    return await catalogueProblems(admin);
  } finally {
    await admin.query("rollback");
  }
}

describe("the database's catalogue", () => {
  it("keeps every rule of isolation", async () => {
    expect(await catalogueProblems(admin)).toEqual([]);
  });

  it("notices any policy that is dropped", async () => {
    const policies = tables.flatMap((table) =>
      table.policies.map((policy) => ({ table: table.name, policy: policy.name })),
    );
    expect(policies.length).toBeGreaterThan(100);
    for (const { table, policy } of policies) {
      const problems = await problemsAfter(`drop policy ${policy} on ${table}`);
      expect(problems.join("\n"), `${table}.${policy}`).toContain(`${table}.${policy}`);
    }
  });

  it.each([
    ["alter table finding no force row level security", "finding: row security"],
    ["alter table finding disable row level security", "finding: row security"],
    ["create table stray (id int)", "stray: not in the schema"],
    ["alter table unit add constraint lone unique (id)", "unit: key lone"],
    ["create unique index lone on unit (id)", "unique index lone"],
    [
      "alter table finding add constraint far foreign key (merged_into, county_id) references finding (id, county_id)",
      "finding",
    ],
    ["alter role xianlan_unit bypassrls", "xianlan_unit: may bypass"],
    ["alter table place owner to xianlan_writer", "xianlan_writer: owns place"],
    ["alter role xianlan_app inherit", "xianlan_app: inherits"],
    ["create view leak as select * from finding", "leak: the view"],
    ["grant delete on finding to xianlan_unit", "xianlan_unit may DELETE without a policy"],
    ["grant select on finding to public", "PUBLIC may SELECT without a policy"],
  ])("notices %s", async (statement, expected) => {
    const prepared = statement.includes("references finding")
      ? `alter table finding add constraint lone_pair unique (id, county_id); ${statement}`
      : statement;
    expect((await problemsAfter(prepared)).join("\n")).toContain(expected);
  });
});
