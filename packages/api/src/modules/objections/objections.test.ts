import { randomUUID } from "node:crypto";
import { activity, auditLog, countyList, listFigure, objection } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, morningOf, uploadedFile, useWorld, type World } from "../../testing/index.ts";
import { listRows } from "../../testing/isolation/county-lists.ts";
import { withScheme } from "../../testing/schemes.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);
const key = () => ({ idempotencyKey: randomUUID() });

beforeAll(async () => {
  await withScheme(world);
  await withScheme(other);
});

let listed = 0;
/** A figure of 青石镇 in a department's list nobody has objected to. */
async function freshFigure(at: World): Promise<string> {
  listed++;
  const month = ((listed - 1) % 12) + 1;
  const year = 2026 + Math.floor((listed - 1) / 12);
  const periodId = `${year}-M${String(month).padStart(2, "0")}`;
  return (await listRows(at, at.units.qingshi, periodId)).listFigure?.id ?? "";
}

const ground = { code: "", reason: "漏统计一个村", attachmentIds: [] };

async function freshObjection(at: World) {
  const subjectId = await freshFigure(at);
  const call = { ...key(), ...ground, subject: "list_figure" as const, subjectId };
  const { id, version } = await at.caller("unit_lead").objection.raise(call);
  return { id, version };
}

testWrites(
  [
    {
      path: "objection.raise",
      by: "unit_lead",
      wrongRole: "unit_clerk",
      elsewhere: "baisha_lead",
      input: async (at) => ({
        ...ground,
        subject: "list_figure",
        subjectId: await freshFigure(at),
      }),
      otherBody: { reason: "另一个理由" },
    },
    {
      path: "objection.decide",
      by: "office",
      wrongRole: "leader",
      input: async (at) => ({
        ...(await freshObjection(at)),
        upheld: false,
        value: null,
        reason: "经核对无误",
      }),
      otherBody: { reason: "另一个理由" },
      stale: (at, body) =>
        at.admin
          .update(objection)
          .set({ state: "dismissed", decidedAt: at.clock.now, version: 2 })
          .where(and(eq(objection.countyId, at.countyId), eq(objection.id, String(body.id)))),
    },
  ],
  () => ({ world, other }),
);

describe("an objection that is upheld", () => {
  it("changes the list's figure; the old one stays in its reason and in the audit log", async () => {
    const subjectId = await freshFigure(world);
    const lead = world.caller("unit_lead").objection;
    const file = await uploadedFile(world, "unit_lead");
    const raise = { ...key(), ...ground, subject: "list_figure" as const, subjectId };
    const { id } = await lead.raise({ ...raise, attachmentIds: [file] });
    expect((await failureOf(lead.raise({ ...raise, ...key() }))).message).toContain("还在复核");
    const office = world.caller("office").objection;
    const [shown] = (await office.list({ subjectId })).rows;
    expect(shown).toMatchObject({ department: "县融媒体中心", code: "D1", state: "raised" });
    expect(shown?.figure?.lines).toContainEqual({ label: "正常播出村数", value: "8个" });
    expect(shown?.files.map((one) => one.id)).toEqual([file]);
    const decide = { ...key(), id, version: 1, upheld: true, reason: "补报的村属实" };
    expect((await failureOf(office.decide({ ...decide, value: null }))).kind).toBe("refused");
    const figures = { villages: "10", working: "12" };
    const wrong = { ...decide, ...key(), value: { type: "figures" as const, figures } };
    expect((await failureOf(office.decide(wrong))).kind).toBe("refused");
    const value = { type: "figures" as const, figures: { villages: "10", working: "9" } };
    await office.decide({ ...decide, ...key(), value });
    const [figure] = await world.admin
      .select()
      .from(listFigure)
      .where(eq(listFigure.id, subjectId));
    expect(figure).toMatchObject({ value, version: 2 });
    expect(figure?.revisedReason).toContain("正常播出村数8个");
    const [action] = await world.admin
      .select()
      .from(auditLog)
      .where(
        and(
          eq(auditLog.countyId, world.countyId),
          eq(auditLog.entityId, id),
          eq(auditLog.action, "objection.decide"),
        ),
      );
    expect(action?.before).toMatchObject({ value: { figures: { working: "8" } } });
    expect(action?.after).toMatchObject({ value: { figures: { working: "9" } } });
    expect((await world.caller("baisha_lead").objection.list({})).rows).toEqual([]);
  });

  it("removes a list's record, and nothing the unit wrote itself", async () => {
    const { countyId, admin, units } = world;
    const listId = uuid();
    await admin.insert(countyList).values({
      countyId,
      id: listId,
      kind: "articles",
      department: "县融媒体中心",
      rowCount: 1,
      fileName: "上稿.xlsx",
      importedAt: world.clock.now,
      importedByName: "何主任",
    });
    const row = (source: "list" | "unit") => ({
      countyId,
      id: uuid(),
      unitId: units.qingshi,
      kind: "media_article" as const,
      source,
      happenedOn: "2026-11-12",
      title: "青石镇文明实践进村组",
      attributes: { level: "city" },
      listId: source === "list" ? listId : null,
      createdBy: uuid(),
      createdByName: "何主任",
      createdAt: world.clock.now,
      updatedAt: world.clock.now,
      updatedByName: "何主任",
    });
    const [own, theirs] = [row("unit"), row("list")];
    await admin.insert(activity).values([own, theirs]);
    const lead = world.caller("unit_lead").objection;
    const against = (subjectId: string) =>
      lead.raise({ ...key(), ...ground, subject: "activity", subjectId });
    expect((await failureOf(against(own.id))).message).toContain("由本单位登记");
    const { id } = await against(theirs.id);
    const decide = { ...key(), id, version: 1, upheld: true, value: null, reason: "不是本镇稿件" };
    await world.caller("office").objection.decide(decide);
    const [removed] = await admin.select().from(activity).where(eq(activity.id, theirs.id));
    expect(removed?.removedReason).toContain("不是本镇稿件");
  });

  it("is accepted against a rating only while it is open to objections", async () => {
    const rating = await world
      .caller("office")
      .rating.propose({ ...key(), periodId: "2026-Q3", asOf: "2026-09-30" });
    const against = (day: string) =>
      world.caller("unit_lead", morningOf(day)).objection.raise({
        ...key(),
        ...ground,
        subject: "rating",
        subjectId: rating.id,
        code: "B1",
      });
    const late = await failureOf(against("2026-12-20"));
    expect(late.message).toContain("现已过期");
    expect(await against("2026-11-20")).toMatchObject({ state: "raised" });
  });
});
