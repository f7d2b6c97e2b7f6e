import { randomUUID } from "node:crypto";
import { activity, submission } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld, type World } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { uploadedFile } from "../../testing/seeded-finding.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });
const clerk = () => world.caller("unit_clerk").activity;
const content = (more: object = {}) => ({
  kind: "study_session" as const,
  happenedOn: "2026-11-12",
  title: "中心组集中学习",
  attributes: { extended: true },
  placeId: null,
  placeText: "会议室",
  attendance: 20,
  link: "",
  attachmentIds: [] as string[],
  ...more,
});

async function recorded(more: object = {}) {
  const { id, version } = await clerk().record({ ...key(), ...content(more) });
  if (id === null || version === null) throw new Error("not recorded");
  return { id, version };
}

const concurrentChange = (at: World, { id }: Record<string, unknown>) =>
  at.admin.execute(
    `update activity set version = version + 1, updated_by_name = '别人' where id = '${String(id)}'`,
  );
const byClerk = { by: "unit_clerk", wrongRole: "office", elsewhere: "baisha_clerk" } as const;

testWrites(
  [
    {
      path: "activity.record",
      by: "unit_clerk",
      wrongRole: "office",
      namesNothing: true,
      input: async () => content(),
      otherBody: { title: "另一次学习" },
    },
    {
      path: "activity.recordMany",
      by: "unit_lead",
      wrongRole: "inspector",
      namesNothing: true,
      input: async () => ({
        text: "11月12日\t宣讲\t院坝会\n昨天\t志愿服务\t河道清洁",
        expected: 2,
      }),
      otherBody: { text: "11月13日\t宣讲\t院坝会\n昨天\t志愿服务\t河道清洁" },
    },
    {
      ...byClerk,
      path: "activity.change",
      input: async () => ({ ...(await recorded()), ...content({ title: "中心组扩大学习" }) }),
      otherBody: { title: "第三个标题" },
      stale: concurrentChange,
    },
    {
      ...byClerk,
      path: "activity.remove",
      input: async () => ({ ...(await recorded()), reason: "重复登记" }),
      otherBody: { reason: "并未开展" },
      stale: concurrentChange,
    },
  ],
  () => ({ world, other }),
);

describe("a record", () => {
  it("counts in three indicators and shows its three dates", async () => {
    const file = await uploadedFile(world, "unit_clerk");
    const { id } = await recorded({
      attributes: { extended: true, observed: true },
      placeId: world.places.shangcun,
      placeText: "",
      attachmentIds: [file],
    });
    const page = await clerk().byId({ id });
    expect(page.feeds.map(({ code, sentence }) => `${code} ${sentence}`)).toEqual([
      "B1 计 1 次，全年目标 12 次",
      "B2 计 1 次，全年目标 4 次",
      "B3 计 1 次，全年目标 1 次",
    ]);
    expect(page.dates).toMatchObject({
      happenedOn: "2026-11-12",
      periodId: "2026-M11",
      submission: null,
      periodSentence: "11月数据：12月5日前报，10日锁定",
    });
    expect(page).toMatchObject({
      placeName: "上村",
      unitName: "青石镇",
      may: { change: true, object: false, lock: "" },
      files: [{ id: file }],
    });
    const seenByOffice = await world.caller("office").activity.byId({ id });
    expect(seenByOffice.may).toEqual({ change: false, object: false, lock: "" });
  });

  it("shows when the month it counts in was handed in", async () => {
    const { id } = await recorded({ happenedOn: "2026-11-02" });
    const at = "2026-11-19T02:00:00.000Z";
    await world.admin.insert(submission).values({
      countyId: world.countyId,
      id: randomUUID(),
      unitId: world.units.qingshi,
      periodId: "2026-M11",
      state: "submitted",
      signedAt: at,
      receivedAt: at,
      createdAt: at,
      updatedAt: at,
      updatedByName: "石书记",
    });
    const { dates } = await clerk().byId({ id });
    expect(dates).toMatchObject({
      happenedOn: "2026-11-02",
      recordedAt: world.clock.now,
      submission: { state: "submitted", receivedAt: at, late: false },
    });
  });

  it("keeps old and new values of a change, as text", async () => {
    const { id, version } = await recorded();
    await clerk().change({
      ...key(),
      id,
      version,
      reason: "更正人数",
      ...content({ attendance: 25, attributes: {}, placeId: world.places.xiacun, placeText: "" }),
    });
    const { changes } = await clerk().byId({ id });
    expect(changes).toMatchObject([
      {
        byName: "石干事",
        kind: "change",
        reason: "更正人数",
        fields: [
          { label: "扩大学习", before: "是", after: "" },
          { label: "地点", before: "会议室", after: "下村" },
          { label: "参加人数", before: "20人", after: "25人" },
        ],
      },
    ]);
  });

  it("stays as a row when it is removed, and can be neither changed nor removed again", async () => {
    const { id, version } = await recorded();
    const removed = await clerk().remove({ ...key(), id, version, reason: "重复登记" });
    const page = await clerk().byId({ id });
    expect(page.removed).toMatchObject({ byName: "石干事", reason: "重复登记" });
    expect(page).toMatchObject({ feeds: [], may: { change: false } });
    const repeated = clerk().remove({
      ...key(),
      id,
      version: removed.version ?? 0,
      reason: "再删一次",
    });
    expect((await failureOf(repeated)).message).toContain("已删除");
    const { rows } = await clerk().list({ flag: "removed" });
    expect(rows.map((row) => row.id)).toContain(id);
    expect((await clerk().list({})).rows.map((row) => row.id)).not.toContain(id);
  });

  it("of a county department's list is objected to, not changed", async () => {
    const listId = randomUUID();
    const { id, version } = await recorded();
    await world.admin.execute(`insert into county_list (county_id, id, kind, department, file_name,
      row_count, imported_at, imported_by_name) values ('${world.countyId}', '${listId}',
      'articles', '县融媒体中心', '名单.xlsx', 1, now(), '何主任')`);
    await world.admin.update(activity).set({ source: "list", listId }).where(eq(activity.id, id));
    const change = clerk().change({ ...key(), id, version, ...content() });
    expect((await failureOf(change)).message).toContain("县融媒体中心");
    expect((await clerk().byId({ id })).department).toBe("县融媒体中心");
  });

  it.each([
    ["a day to come", { happenedOn: "2026-11-21" }, "happenedOn"],
    ["another unit's place", { placeText: "", placeId: "baisha" }, "placeId"],
    ["an ID-card number", { title: "慰问 431021198001011234 家" }, "title"],
  ])("is refused for %s", async (_, more, path) => {
    const placeId = "placeId" in more ? world.places.baisha_station : null;
    const call = clerk().record({ ...key(), ...content({ ...more, placeId }) });
    const failure = await failureOf(call);
    expect(failure.fields).toContain(path);
  });
});

describe("an attribute of another kind", () => {
  it("is refused before anything is read", async () => {
    const call = clerk().record({ ...key(), ...content({ attributes: { online: true } }) });
    await expect(call).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("“中心组学习”没有“online”这一项"),
    });
  });
});
