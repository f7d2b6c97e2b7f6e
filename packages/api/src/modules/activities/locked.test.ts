import { randomUUID } from "node:crypto";
import { activity, correction } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { authorize } from "../../access.ts";
import { failureOf, morningOf, useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { write } from "../../transaction.ts";
import { applyActivityCorrection } from "./index.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });
const clerk = () => world.caller("unit_clerk").activity;
const content = (happenedOn: string, title = "院坝宣讲") => ({
  kind: "lecture" as const,
  happenedOn,
  title,
  attributes: {},
  placeId: null,
  placeText: "",
  attendance: null,
  link: "",
  attachmentIds: [] as string[],
});

/** A record of October, written while October was open. */
async function october() {
  const made = await world
    .caller("unit_clerk", morningOf("2026-10-20"))
    .activity.record({ ...key(), ...content("2026-10-15") });
  if (made.id === null) throw new Error("not recorded");
  return { id: made.id, version: made.version };
}

const correctionOf = async (id: string | null) => {
  const [row] = await world.admin
    .select()
    .from(correction)
    .where(eq(correction.id, id ?? ""));
  if (row === undefined) throw new Error("no correction");
  return row;
};
const rowOf = async (id: string) => {
  const [row] = await world.admin.select().from(activity).where(eq(activity.id, id));
  return row;
};

describe("a locked month", () => {
  it("refuses at the reason, saying since when and what to do", async () => {
    const failure = await failureOf(clerk().record({ ...key(), ...content("2026-10-15") }));
    expect(failure.fields).toEqual(["reason"]);
    expect(failure.message).toBe(
      "2026年10月数据已于11月10日锁定，锁定后只能更正：请写明原因，提交后由督查办审批，同意后生效",
    );
  });

  it("is open on its lock day and locked the day after", async () => {
    const on = (day: string) =>
      world
        .caller("unit_clerk", morningOf(day))
        .activity.record({ ...key(), ...content("2026-10-16", `${day}登记`) });
    expect((await on("2026-11-10")).correctionId).toBeNull();
    expect((await failureOf(on("2026-11-11"))).fields).toEqual(["reason"]);
  });

  it("accepts a new record as a correction with its reason", async () => {
    const before = (await clerk().counts({})).total;
    const result = await clerk().record({
      ...key(),
      ...content("2026-10-15"),
      reason: "当月漏记",
    });
    expect(result).toMatchObject({ id: null, version: null });
    expect((await clerk().counts({})).total).toBe(before);
    expect(await correctionOf(result.correctionId)).toMatchObject({
      subject: "activity_add",
      periodId: "2026-M10",
      state: "asked",
      reason: "当月漏记",
      before: null,
      after: { happenedOn: "2026-10-15", title: "院坝宣讲" },
    });
  });

  it("accepts a change out of it or into it as a correction", async () => {
    const { id, version } = await october();
    const out = await clerk().change({
      ...key(),
      id,
      version: version ?? 0,
      ...content("2026-11-15"),
      reason: "日期写错",
    });
    expect(out.version).toBeNull();
    expect((await rowOf(id))?.happenedOn).toBe("2026-10-15");
    expect(await correctionOf(out.correctionId)).toMatchObject({
      subject: "activity_change",
      activityId: id,
      periodId: "2026-M10",
      before: { happenedOn: "2026-10-15" },
      after: { happenedOn: "2026-11-15" },
    });
    const open = await clerk().record({ ...key(), ...content("2026-11-15") });
    const into = clerk().change({
      ...key(),
      id: open.id ?? "",
      version: open.version ?? 0,
      ...content("2026-10-15"),
    });
    expect((await failureOf(into)).fields).toEqual(["reason"]);
  });

  it("accepts a removal as a correction, and shows it on the record's page", async () => {
    const { id, version } = await october();
    await clerk().remove({ ...key(), id, version: version ?? 0, reason: "并未开展" });
    const page = await clerk().byId({ id });
    expect(page.removed).toBeNull();
    expect(page.may).toEqual({
      change: true,
      object: false,
      lock: "2026年10月数据已于11月10日锁定",
    });
    expect(page.corrections).toMatchObject([{ subject: "activity_remove", state: "asked" }]);
  });

  it("shows on the form which months are locked", async () => {
    const { locked, places, rules } = await clerk().form();
    const months = locked.map(({ periodId }) => periodId);
    expect(months).toContain("2025-M12");
    expect(months.at(-1)).toBe("2026-M10");
    expect(places.map(({ name }) => name).sort()).toEqual(["上村", "下村"]);
    expect(rules[0]?.indicators.map(({ code }) => code)).toContain("B6");
  });
});

describe("an approved correction", () => {
  const apply = async (correctionId: string | null) => {
    const row = await correctionOf(correctionId);
    const context = world.context("office");
    return write(
      context,
      authorize(context, "correction.decide"),
      "test.apply",
      key(),
      (txContext) =>
        applyActivityCorrection(txContext, row as Parameters<typeof applyActivityCorrection>[1]),
    );
  };

  it("adds what was left out", async () => {
    const recorded = await clerk().record({
      ...key(),
      ...content("2026-10-15", "补记的宣讲"),
      reason: "当月漏记",
    });
    const { id } = await apply(recorded.correctionId);
    expect(await rowOf(id)).toMatchObject({
      unitId: world.units.qingshi,
      title: "补记的宣讲",
      happenedOn: "2026-10-15",
      source: "unit",
    });
  });

  it("changes, keeping old and new; and removes, keeping the row", async () => {
    const { id, version } = await october();
    const change = await clerk().change({
      ...key(),
      id,
      version: version ?? 0,
      ...content("2026-10-16"),
      reason: "日期写错",
    });
    await apply(change.correctionId);
    await world.admin
      .update(correction)
      .set({ state: "approved", decidedAt: world.clock.now })
      .where(eq(correction.id, change.correctionId ?? ""));
    const changed = await rowOf(id);
    expect(changed).toMatchObject({ happenedOn: "2026-10-16", version: 2 });
    expect(changed?.changes).toMatchObject([
      { kind: "correction", fields: [{ before: "2026-10-15", after: "2026-10-16" }] },
    ]);
    const remove = await clerk().remove({ ...key(), id, version: 2, reason: "并未开展" });
    await apply(remove.correctionId);
    expect(await rowOf(id)).toMatchObject({ removedReason: "并未开展", version: 3 });
  });
});
