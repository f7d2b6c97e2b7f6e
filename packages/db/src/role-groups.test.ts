import { randomUUID } from "node:crypto";
import { roleConflict, roles } from "@xianlan/domain/account";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useDatabase } from "./testing/index.ts";

const database = useDatabase();
let client: Client;
const county = randomUUID();

beforeAll(async () => {
  client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query("insert into county (county_id, name) values ($1, '县')", [county]);
});
afterAll(async () => {
  await client.end();
});

async function newAccount(): Promise<string> {
  const id = randomUUID();
  await client.query("insert into auth_user (id, name, email) values ($1, '甲', $2)", [
    id,
    `${id}@test.invalid`,
  ]);
  await client.query("insert into account (county_id, id, name) values ($1, $2, '甲')", [
    county,
    id,
  ]);
  return id;
}

const insert = "insert into account_role (county_id, account_id, role) values ($1, $2, $3)";

it("allows two roles on one account exactly where the domain does, in one statement or in two", async () => {
  for (const first of roles) {
    for (const second of roles.filter((role) => role !== first)) {
      const both = roleConflict([first, second]) === null;
      const refused = expect.objectContaining({ code: "23514", constraint: "account_role_groups" });
      const one = await newAccount();
      await client.query(insert, [county, one, first]);
      const two = await newAccount();
      const results = await Promise.allSettled([
        client.query(insert, [county, one, second]),
        client.query(`${insert}, ($1, $2, $4)`, [county, two, first, second]),
      ]);
      for (const result of results) {
        if (both) expect(result.status, `${first} ${second}`).toBe("fulfilled");
        else expect(result).toMatchObject({ status: "rejected", reason: refused });
      }
    }
  }
});

it("keeps the roles of an earlier installation until they are edited", async () => {
  const id = await newAccount();
  await client.query("alter table account_role disable trigger account_role_groups");
  await client.query(`${insert}, ($1, $2, $4)`, [county, id, "admin", "office"]);
  await client.query("alter table account_role enable trigger account_role_groups");
  await client.query("update account set post = '科长', version = version + 1 where id = $1", [id]);
  await client.query("delete from account_role where account_id = $1 and role = 'office'", [id]);
  const { rows } = await client.query("select role from account_role where account_id = $1", [id]);
  expect(rows).toEqual([{ role: "admin" }]);
});
