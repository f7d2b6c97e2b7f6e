import { randomUUID } from "node:crypto";
import { auditLog } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActionCase, actionCases } from "../../testing/action-cases.ts";
import { type Caller, createWorld, failureOf, findingAt, type World } from "../../testing/index.ts";

let test: TestDatabase;
let world: World;
let other: World;

beforeAll(async () => {
  test = await testDatabase();
  [world, other] = [await createWorld(test), await createWorld(test)];
});
afterAll(async () => {
  await Promise.all([world.close(), other.close()]);
  await test.close();
});

/** A finding at the verb's stage with the verb's input, and the verb as anyone would call it. */
async function ready({ verb, at, changes, input, adds }: ActionCase) {
  const living = await findingAt(world, at, changes);
  const { id, version } = living;
  const body = {
    ...(await input(living, world)),
    ...{ id, idempotencyKey: randomUUID(), ...(adds ? {} : { version }) },
  };
  const call = (caller: Caller, more: Record<string, unknown> = {}) =>
    (caller.finding[verb] as (input: unknown) => Promise<unknown>)({ ...body, ...more });
  return { living, call };
}

async function audited(verb: string, entityId: string) {
  return world.admin
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entityId, entityId), eq(auditLog.action, `finding.${verb}`)));
}

describe.each(actionCases)("finding.$verb", (one) => {
  it("works, and the audit row tells who and what", async () => {
    const { living, call } = await ready(one);
    await call(world.caller(one.by));
    const rows = await audited(one.verb, living.id);
    expect(rows).toHaveLength(1);
    const { name, accountId } = world.accounts[one.by];
    expect(rows[0]).toMatchObject({ countyId: world.countyId, accountId, actorName: name });
    expect(rows[0]?.after).not.toEqual({});
    const page = await world.caller("office").finding.byId({ id: living.id });
    expect(page.events.at(-1)).toMatchObject({ actorName: name });
    expect(page.version).toBe(living.version + (one.adds ? 0 : 1));
  });

  it("refuses the wrong role", async () => {
    const { living, call } = await ready(one);
    expect(await failureOf(call(world.caller(one.wrongRole)))).toMatchObject({ code: "FORBIDDEN" });
    expect(await audited(one.verb, living.id)).toEqual([]);
  });

  it("knows of no such finding elsewhere", async () => {
    const { living, call } = await ready(one);
    const stranger =
      one.elsewhere === "other county" ? other.caller(one.by) : world.caller(one.elsewhere);
    const inOtherCounty = other.caller(one.by);
    const notFound = { code: "NOT_FOUND" };
    expect(await failureOf(call(stranger))).toMatchObject(notFound);
    expect(await failureOf(call(inOtherCounty))).toMatchObject(notFound);
    expect(await audited(one.verb, living.id)).toEqual([]);
  });

  it("answers a repeated key once, and refuses it with another body", async () => {
    const { living, call } = await ready(one);
    const caller = world.caller(one.by);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(caller)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await audited(one.verb, living.id)).toHaveLength(1);
    expect(await failureOf(call(caller, one.otherBody))).toMatchObject({ kind: "key_reused" });
  });
});

describe.each(actionCases.filter(({ adds }) => !adds))("finding.$verb", (one) => {
  it("tells a late writer what stands now", async () => {
    const { living, call } = await ready(one);
    const version = living.version + 1;
    await world.admin.execute(
      `update finding set version = ${version}, updated_by_name = '别人' where id = '${living.id}'`,
    );
    const failure = await failureOf(call(world.caller(one.by)));
    expect(failure).toMatchObject({
      code: "CONFLICT",
      current: { version, updatedByName: "别人" },
    });
    expect(await audited(one.verb, living.id)).toEqual([]);
  });
});
