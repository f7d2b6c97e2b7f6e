import { can } from "@xianlan/domain/account";
import { beforeAll, describe, expect, it } from "vitest";
import { giveCredential } from "./testing/credentials.ts";
import { namesOf, testAccounts } from "./testing/directory.ts";
import { isolationCases, type Target } from "./testing/isolation-cases.ts";
import { targetAt } from "./testing/isolation-targets.ts";
import { hearStatements, tablesWithoutCounty } from "./testing/statements.ts";
import { useWorld } from "./testing/use-world.ts";

const world = useWorld();
const statements = new Set<string>();
let own: Target;

beforeAll(async () => {
  hearStatements(world, (text) => statements.add(text));
  for (const who of namesOf(testAccounts)) await giveCredential(world, who);
  own = await targetAt(world, "qingshi");
});

/** Calls a procedure as everybody who may; what it answers, or refuses, is the isolation test's to judge. */
async function callByAll(path: string): Promise<void> {
  const entry = isolationCases[path];
  if (entry === undefined) throw new Error(`no case for ${path}`);
  const [module = "", action = ""] = path.split(".");
  for (const who of namesOf(testAccounts)) {
    if (entry.permission !== "public" && !can(world.accounts[who], entry.permission)) continue;
    const caller: unknown = world.caller(who);
    const run: unknown = Reflect.get(Reflect.get(Object(caller), module), action);
    if (typeof run !== "function") throw new Error(`no procedure ${path}`);
    await Promise.resolve(run(entry.input(own))).catch(() => undefined);
  }
}

describe("the county of a statement", () => {
  it("is named by every statement of every procedure", async () => {
    for (const path of Object.keys(isolationCases)) await callByAll(path);
    const found = [...statements].filter((text) => tablesWithoutCounty(text).length > 0);
    expect(found).toEqual([]);
    expect(statements.size).toBeGreaterThan(300);
  });

  it.each([
    ['select "id" from "finding" where "finding"."id" = $1', ["every table"]],
    ['update "finding" set "fact" = $1 where "finding"."id" = $2', ["every table"]],
    ['delete from "place" where "place"."id" = $1', ["every table"]],
    [
      'select 1 from "finding" left join "unit" "u" on "u"."id" = "finding"."unit_id" where "finding"."county_id" = $1',
      ["u"],
    ],
    [
      'select 1 from "finding" where "finding"."county_id" = $1 and exists (select 1 from place p where p.id = place_id)',
      ["p"],
    ],
    [
      'select 1 from "finding" join "unit" on "unit"."county_id" = "finding"."county_id" where "unit"."county_id" = $1',
      [],
    ],
    ['select "day" from "holiday" where "holiday"."day" = $1', []],
  ])("%s", (text, missing) => {
    expect(tablesWithoutCounty(text)).toEqual(missing);
  });
});
