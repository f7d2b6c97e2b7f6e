import { randomUUID } from "node:crypto";
import { finding } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AccountName, createWorld, failureOf, type World } from "../../testing/index.ts";
import { badRow, goodRows, type UploadedLedger, uploadRows } from "../../testing/ledgers.ts";
import { refusalOf, sent, withFiles } from "../../testing/uploads.ts";
import { uploadLedger } from "./index.ts";

const test = useDatabase();
let world: World;
let files: Awaited<ReturnType<typeof withFiles>>;

beforeAll(async () => {
  files = await withFiles();
});
beforeEach(async () => {
  world = await createWorld(test);
  world.services.filesFolder = files.folder;
  return () => world.close();
});
afterAll(async () => {
  await files.remove();
});

const findings = () =>
  world.admin
    .select()
    .from(finding)
    .where(eq(finding.countyId, world.countyId))
    .orderBy(asc(finding.number));

describe("the preview of a ledger", () => {
  it("finds the columns below title and 填报单位 and says of every row what it is", async () => {
    const preview = await uploadRows(world, [
      ...goodRows,
      badRow,
      [...(goodRows[0] ?? [])],
      ["", "合计", "", "5条"],
    ]);
    expect(preview.choice.columns).toMatchObject({ unit: 1, place: 2, fact: 3, due: 7 });
    expect(preview.columns[3]).toMatchObject({ header: "存在问题", field: "fact" });
    expect(preview.counts).toEqual({ new: 3, duplicate: 1, stored: 0, error: 1 });
    expect(preview.skipped).toBe(1);
    expect(preview.rows[0]).toMatchObject({
      row: 4,
      status: "new",
      unit: "青石镇",
      place: "上村",
      dueOn: "2026-12-05",
    });
    const wrong = preview.rows[3];
    expect(wrong?.status).toBe("error");
    expect(wrong?.reason).toMatch(/B7：.*不存在镇.*；H7：/);
    expect(preview.rows[4]?.reason).toBe("与本表第4行重复");
    expect(await findings()).toEqual([]);
  });

  it("reads the same file again by a changed mapping", async () => {
    const preview = await uploadRows(world, goodRows);
    const { person: _, fact: __, ...columns } = preview.choice.columns;
    const without = { ...preview.choice, columns };
    const repeated = (choice: UploadedLedger["choice"]) =>
      world.caller("office").import.previewLedger({ stagedId: preview.stagedId, choice });
    expect((await repeated(without)).problems[0]).toContain("问题描述");
    const other = await repeated({ ...preview.choice, columns: { ...columns, fact: 6 } });
    expect(other.rows[0]?.fact).toBe("石琳");
    const twice = repeated({ ...preview.choice, columns: { ...columns, fact: 5 } });
    await expect(twice).rejects.toThrow("同一列不能对应两项内容");
    const defaults = { ...preview.choice.defaults, unitId: randomUUID() };
    const foreign = world.caller("office").import.previewLedger({
      stagedId: preview.stagedId,
      choice: { ...preview.choice, defaults },
    });
    expect(await failureOf(foreign)).toMatchObject({ kind: "refused" });
  });

  it("suggests a mapping again for another worksheet, and refuses one that is not there", async () => {
    const { stagedId, choice } = await uploadRows(world, goodRows);
    const worksheet = (at: number) =>
      world.caller("office").import.previewLedger({ stagedId, choice: null, worksheet: at });
    expect((await worksheet(0)).choice).toEqual(choice);
    expect(await failureOf(worksheet(3))).toMatchObject({ kind: "refused", fields: ["worksheet"] });
  });

  it("reads a csv in the encoding of Chinese Windows", async () => {
    const csv = Buffer.from("\ufeff责任单位,存在问题,问题类别\n青石镇,台账缺失,责任落实\n");
    const preview = await uploadLedger(world.context("inspector"), "台账.csv", sent(csv));
    expect(preview.counts).toEqual({ new: 1, duplicate: 0, stored: 0, error: 0 });
  });

  it("is its uploader's alone, and only for a day", async () => {
    const { stagedId, choice } = await uploadRows(world, goodRows);
    const read = (who: AccountName, from = world) =>
      failureOf(from.caller(who).import.previewLedger({ stagedId, choice }));
    expect(await read("inspector")).toMatchObject({ kind: "refused" });
    expect(await read("unit_lead")).toMatchObject({ code: "FORBIDDEN" });
    const other = await createWorld(test);
    other.services.filesFolder = files.folder;
    expect(await read("office", other)).toMatchObject({ kind: "refused" });
    await other.close();
    for (const who of ["unit_clerk", "leader", "admin", "auditor"] as const) {
      expect(await refusalOf(uploadRows(world, goodRows, who))).toMatchObject({
        kind: "forbidden",
      });
    }
  });
});
