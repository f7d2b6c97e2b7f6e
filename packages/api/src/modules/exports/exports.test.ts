import { randomUUID } from "node:crypto";
import { auditLog, finding, findingCriterion, findingMeasure } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { severities } from "@xianlan/domain/finding";
import type { GridCell } from "@xianlan/domain/ledger";
import { readGrid } from "@xianlan/office";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../errors.ts";
import { type AccountName, createWorld, findingAt, type World } from "../../testing/index.ts";
import { exportFindings } from "./index.ts";

let test: TestDatabase;
let world: World;

beforeAll(async () => {
  test = await testDatabase();
  world = await createWorld(test);
});
afterAll(async () => {
  await world.close();
  await test.close();
});

const texts = (cells: readonly GridCell[] = []) => cells.map(({ value }) => String(value ?? ""));

async function exported(who: AccountName, address = "", from = world) {
  const file = await exportFindings(from.context(who), new URLSearchParams(address));
  const { worksheets } = await readGrid(file.bytes, file.fileName);
  const rows = worksheets[0]?.rows ?? [];
  const [title = "", note = ""] = [texts(rows[0])[0], texts(rows[1])[0]];
  // Of the two header rows, the columns that belong to no group are named in the upper one.
  const [groups, names] = [texts(rows[2]), texts(rows[3])];
  const header = names.map((name, at) => name || (groups[at] ?? ""));
  const closing = texts(rows.at(-1))[0];
  const data = rows.slice(4, -1).map((row) => {
    const shown = texts(row);
    return Object.fromEntries(header.map((name, at) => [name, shown[at] ?? ""]));
  });
  return { title, note, groups, header, data, closing, file };
}

async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}

describe("the exported ledger", () => {
  it("has the columns of a ledger, filled from the whole life of a finding", async () => {
    const seeded = await findingAt(world, "closed");
    const { title, note, groups, header, data, closing, file } = await exported("office");
    expect(file.fileName).toBe("问题整改台账_2026-11-20.xlsx");
    expect(title).toBe("临溪县意识形态工作督查问题整改台账");
    expect(note).toMatch(/^填报单位（盖章）：中共临溪县委宣传部\s+截至2026年11月20日，共/);
    expect(closing).toMatch(/^填报人：.*审核人：.*填报日期：2026年11月20日$/);
    expect(groups.filter(Boolean)).toEqual([
      "序号",
      "编号",
      "问题",
      "责任",
      "措施与时限",
      "整改与销号",
    ]);
    expect(header.slice(0, 8).join(" ")).toBe(
      "序号 编号 督查轮次 问题类别 问题描述 点位 问题等级 责任单位",
    );
    const row = data.find((one) => one.编号 === seeded.number);
    expect(row).toMatchObject({
      督查轮次: "2026年第3轮",
      点位: "上村",
      责任单位: "青石镇",
      责任领导: "党委副书记石岩",
      责任条款: "E1 志愿服务活动",
      销号标准: "1.补办活动不少于4次\n2.排出全年活动计划",
      交办日期: "2026-11-20",
      完成情况: "已销号",
      验收意见: "同意销号",
      销号日期: "2026-11-20",
    });
    expect(row?.整改措施).toMatch(/^1\.排定活动计划并公示（/);
    expect(row?.时限状态).toMatch(/^绿 已销号/);
  });

  it("holds the list's rows in the list's order, for every filter", async () => {
    await findingAt(world, "draft");
    await findingAt(world, "issued", { severity: "serious" });
    await findingAt(world, "rectifying");
    for (const filter of [
      { state: ["issued" as const, "rectifying" as const] },
      { severity: ["serious" as const], sort: "number" as const, order: "desc" as const },
      { flag: "open" as const },
      { q: "文明实践", unitId: [world.units.qingshi] },
      { unitId: [world.units.baisha] },
    ]) {
      const list = await world.caller("office").finding.list({ ...filter, limit: 200 });
      const address = Object.entries(filter).map(([name, value]) => `${name}=${value}`);
      const { data } = await exported("office", address.join("&"));
      expect(data.map((row) => row.编号)).toEqual(list.rows.map(({ number }) => number));
    }
  });

  it("gives a unit its own alone, without drafts", async () => {
    const draft = await findingAt(world, "draft");
    const elsewhere = await findingAt(world, "issued", {
      unitId: world.units.baisha,
      placeId: null,
      placeText: "白沙桥头",
    });
    const own = await exported("unit_clerk", `unitId=${world.units.baisha}`);
    expect(own.data).toEqual([]);
    const { data, note } = await exported("unit_lead");
    const numbers = data.map((row) => row.编号);
    expect(numbers).not.toContain(draft.number);
    expect(numbers).not.toContain(elsewhere.number);
    expect(new Set(data.map((row) => row.责任单位))).toEqual(new Set(["青石镇"]));
    expect(note).toMatch(/填报单位（盖章）：青石镇.*责任单位：青石镇/);
    const foreign = await createWorld(test);
    expect((await exported("office", "", foreign)).data).toEqual([]);
    await foreign.close();
  });

  it("is audited with its filter, and refused to those without the right", async () => {
    await exported("leader", "flag=open&q=活动");
    const actions = await world.admin
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.countyId, world.countyId), eq(auditLog.action, "finding.export")));
    const own = actions.filter(({ actorName }) => actorName === "周县长");
    expect(own.at(-1)).toMatchObject({
      after: { filter: { flag: "open", q: "活动" } },
    });
    for (const who of ["admin", "auditor"] as const) {
      expect((await refusal(exported(who))).kind).toBe("forbidden");
    }
  });

  it("refuses an address it cannot read rather than exporting everything", async () => {
    for (const address of ["state=closd", "unitId=1", "issuedFrom=11月5日", "flag=all"]) {
      expect((await refusal(exported("office", address))).message).toContain("筛选条件");
    }
  });

  it("lets no personal number travel and no text become a formula", async () => {
    const fact = "=1+1 举报人电话13812345678未作处理";
    await world.caller("office").finding.draft({
      idempotencyKey: randomUUID(),
      inspectionId: world.inspectionId,
      unitId: null,
      placeId: null,
      placeText: "",
      fact,
      category: "theory",
      dutyCode: null,
      dutyText: "",
      severity: "ordinary",
      criteria: [],
      foundOn: "2026-11-20",
      dueOn: null,
      confirmPersonalNumbers: true,
    });
    const { data } = await exported("office", "q=举报人");
    expect(data[0]?.问题描述).toBe("=1+1 举报人电话138****5678未作处理");
  });

  it("holds 5,000 rows, for the office and for their unit", async () => {
    const county = await createWorld(test);
    const base = { countyId: county.countyId, createdBy: randomUUID(), createdByName: "甲" };
    const at = { createdAt: county.clock.now, updatedAt: county.clock.now, updatedByName: "甲" };
    const rows = Array.from({ length: 5000 }, (_, index) => ({
      ...base,
      ...at,
      id: randomUUID(),
      inspectionId: county.inspectionId,
      number: `督〔2026〕3-${index}`,
      state: "rectifying" as const,
      unitId: county.units.qingshi,
      fact: `第${index}个点位的公开栏内容陈旧，更新不及时，没有专人负责`.repeat(2),
      category: "venues" as const,
      severity: severities[index % 4] ?? "ordinary",
      foundOn: "2026-11-02",
      issuedOn: "2026-11-03",
      originalDueOn: "2026-12-03",
      dueOn: "2026-12-03",
      clockStartedOn: "2026-11-03",
    }));
    const child = (findingId: string) => ({ ...base, id: randomUUID(), findingId, ordinal: 1 });
    for (let from = 0; from < rows.length; from += 1000) {
      const some = rows.slice(from, from + 1000);
      await county.admin.insert(finding).values(some);
      const criteria = some.map(({ id }) => ({ ...child(id), text: "公开栏每月更新" }));
      await county.admin.insert(findingCriterion).values(criteria);
      const measures = criteria.map((row) => ({ ...row, id: randomUUID(), dueOn: "2026-12-01" }));
      await county.admin.insert(findingMeasure).values(measures);
    }
    const run = (who: AccountName) => exportFindings(county.context(who), new URLSearchParams());
    for (const file of [await run("office"), await run("unit_lead")]) {
      const { worksheets } = await readGrid(file.bytes, file.fileName);
      expect(worksheets[0]?.rows).toHaveLength(5005);
    }
    await county.close();
  });
});
