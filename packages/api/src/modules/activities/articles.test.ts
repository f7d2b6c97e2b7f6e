import { randomUUID } from "node:crypto";
import { withScope } from "@xianlan/db";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { activityFacts } from "./index.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });
type Writer = "unit_clerk" | "baisha_clerk";

async function article(who: Writer, title: string, link = "", more: object = {}) {
  const made = await world.caller(who).activity.record({
    ...key(),
    kind: "media_article",
    happenedOn: "2026-11-12",
    title,
    link,
    placeId: null,
    placeText: "",
    attendance: null,
    attachmentIds: [],
    attributes: { outlet: "省日报", level: "province", ...more },
  });
  if (made.id === null) throw new Error("not recorded");
  return { id: made.id, version: made.version };
}
const statusOf = async (who: Writer | "office", id: string) =>
  (await world.caller(who).activity.byId({ id })).article;

describe("the same article", () => {
  it("of one unit is recognised by address and by title", async () => {
    const first = await article("unit_clerk", "山里的读书声越来越响亮", "https://www.a.cn/x/1");
    const byAddress = await article("unit_clerk", "完全不同的另一个标题", "http://m.a.cn/x/1/");
    const byTitle = await article("unit_clerk", "《山里的读书声，越来越响亮》");
    const found = await statusOf("unit_clerk", first.id);
    expect(found?.duplicates.map(({ id }) => id).sort()).toEqual([byAddress.id, byTitle.id].sort());
    expect(found).toMatchObject({
      shared: false,
      sentence: "本单位另有2条登记同一篇稿件，只按级别最高的计一次",
    });
    const { rows } = await world.caller("unit_clerk").activity.list({ flag: "duplicate" });
    expect(rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, byAddress.id, byTitle.id]),
    );
  });

  it("of two units is shown to both without saying who, and to the county by name", async () => {
    const ours = await article("unit_clerk", "两个乡镇共修一条同心路");
    const theirs = await article("baisha_clerk", "两个乡镇，共修一条“同心路”");
    for (const [who, own, foreign] of [
      ["unit_clerk", ours, theirs],
      ["baisha_clerk", theirs, ours],
    ] as const) {
      const page = await world.caller(who).activity.byId({ id: own.id });
      expect(page.article).toMatchObject({ shared: true, alsoBy: [], duplicates: [] });
      expect(page.feeds).toMatchObject([
        { code: "C1", sentence: "省 1 篇（联合署名），计 5 分，全年目标 60 分" },
      ]);
      const list = JSON.stringify(await world.caller(who).activity.list({ flag: "shared" }));
      for (const result of [JSON.stringify(page), list]) expect(result).not.toContain(foreign.id);
    }
    expect(await statusOf("office", ours.id)).toMatchObject({ shared: true, alsoBy: ["白沙乡"] });
  });

  it("is free again when the other unit removes or renames its record", async () => {
    const ours = await article("unit_clerk", "移风易俗吹进每一个院坝");
    const theirs = await article("baisha_clerk", "移风易俗吹进每一个院坝");
    const third = await article("baisha_clerk", "移风易俗吹进每一个院坝");
    await world
      .caller("baisha_clerk")
      .activity.remove({ ...key(), id: theirs.id, version: 1, reason: "不是本乡的稿件" });
    expect(await statusOf("unit_clerk", ours.id)).toMatchObject({ shared: true });
    await world.caller("baisha_clerk").activity.change({
      ...key(),
      id: third.id,
      version: 1,
      kind: "media_article",
      title: "另一篇完全不同的稿件",
      happenedOn: "2026-11-12",
      attributes: {},
      placeId: null,
      placeText: "",
      attendance: null,
      link: "",
      attachmentIds: [],
    });
    expect(await statusOf("unit_clerk", ours.id)).toMatchObject({
      shared: false,
      sentence: "未发现重复登记",
    });
  });

  it("reaches scoring with its keys, the same for the unit and the county", async () => {
    const facts = (who: "unit_clerk" | "office") => {
      const actor = world.accounts[who];
      const role = who === "office" ? "xianlan_reader" : "xianlan_unit";
      const { countyId, unitId, accountId } = actor;
      return withScope(world.database, { role, countyId, unitId, accountId }, "read", (tx) =>
        activityFacts(tx, actor, { year: 2026 }),
      );
    };
    const [own, all] = [await facts("unit_clerk"), await facts("office")];
    const { qingshi } = world.units;
    expect([...own.keys()]).toEqual([qingshi]);
    expect([...all.keys()].sort()).toEqual([qingshi, world.units.baisha].sort());
    const sorted = (of: typeof own) =>
      of.get(qingshi)?.toSorted((a, b) => (a.id < b.id ? -1 : 1)) ?? [];
    expect(sorted(own)).toEqual(sorted(all));
    expect(sorted(own).filter(({ shared }) => shared)).toHaveLength(1);
    expect(sorted(own).every(({ articleKeys }) => articleKeys.length > 0)).toBe(true);
  });
});

describe("row security of articles", () => {
  const asBaisha = <Result>(statement: string) =>
    withScope(
      world.database,
      {
        role: "xianlan_unit",
        countyId: world.countyId,
        unitId: world.units.baisha,
        accountId: world.accounts.baisha_clerk.accountId,
      },
      "write",
      async (tx) => {
        const { rows, rowCount } = await tx.execute(sql.raw(statement));
        return { rows: rows as Result[], rowCount };
      },
    );

  it("shows a unit its own keys, and claims of its own articles alone", async () => {
    const ours = await article("unit_clerk", "只有青石镇自己写的一篇");
    await article("unit_clerk", "青石白沙都写过的一篇稿件");
    await article("baisha_clerk", "青石白沙都写过的一篇稿件");
    const keys = await asBaisha<{ n: number }>(
      `select count(*)::int as n from article_key where activity_id = '${ours.id}'`,
    );
    expect(keys.rows).toEqual([{ n: 0 }]);
    const claims = await asBaisha<{ key: string; n: number }>(
      "select key, count(*)::int as n from article_claim group by key order by key",
    );
    expect(claims.rows).toContainEqual({ key: "t:青石白沙都写过的一篇稿件", n: 2 });
    expect(claims.rows.map((row) => row.key)).not.toContain("t:只有青石镇自己写的一篇");
  });

  it("lets a unit neither claim for another nor free another's claim", async () => {
    const ours = await article("unit_clerk", "谁也不能替别人登记的稿件");
    const claim = asBaisha(
      `insert into article_claim values ('${world.countyId}', 't:x', '${ours.id}')`,
    );
    await expect(claim).rejects.toThrow();
    const keyed = asBaisha(
      `insert into article_key values ('${world.countyId}', '${ours.id}', 't:x')`,
    );
    await expect(keyed).rejects.toThrow();
    const freed = await asBaisha(`delete from article_claim where claim = '${ours.id}'`);
    expect(freed.rowCount).toBe(0);
  });
});
