import { randomUUID } from "node:crypto";
import { auditLog, checklist } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { checklistInput, defaultChecklist } from "@xianlan/domain/checklist";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { failureOf, useWorld, type World } from "../../testing/index.ts";
import { runningInspection } from "../../testing/visits.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

const key = () => ({ idempotencyKey: randomUUID() });
const office = (at = world) => at.caller("office").checklist;
const text = checklistInput.parse(defaultChecklist(2026));

async function draft(at = world) {
  const { id, version } = await office(at).create({ ...key(), year: 2026, from: "template" });
  return { id, version };
}
async function inUse(at = world) {
  const { id, version } = await office(at).publish({ ...key(), ...(await draft(at)) });
  return { id, version };
}
const renamed =
  (title: string) =>
  async (at: World, { id, version }: Record<string, unknown>) =>
    at.caller("office2").checklist.save({
      ...key(),
      id: String(id),
      version: Number(version),
      ...text,
      title,
    });
const published = (at: World, { id, version }: Record<string, unknown>) =>
  at.caller("office2").checklist.publish({ ...key(), id: String(id), version: Number(version) });
/** As if its successor had been published meanwhile. */
const succeeded = (at: World, { id }: Record<string, unknown>) =>
  at.admin
    .update(checklist)
    .set({ state: "succeeded", version: 3 })
    .where(eq(checklist.id, String(id)));

const of = { by: "office", wrongRole: "inspector" } as const;
testWrites(
  [
    {
      ...of,
      path: "checklist.create",
      namesNothing: true,
      input: async () => ({ year: 2026, from: "blank" }),
      otherBody: { year: 2027 },
    },
    {
      ...of,
      path: "checklist.save",
      input: async (at) => ({ ...(await draft(at)), ...text }),
      otherBody: { title: "另一个清单名称" },
      stale: published,
    },
    {
      ...of,
      path: "checklist.publish",
      input: draft,
      otherBody: { version: 99 },
      stale: renamed("他人改过的清单"),
    },
    {
      ...of,
      path: "checklist.revise",
      input: inUse,
      otherBody: { version: 99 },
      stale: succeeded,
    },
    {
      ...of,
      path: "checklist.discard",
      input: draft,
      otherBody: { version: 99 },
      stale: renamed("他人改过的清单"),
    },
  ],
  () => ({ world, other }),
);

describe("the life of a checklist", () => {
  it("keeps every revision: inspections go on with theirs, new ones see the next", async () => {
    const first = await inUse();
    const inspection = await runningInspection(world, { checklistId: first.id });
    const next = await office().revise({ ...key(), ...first });
    expect(next).toMatchObject({ revision: 2, state: "draft" });
    const items = text.items.slice(0, 3);
    const saved = await office().save({
      ...key(),
      ...text,
      items,
      id: next.id,
      version: next.version,
    });
    expect((await office().byId({ id: first.id })).items).toEqual(text.items);
    await office().publish({ ...key(), id: saved.id, version: saved.version });

    const old = await office().byId({ id: first.id });
    expect(old).toMatchObject({
      state: "succeeded",
      items: text.items,
      inspections: [{ id: inspection }],
    });
    const now = await office().byId({ id: next.id });
    expect(now).toMatchObject({ state: "in_use", items, inspections: [] });
    expect(now.revisions.map(({ revision, state }) => [revision, state])).toEqual([
      [2, "in_use"],
      [1, "succeeded"],
    ]);
  });

  it("has one draft at a time, also when two revise at once", async () => {
    const target = await inUse();
    const both = await Promise.allSettled(
      (["office", "office2"] as const).map((who) =>
        world.caller(who).checklist.revise({ ...key(), ...target }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const repeated = failureOf(office().revise({ ...key(), ...target }));
    expect(await repeated).toMatchObject({ kind: "refused", message: /第2版正在修订/ });
  });

  it("is never changed once in use", async () => {
    const { id, version } = await inUse();
    const attempt = failureOf(office().save({ ...key(), id, version, ...text, title: "改名" }));
    expect(await attempt).toMatchObject({ code: "CONFLICT", current: { state: "in_use" } });
    const removed = failureOf(office().discard({ ...key(), id, version }));
    expect(await removed).toMatchObject({ code: "CONFLICT" });
    expect((await office().byId({ id })).title).toBe(text.title);
  });

  it("is not published empty, and says what is missing", async () => {
    const { id, version } = await office().create({ ...key(), year: 2026, from: "blank" });
    const failure = await failureOf(office().publish({ ...key(), id, version }));
    expect(failure).toMatchObject({ kind: "refused", message: /请至少列一个检查项/ });
  });

  it("copies last year's text, or says there is none", async () => {
    const none = failureOf(office().create({ ...key(), year: 2019, from: "last_year" }));
    expect(await none).toMatchObject({ kind: "refused", fields: ["from"] });
    await inUse();
    const { id } = await office().create({ ...key(), year: 2027, from: "last_year" });
    const copied = await office().byId({ id });
    expect(copied).toMatchObject({ year: 2027, revision: 1, state: "draft" });
    expect(copied.itemCount).toBeGreaterThan(0);
  });

  it("refuses an indicator the scheme does not have, naming the item", async () => {
    const target = await draft();
    const [one, ...others] = text.items;
    const items = [{ ...one, dutyCode: "Z9" }, ...others];
    const failure = failureOf(
      office().save({
        ...key(),
        ...target,
        ...text,
        items: checklistInput.parse({ ...text, items }).items,
      }),
    );
    expect(await failure).toMatchObject({
      kind: "refused",
      fields: ["items.0.dutyCode"],
    });
  });

  it("keeps the last text of a discarded draft in the audit log", async () => {
    const { id, version } = await draft();
    await office().discard({ ...key(), id, version });
    expect(await failureOf(office().byId({ id }))).toMatchObject({ code: "NOT_FOUND" });
    const [row] = await world.admin
      .select({ before: auditLog.before })
      .from(auditLog)
      .where(and(eq(auditLog.entityId, id), eq(auditLog.action, "checklist.discard")));
    expect(row?.before).toMatchObject({ items: text.items });
    const left = await world.admin.select().from(checklist).where(eq(checklist.id, id));
    expect(left).toEqual([]);
  });
});
