import { randomUUID } from "node:crypto";
import { auditLog } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import type { Grid, GridCell } from "@xianlan/domain/ledger";
import { readGrid } from "@xianlan/office";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../errors.ts";
import { type AccountName, createWorld, type World } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { uploadedFile } from "../../testing/seeded-finding.ts";
import { lateCalendar, submissionAt } from "../../testing/submissions.ts";
import { exportTable } from "./index.ts";

let test: TestDatabase;
let world: World;
let schemeId: string;
let ratingId: string;

const key = () => ({ idempotencyKey: randomUUID() });

const pasted = (rows: readonly string[][]) =>
  [["日期", "类别", "标题", "人数", "扩大学习"], ...rows].map((row) => row.join("\t")).join("\n");

beforeAll(async () => {
  test = await testDatabase();
  world = await createWorld(test);
  schemeId = await withScheme(world, { rules: lateCalendar() });
  const own = [
    ["2026-11-03", "中心组学习", "第1次集中学习", "12", "是"],
    ["2026-11-12", "宣讲", "=1+1 院坝宣讲 联系13812345678", "46", ""],
  ];
  await world.caller("unit_clerk").activity.recordMany({
    ...key(),
    text: pasted(own),
    expected: 2,
    confirmPersonalNumbers: true,
  });
  await world.caller("baisha_clerk").activity.recordMany({
    ...key(),
    text: pasted([["2026-11-05", "志愿服务", "河道清洁", "20", ""]]),
    expected: 1,
  });
  await world.caller("office").assessment.record({
    ...key(),
    unitId: world.units.qingshi,
    code: "H1",
    happenedOn: "2026-11-10",
    value: { kind: "points", points: "1.5" },
    reason: "经验被市里推广",
    attachmentIds: [await uploadedFile(world, "office")],
  });
  const proposed = { ...key(), periodId: "2026-Q3", asOf: "2026-09-30" };
  ratingId = (await world.caller("office").rating.propose(proposed)).id;
});
afterAll(async () => {
  await world.close();
  await test.close();
});

const texts = (cells: readonly GridCell[] = []) => cells.map(({ value }) => String(value ?? ""));

async function exported(who: AccountName, table: string, address = "") {
  const file = await exportTable(world.context(who), table, new URLSearchParams(address));
  const { worksheets } = await readGrid(file.bytes, file.fileName);
  const grid: Grid | undefined = worksheets[0];
  const rows = grid?.rows ?? [];
  const header = texts(rows[2]);
  const data = rows.slice(3).map((row) => {
    const shown = texts(row);
    return Object.fromEntries(header.map((name, at) => [name, shown[at] ?? ""]));
  });
  const [title = "", note = ""] = [texts(rows[0])[0], texts(rows[1])[0]];
  return { title, note, header, data, rows, merges: grid?.merges ?? [], fileName: file.fileName };
}

async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
  const cause = error instanceof Error && error.cause instanceof AppError ? error.cause : error;
  if (!(cause instanceof AppError)) throw error;
  return cause.kind;
}

describe("the score worksheet of a unit", () => {
  it("can be signed as it is: head, indicators under merged categories, totals, grade, names", async () => {
    const worksheet = await exported("office", "score-sheet", `unitId=${world.units.qingshi}`);
    expect(worksheet.fileName).toBe("青石镇2026年度考核得分表_2026-11-20.xlsx");
    expect(worksheet.title).toBe("临溪县2026年度乡镇意识形态工作责任制考核得分表");
    expect(worksheet.note).toContain("填报单位：青石镇");
    expect(worksheet.note).toContain("2026年11月20日");
    expect(worksheet.header.join(" ")).toBe("一级指标 代码 指标 目标 完成 得分 满分 计分说明");
    const study = worksheet.data.find(({ 代码 }) => 代码 === "B1");
    expect(study).toMatchObject({ 目标: "12次", 完成: "1次", 满分: "8" });
    expect(study?.计分说明).toContain("得");
    // 责任落实 stands once beside its four indicators, under title, note and header.
    expect(worksheet.merges).toContainEqual({ top: 3, left: 0, bottom: 6, right: 0 });
    const labels = worksheet.rows.map((row) => texts(row)[0]);
    const score = (await world.caller("office").score.unit({ id: world.units.qingshi })).scored
      ?.score;
    const total = worksheet.rows[labels.indexOf("总分")];
    expect(texts(total)[5]).toBe(String(Number(score?.total)));
    expect(texts(worksheet.rows[labels.indexOf("档次")])[5]).toBe(score?.tierName);
    const [signed = "", dated = ""] = labels.slice(-2);
    for (const text of ["填报人", "审核人", "签字", "盖章"]) expect(signed).toContain(text);
    expect(dated).toContain("日期");
  });

  it("is a unit's own alone, and nobody's without the right", async () => {
    const own = await exported("unit_lead", "score-sheet", `unitId=${world.units.qingshi}`);
    expect(own.data.length).toBeGreaterThan(25);
    const other = exported("unit_lead", "score-sheet", `unitId=${world.units.baisha}`);
    expect(await refusal(other)).toBe("not_found");
    expect(await refusal(exported("admin", "score-sheet", `unitId=${world.units.qingshi}`))).toBe(
      "forbidden",
    );
  });
});

describe("the tables of the year", () => {
  it("export a list's records with its filter, and a unit's own alone", async () => {
    const all = await exported("office", "activities", "sort=happenedOn&order=asc");
    expect(all.data.map(({ 标题 }) => 标题)).toEqual([
      "第1次集中学习",
      "河道清洁",
      "=1+1 院坝宣讲 联系138****5678",
    ]);
    expect(all.data[0]).toMatchObject({
      单位: "青石镇",
      日期: "2026-11-03",
      类别: "中心组学习",
      参加人数: "12",
      属性: "扩大学习：是",
    });
    expect(all.data[0]?.计入指标).toContain("B2");
    const filtered = await exported("office", "activities", "kind=lecture,volunteer_event");
    expect(filtered.data).toHaveLength(2);
    const own = await exported("unit_clerk", "activities", `unitId=${world.units.baisha}`);
    expect(own.data).toEqual([]);
    expect((await exported("unit_clerk", "activities")).data).toHaveLength(2);
  });

  it("export what the screens show: matrix, indicator, completeness, scheme, rating, assessments", async () => {
    const matrix = await exported("leader", "matrix");
    expect(matrix.data.map(({ 单位 }) => 单位)).toContain("青石镇");
    expect(matrix.header.some((name) => name.startsWith("B1 "))).toBe(true);
    const reds = await exported("leader", "matrix", "category=B&tier=0&pace=behind&sort=name");
    expect(reds.data).toEqual([]);
    expect(reds.header.some((name) => name.startsWith("A1 "))).toBe(false);
    expect(reds.note).toContain("共0个单位");
    const indicator = await exported("unit_lead", "indicator", "code=B1");
    expect(indicator.data.map(({ 单位 }) => 单位)).toEqual(["青石镇"]);
    expect(indicator.data[0]).toMatchObject({ 完成: "1", 全年目标: "12", 满分: "8" });
    const progress = await exported("office", "completeness", "period=2026-M09");
    expect(progress.title).toContain("2026年9月报送情况");
    expect(progress.header).toContain("9月 状态");
    const scheme = await exported("unit_clerk", "scheme", `id=${schemeId}`);
    expect(scheme.data.find(({ 代码 }) => 代码 === "A3")?.目标).toContain("7月5日前");
    const rating = await exported("unit_lead", "standing", `id=${ratingId}`);
    expect(rating.data.map(({ 单位 }) => 单位)).toEqual(["青石镇"]);
    expect(rating.note).toContain("2026年9月30日");
    const assessments = await exported("office", "assessments", "year=2026");
    expect(assessments.data[0]).toMatchObject({ 代码: "H1", 登记内容: "1.5分" });
    const elsewhere = await exported("office", "assessments", `unitId=${world.units.baisha}`);
    expect(elsewhere.data).toEqual([]);
    expect((await exported("baisha_clerk", "assessments")).data).toEqual([]);
    expect((await exported("unit_lead", "corrections")).header).toContain("更正理由");
    const reason = "少算一次集中学习，见工作记录";
    await world.caller("unit_lead").objection.raise({
      ...key(),
      subject: "rating",
      subjectId: ratingId,
      code: "B1",
      reason,
      attachmentIds: [],
    });
    const objections = await exported("office", "objections", "outcome=raised");
    expect(objections.data[0]).toMatchObject({
      单位: "青石镇",
      异议理由: reason,
      结果: "待复核",
      提出日期: "2026-11-20",
    });
    expect((await exported("baisha_lead", "objections")).data).toEqual([]);
  });

  it("list the submissions that wait, and a unit's own", async () => {
    const waitingSubmission = await submissionAt(world, "submitted");
    const waiting = await exported("office", "queue", "form=2026-M10");
    expect(waiting.data).toMatchObject([
      { 单位: "青石镇", 报告期: "2026年10月", 收到日期: "2026-11-20" },
    ]);
    expect((await exported("office", "queue", "form=2026-M08")).data).toEqual([]);
    const own = await exported("unit_clerk", "forms");
    expect(own.data.find(({ 报告期 }) => 报告期 === "2026年10月")?.状态).toBe("已报送");
    expect(await refusal(exported("unit_lead", "queue"))).toBe("forbidden");
    expect(await refusal(exported("office", "queue", "only=none"))).toBe("refused");
    await world.caller("office").submission.accept({ ...key(), ...waitingSubmission });
  });

  it("are audited with their address, and refuse one they cannot read", async () => {
    await exported("leader", "matrix", "year=2026");
    const actions = await world.admin
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.countyId, world.countyId), eq(auditLog.action, "table.export")));
    const own = actions.filter(({ actorName }) => actorName === "周县长");
    expect(own.at(-1)).toMatchObject({
      after: { table: "matrix", asked: { year: "2026" } },
    });
    const wrong = [
      ["activities", "kind=concert"],
      ["activities", "from=11月5日"],
      ["matrix", "year=last"],
      ["matrix", "tier=best"],
      ["matrix", "pace=fast"],
      ["completeness", "period=2026-M13"],
      ["corrections", "state=lost"],
      ["objections", "outcome=lost"],
      ["scheme", "id=1"],
    ] as const;
    for (const [table, address] of wrong) {
      expect(await refusal(exported("office", table, address)), address).toBe("refused");
    }
    expect(await refusal(exported("office", "passwords"))).toBe("not_found");
    expect(await refusal(exported("unit_lead", "matrix"))).toBe("forbidden");
    expect(await refusal(exported("office", "standing", `id=${randomUUID()}`))).toBe("not_found");
  });
});
