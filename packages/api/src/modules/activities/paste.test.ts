import { randomUUID } from "node:crypto";
import { auditLog } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });
const clerk = () => world.caller("unit_clerk").activity;
describe("a paste", () => {
  const text = "日期\t类别\t标题\n11月3日\t宣讲\t院坝会\n某日\t宣讲\t另一场\n9月1日\t宣讲\t九月的";

  it("names every wrong cell and records nothing", async () => {
    const before = (await clerk().counts({})).total;
    const failure = await failureOf(clerk().recordMany({ ...key(), text, expected: 3 }));
    expect(failure.fields).toEqual(["rows.3.日期", "rows.4.日期"]);
    expect(failure.message).toBe(
      "第3行“日期”：“某日”不是日期，共2行有误；全部未登记，请改正后再提交",
    );
    expect((await clerk().counts({})).total).toBe(before);
  });

  it("leaves one audit entry for each row", async () => {
    const { ids } = await clerk().recordMany({
      ...key(),
      text: "11月3日\t宣讲\t院坝会\n11月4日\t宣讲\t夜校",
      expected: 2,
    });
    const rows = await world.admin
      .select({ entityId: auditLog.entityId })
      .from(auditLog)
      .where(
        and(eq(auditLog.countyId, world.countyId), eq(auditLog.action, "activity.recordMany")),
      );
    expect(rows.map(({ entityId }) => entityId)).toEqual(expect.arrayContaining(ids));
  });

  it("asks again when the preview showed another number of rows", async () => {
    const call = clerk().recordMany({ ...key(), text: "11月3日\t宣讲\t院坝会", expected: 2 });
    expect((await failureOf(call)).message).toContain("预览时是2行");
  });
});
