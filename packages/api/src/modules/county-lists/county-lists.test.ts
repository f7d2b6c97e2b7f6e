import { randomUUID } from "node:crypto";
import { activity, countyList, listFigure } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { writeWorkbook } from "@xianlan/office";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld, type World } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { refusalOf, sent, withFiles } from "../../testing/uploads.ts";
import { testWrites } from "../../testing/write-contract.ts";
import { uploadCountyList } from "./index.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);
let files: Awaited<ReturnType<typeof withFiles>>;
const key = () => ({ idempotencyKey: randomUUID() });

beforeAll(async () => {
  files = await withFiles(world, other);
  await withScheme(world);
  await withScheme(other);
});
afterAll(async () => {
  await files.remove();
});

function workbook(header: readonly string[], rows: readonly (readonly string[])[]) {
  return writeWorkbook({
    name: "名单",
    title: "11月各乡镇情况",
    note: "填报单位：县融媒体中心",
    columns: header.map((one) => ({ header: one, width: 16, kind: "text" as const })),
    rows,
  });
}

const broadcast = ["序号", "正常播出村数", "应开通村数", "乡镇（街道）"];
const good = [
  ["1", "１８", "20", "青石镇"],
  ["2", "9", "10", "白沙乡"],
];
const unknownUnit = ["3", "4", "5", "黑石镇"];

async function uploaded(at: World, kind: string, bytes: Uint8Array) {
  const sentBy = at.context("office");
  return uploadCountyList(sentBy, { name: "名单.xlsx", kind }, sent(bytes));
}

async function previewed(at: World, rows: readonly (readonly string[])[]) {
  const { stagedId, fileName } = await uploaded(at, "broadcast", await workbook(broadcast, rows));
  const question = {
    stagedId,
    kind: "broadcast" as const,
    periodId: "2026-M11",
    code: null,
  };
  const preview = await at.caller("office").countyList.preview({ ...question, choice: null });
  const { choice, counts: expected } = preview;
  const call = { ...question, fileName, choice, expected, department: "县融媒体中心" };
  return { preview, call: { ...call, leaveOutErrors: false } };
}

testWrites(
  [
    {
      path: "countyList.commit",
      by: "office",
      wrongRole: "inspector",
      input: async (at) => (await previewed(at, good)).call,
      otherBody: { department: "另一个部门" },
    },
  ],
  () => ({ world, other }),
);

describe("a county department's list", () => {
  it("is previewed row by row, and with an unknown unit imports nothing unless left out", async () => {
    const { preview, call } = await previewed(world, [...good, unknownUnit]);
    expect(preview).toMatchObject({ code: "D1", counts: { ready: 2, duplicate: 0, error: 1 } });
    expect(preview.absent).toEqual(["城关街道"]);
    const wrong = preview.rows.find(({ status }) => status === "error");
    expect(wrong?.errors[0]?.cell).toMatch(/^D\d+$/);
    expect(wrong?.errors[0]?.message).toContain("没有找到单位“黑石镇”");
    const office = world.caller("office").countyList;
    const before = (await office.list({})).length;
    const refusal = await failureOf(office.commit({ ...key(), ...call }));
    expect(refusal).toMatchObject({ kind: "refused" });
    expect((await office.list({})).length).toBe(before);
    const done = await office.commit({ ...key(), ...call, leaveOutErrors: true });
    expect(done).toMatchObject({ imported: 2, leftOut: { duplicate: 0, error: 1 } });
    const figures = await world.admin
      .select()
      .from(listFigure)
      .where(and(eq(listFigure.countyId, world.countyId), eq(listFigure.listId, done.id)));
    expect(figures.map(({ code, periodId }) => `${code} ${periodId}`)).toEqual([
      "D1 2026-M11",
      "D1 2026-M11",
    ]);
    expect(figures.find(({ unitId }) => unitId === world.units.qingshi)?.value).toEqual({
      type: "figures",
      figures: { villages: "20", working: "18" },
    });
    const page = await world.caller("unit_clerk").submission.page({ periodId: "2026-M11" });
    expect(page.lines.some((line) => line.code === "D1")).toBe(false);
    const own = await world.caller("unit_lead").countyList.byId({ id: done.id });
    expect(own.rows).toHaveLength(1);
    expect(own.rows[0]).toMatchObject({ unitName: "青石镇", subject: "list_figure" });
    const stale = { ...call, expected: { ready: 3, duplicate: 0, error: 0 } };
    expect(await failureOf(office.commit({ ...key(), ...stale }))).toMatchObject({
      code: "CONFLICT",
    });
  });

  it("records each article once, and skips those recorded already", async () => {
    const header = ["单位", "稿件标题", "刊播媒体", "刊播日期", "链接"];
    const title = "青石镇文明实践服务到田间";
    const rows = [
      ["青石镇", title, "省日报", "2026-11-03", ""],
      ["青石镇", `${title}！`, "省日报", "2026-11-04", ""],
      ["白沙乡", "白沙乡春季宣讲走进院坝里", "市州电视台", "2026-10-12", ""],
      ["白沙乡", "白沙乡早年的一篇稿件报道", "市州电视台", "2023-10-12", ""],
    ];
    const { stagedId, fileName } = await uploaded(world, "articles", await workbook(header, rows));
    const question = { stagedId, kind: "articles" as const, periodId: null, code: null };
    const office = world.caller("office").countyList;
    const preview = await office.preview({ ...question, choice: null });
    expect(preview.rows.map(({ status }) => status)).toEqual([
      "ready",
      "duplicate",
      "error",
      "error",
    ]);
    expect(preview.rows[2]?.errors[0]?.message).toContain("已锁定");
    expect(preview.rows[3]?.errors[0]?.message).toContain("2023年10月已锁定");
    const { choice, counts: expected } = preview;
    const call = { ...question, fileName, choice, expected, department: "县融媒体中心" };
    const done = await office.commit({ ...key(), ...call, leaveOutErrors: true });
    const [record] = await world.admin.select().from(activity).where(eq(activity.listId, done.id));
    expect(record).toMatchObject({
      source: "list",
      kind: "media_article",
      title,
      happenedOn: "2026-11-03",
      attributes: { level: "province", outlet: "省日报" },
    });
    const repeated = await office.preview({ ...question, choice: null });
    expect(repeated.rows.map(({ status }) => status)).toEqual([
      "duplicate",
      "duplicate",
      "error",
      "error",
    ]);
  });

  it("with names of persons or what appellants wrote is not stored", async () => {
    const header = ["单位", "收到诉求", "按期回复", "诉求人姓名"];
    const bytes = await workbook(header, [["青石镇", "3", "3", "略"]]);
    const refusal = await refusalOf(uploaded(world, "appeals", bytes));
    expect(refusal.message).toContain("诉求人姓名");
    expect(refusal.message).toContain("请删去这一列");
    const saved = await world.admin
      .select()
      .from(countyList)
      .where(and(eq(countyList.countyId, world.countyId), eq(countyList.kind, "appeals")));
    expect(saved).toEqual([]);
  });

  it("of a locked period is refused", async () => {
    const { stagedId } = await uploaded(world, "broadcast", await workbook(broadcast, good));
    const question = { stagedId, kind: "broadcast" as const, code: null, choice: null };
    const office = world.caller("office").countyList;
    const locked = await failureOf(office.preview({ ...question, periodId: "2026-M10" }));
    expect(locked.message).toContain("2026年10月已锁定");
    const none = await failureOf(office.preview({ ...question, periodId: null }));
    expect(none.message).toContain("请选择名单是哪一期");
  });
});
