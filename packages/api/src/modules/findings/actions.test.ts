import { randomUUID } from "node:crypto";
import { auditLog } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type ActionCase, actionCases } from "../../testing/action-cases.ts";
import { type Caller, failureOf, findingAt, useWorld } from "../../testing/index.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

/** A finding in a state that allows the action, with the action's input, and the action as anyone would call it. */
async function ready({ action, at, changes, input, adds }: ActionCase) {
  const seeded = await findingAt(world, at, changes);
  const { id, version } = seeded;
  const body = {
    ...(await input(seeded, world)),
    id,
    idempotencyKey: randomUUID(),
    ...(adds ? {} : { version }),
  };
  const call = (caller: Caller, more: Record<string, unknown> = {}) =>
    (caller.finding[action] as (input: unknown) => Promise<unknown>)({ ...body, ...more });
  return { seeded, call };
}

async function audited(action: string, entityId: string) {
  return world.admin
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entityId, entityId), eq(auditLog.action, `finding.${action}`)));
}

describe.each(actionCases)("finding.$action", (one) => {
  it("works, and the audit row says who did what", async () => {
    const { seeded, call } = await ready(one);
    await call(world.caller(one.by));
    const rows = await audited(one.action, seeded.id);
    expect(rows).toHaveLength(1);
    const { name, accountId } = world.accounts[one.by];
    expect(rows[0]).toMatchObject({ countyId: world.countyId, accountId, actorName: name });
    expect(rows[0]?.after).not.toEqual({});
    const page = await world.caller("office").finding.byId({ id: seeded.id });
    expect(page.events.at(-1)).toMatchObject({ actorName: name });
    expect(page.version).toBe(seeded.version + (one.adds ? 0 : 1));
  });

  it("refuses the wrong role", async () => {
    const { seeded, call } = await ready(one);
    expect(await failureOf(call(world.caller(one.wrongRole)))).toMatchObject({ code: "FORBIDDEN" });
    expect(await audited(one.action, seeded.id)).toEqual([]);
  });

  it("answers for another unit's finding as for a missing one", async () => {
    const { seeded, call } = await ready(one);
    const outsider =
      one.elsewhere === "other county" ? other.caller(one.by) : world.caller(one.elsewhere);
    const inOtherCounty = other.caller(one.by);
    const notFound = { code: "NOT_FOUND" };
    expect(await failureOf(call(outsider))).toMatchObject(notFound);
    expect(await failureOf(call(inOtherCounty))).toMatchObject(notFound);
    expect(await audited(one.action, seeded.id)).toEqual([]);
  });

  it("answers a repeated key once, and refuses it with another body", async () => {
    const { seeded, call } = await ready(one);
    const caller = world.caller(one.by);
    const results = await Promise.all(Array.from({ length: 20 }, () => call(caller)));
    for (const result of results) expect(result).toEqual(results[0]);
    expect(await audited(one.action, seeded.id)).toHaveLength(1);
    expect(await failureOf(call(caller, one.otherBody))).toMatchObject({ kind: "key_reused" });
  });
});

describe.each(actionCases.filter(({ adds }) => !adds))("finding.$action", (one) => {
  it("shows a late writer the current row", async () => {
    const { seeded, call } = await ready(one);
    const version = seeded.version + 1;
    await world.admin.execute(
      `update finding set version = ${version}, updated_by_name = '别人' where id = '${seeded.id}'`,
    );
    const failure = await failureOf(call(world.caller(one.by)));
    expect(failure).toMatchObject({
      code: "CONFLICT",
      current: { version, updatedByName: "别人" },
    });
    expect(await audited(one.action, seeded.id)).toEqual([]);
  });
});
