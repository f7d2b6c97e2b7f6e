import { randomUUID } from "node:crypto";
import { scheme } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { templateRules } from "@xianlan/domain/scheme";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { failureOf, useWorld, type World } from "../../testing/index.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);
let year = 2030;

const key = () => ({ idempotencyKey: randomUUID() });
const office = () => world.caller("office").scheme;
const leader = () => world.caller("leader").scheme;

/** A draft of a year of its own. */
async function draft({ proposed = false } = {}) {
  year += 1;
  const made = await office().create({ ...key(), year, from: "template" });
  return proposed ? office().propose({ ...key(), id: made.id, version: made.version }) : made;
}
const target = async (options: { proposed?: boolean } = {}) => {
  const { id, version } = await draft(options);
  return { id, version };
};
const concurrentChange = (at: World, { id }: Record<string, unknown>) =>
  at.admin.execute(
    `update scheme set version = version + 1, updated_by_name = '林副主任' where id = '${String(id)}'`,
  );
const common = { by: "office", wrongRole: "unit_lead", stale: concurrentChange } as const;

testWrites(
  [
    {
      path: "scheme.create",
      by: "office",
      wrongRole: "leader",
      namesNothing: true,
      input: async () => {
        year += 1;
        return { year, from: "template" };
      },
      otherBody: { from: "previous" },
    },
    {
      ...common,
      path: "scheme.save",
      input: async () => ({ ...(await target()), title: "改过的方案", rules: templateRules() }),
      otherBody: { title: "又改一次" },
    },
    { ...common, path: "scheme.discard", input: () => target(), otherBody: { version: 7 } },
    { ...common, path: "scheme.propose", input: () => target(), otherBody: { version: 7 } },
    {
      ...common,
      path: "scheme.approve",
      by: "leader",
      wrongRole: "office",
      input: () => target({ proposed: true }),
      otherBody: { version: 7 },
    },
    {
      ...common,
      path: "scheme.sendBack",
      by: "leader",
      wrongRole: "office",
      input: async () => ({ ...(await target({ proposed: true })), reason: "分值偏高" }),
      otherBody: { reason: "另一个理由" },
    },
  ],
  () => ({ world, other }),
);

describe("a year's schemes", () => {
  it("are one draft and one in force; the next revision leaves the old one's rules as they were", async () => {
    const first = await draft({ proposed: true });
    await leader().approve({ ...key(), id: first.id, version: first.version });
    const bytes = async () =>
      (
        await world.admin.execute<{ text: string }>(
          `select rules::text as text from scheme where id = '${first.id}'`,
        )
      ).rows[0]?.text;
    const before = await bytes();

    const next = await office().create({ ...key(), year, from: "in_force" });
    expect(next.revision).toBe(2);
    const repeated = office().create({ ...key(), year, from: "in_force" });
    expect(await failureOf(repeated)).toMatchObject({ kind: "refused" });

    const rules = templateRules();
    const [tier, ...others] = rules.tiers;
    const changed = { ...rules, tiers: [{ name: tier?.name ?? "", from: "92" }, ...others] };
    const saved = await office().save({
      ...key(),
      id: next.id,
      version: next.version,
      title: "修订后的方案",
      rules: changed,
    });
    const inForce = await world.caller("unit_clerk").scheme.current({ year });
    expect(inForce?.id).toBe(first.id);

    const proposed = await office().propose({ ...key(), id: next.id, version: saved.version });
    await leader().approve({ ...key(), id: next.id, version: proposed.version });
    expect(await bytes()).toBe(before);
    const states = await world.admin.select().from(scheme).where(eq(scheme.year, year));
    const byRevision = states.map(({ revision, state }) => [revision, state]).sort();
    expect(byRevision).toEqual([
      [1, "succeeded"],
      [2, "in_force"],
    ]);
    const late = office().save({ ...key(), ...saved, title: "晚来的修改", rules });
    expect(await failureOf(late)).toMatchObject({ code: "CONFLICT" });
    const old = office().save({ ...key(), id: first.id, version: 9, title: "改旧的", rules });
    expect(await failureOf(old)).toMatchObject({ code: "CONFLICT" });
  });

  it("copies last year's rules, and says where there are none", async () => {
    year += 5;
    const none = office().create({ ...key(), year, from: "previous" });
    expect(await failureOf(none)).toMatchObject({ kind: "refused" });
    const made = await draft({ proposed: true });
    await leader().approve({ ...key(), id: made.id, version: made.version });
    const copy = await office().create({ ...key(), year: year + 1, from: "previous" });
    year += 1;
    const [a, b] = [await office().byId({ id: made.id }), await office().byId({ id: copy.id })];
    expect(b.rules).toEqual(a.rules);
  });

  it("shows the second of two offices the first one's text", async () => {
    const { id, version } = await draft();
    const rules = templateRules();
    await office().save({ ...key(), id, version, title: "甲的标题", rules });
    const second = world.caller("office2").scheme.save({
      ...key(),
      id,
      version,
      title: "乙的标题",
      rules,
    });
    expect(await failureOf(second)).toMatchObject({
      code: "CONFLICT",
      current: { title: "甲的标题", version: version + 1, updatedByName: "何主任" },
    });
  });

  it("need a new proposal once they are edited, and keep the reason of a return", async () => {
    const proposed = await draft({ proposed: true });
    const rules = templateRules();
    const saved = await office().save({ ...key(), ...proposed, title: "改动后的方案", rules });
    expect((await office().byId({ id: proposed.id })).proposedAt).toBeNull();
    const unproposed = leader().approve({ ...key(), id: proposed.id, version: saved.version });
    expect(await failureOf(unproposed)).toMatchObject({ kind: "refused" });

    const repeated = await office().propose({ ...key(), id: proposed.id, version: saved.version });
    await leader().sendBack({
      ...key(),
      id: proposed.id,
      version: repeated.version,
      reason: "请再议",
    });
    expect(await office().byId({ id: proposed.id })).toMatchObject({
      state: "draft",
      proposedAt: null,
      sentBackReason: "请再议",
    });
  });

  it("cannot be proposed while a rule is broken", async () => {
    const made = await draft();
    const rules = templateRules();
    const saved = await office().save({
      ...key(),
      id: made.id,
      version: made.version,
      title: "少了指标的方案",
      rules: { ...rules, indicators: rules.indicators.slice(1) },
    });
    const proposed = office().propose({ ...key(), id: made.id, version: saved.version });
    expect(await failureOf(proposed)).toMatchObject({ kind: "refused" });
  });

  it("are hidden from units while they are drafts", async () => {
    const made = await draft();
    const unit = world.caller("unit_lead").scheme;
    expect(await failureOf(unit.byId({ id: made.id }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await unit.list()).schemes.some(({ state }) => state === "draft")).toBe(false);
  });
});

describe("the items of a duty under rules that succeed others", () => {
  it("keep their places, by which submissions refer to them; names may change and new ones follow", async () => {
    const { id, version } = await target({ proposed: true });
    await leader().approve({ ...key(), id, version });
    const next = await office().create({ ...key(), year, from: "in_force" });
    const { title, rules } = await office().byId({ id: next.id });
    const duty = rules.indicators.find(({ items }) => items.length > 1);
    const [one, two, ...others] = duty?.items ?? [];
    if (one === undefined || two === undefined) throw new Error("no duty of two items");
    const saved = (version: number, items: typeof others) =>
      office().save({
        ...key(),
        id: next.id,
        version,
        title,
        rules: {
          ...rules,
          indicators: rules.indicators.map((own) =>
            own.code === duty?.code ? { ...own, items } : own,
          ),
        },
      });
    const swapped = await saved(next.version, [two, one, ...others]);
    const moved = office().propose({ ...key(), id: next.id, version: swapped.version });
    expect((await failureOf(moved)).message).toContain("不能换位");
    const renamed = { ...one, name: `${one.name}（修订）` };
    const last = { ...two, name: "新增的一项" };
    const fine = await saved(swapped.version, [renamed, two, ...others, last]);
    await office().propose({ ...key(), id: next.id, version: fine.version });
  });
});
