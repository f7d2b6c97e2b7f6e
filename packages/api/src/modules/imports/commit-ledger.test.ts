import { auditLog, finding, findingCriterion, findingEvent } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { readGrid } from "@xianlan/office";
import { and, asc, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createWorld, failureOf, type World } from "../../testing/index.ts";
import { badRow, commitOf, goodRows, uploadRows } from "../../testing/ledgers.ts";
import { refusalOf, sent, withFiles } from "../../testing/uploads.ts";
import { ledgerRejects, uploadLedger } from "./index.ts";

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

describe("the commit of a ledger", () => {
  it("drafts every row with its source, numbers in order, an audit row each and one for all", async () => {
    const preview = await uploadRows(world, goodRows);
    const result = await world.caller("office").import.commitLedger(commitOf(world, preview));
    expect(result).toEqual({
      inspectionId: world.inspectionId,
      imported: 3,
      leftOut: { duplicate: 0, stored: 0, error: 0 },
      numbers: ["督〔2026〕3-001", "督〔2026〕3-003"],
    });
    const rows = await findings();
    expect(rows[0]).toMatchObject({
      number: "督〔2026〕3-001",
      state: "draft",
      source: "ledger",
      version: 1,
      unitId: world.units.qingshi,
      placeId: world.places.shangcun,
      dueOn: "2026-12-05",
      fact: "农家书屋三个月没有开放",
      responsiblePerson: "石琳",
      createdByName: "何主任",
    });
    expect(rows[0]?.sourceText).toContain("整改目标（销号标准）：每周开放5天");
    const [criterion] = await world.admin
      .select()
      .from(findingCriterion)
      .where(eq(findingCriterion.findingId, rows[0]?.id ?? ""));
    expect(criterion?.text).toBe("每周开放5天");
    const [event] = await world.admin
      .select()
      .from(findingEvent)
      .where(eq(findingEvent.findingId, rows[0]?.id ?? ""));
    expect(event).toMatchObject({ action: "draft", text: "由台账“台账.xlsx”第4行导入" });
    const actions = await world.admin
      .select()
      .from(auditLog)
      .where(eq(auditLog.countyId, world.countyId))
      .orderBy(asc(auditLog.action), asc(auditLog.chain), asc(auditLog.seq));
    expect(actions.map(({ action }) => action)).toEqual([
      "finding.draft",
      "finding.draft",
      "finding.draft",
      "import.ledger",
    ]);
    // Each row in the chain of its unit, the one for all in the county's.
    for (const [chain, own] of Map.groupBy(actions, (row) => row.chain)) {
      expect(own.map(({ seq }) => seq)).toEqual(own.map((_, at) => at + 1));
      expect(own.map(({ previousMac }) => previousMac)).toEqual([
        "",
        ...own.map(({ mac }) => mac).slice(0, -1),
      ]);
      const isOfCounty = own.some(({ entity }) => entity === "import");
      expect(chain === world.countyId).toBe(isOfCounty);
    }
    // What is typed next goes on from there.
    expect(await uploadRows(world, goodRows)).toMatchObject({ counts: { new: 0, duplicate: 3 } });
    expect((await uploadRows(world, goodRows)).rows[1]?.reason).toBe(
      "与已有问题督〔2026〕3-002重复",
    );
  });

  it("with one wrong row imports nothing, unless the input says to leave wrong rows out", async () => {
    const preview = await uploadRows(world, [...goodRows, badRow]);
    const commit = (changes = {}) =>
      world.caller("office").import.commitLedger(commitOf(world, preview, changes));
    expect(await failureOf(commit())).toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      fields: ["rows.7"],
    });
    expect(await findings()).toEqual([]);
    expect(await commit({ leaveOutErrors: true })).toMatchObject({
      imported: 3,
      leftOut: { duplicate: 0, stored: 0, error: 1 },
    });
  });

  it("imports a duplicate only when it is named", async () => {
    await world
      .caller("office")
      .import.commitLedger(commitOf(world, await uploadRows(world, goodRows.slice(0, 1))));
    const preview = await uploadRows(world, goodRows);
    expect(preview.counts).toEqual({ new: 2, duplicate: 1, stored: 0, error: 0 });
    const commit = (duplicates: number[]) =>
      world.caller("office").import.commitLedger(commitOf(world, preview, { duplicates }));
    expect(await failureOf(commit([99]))).toMatchObject({ kind: "refused" });
    expect(await commit([4])).toMatchObject({ imported: 3, leftOut: { duplicate: 0 } });
  });

  it("says so when the county changed since the preview, and imports nothing", async () => {
    const preview = await uploadRows(world, goodRows);
    await world
      .caller("inspector")
      .import.commitLedger(
        commitOf(world, await uploadRows(world, goodRows.slice(0, 1), "inspector")),
      );
    const late = world.caller("office").import.commitLedger(commitOf(world, preview));
    expect(await failureOf(late)).toMatchObject({ code: "CONFLICT", current: { duplicate: 1 } });
    expect(await findings()).toHaveLength(1);
  });

  it("answers a repeated key once, and two people at once do not import a worksheet twice", async () => {
    const call = commitOf(world, await uploadRows(world, goodRows));
    const results = await Promise.all(
      Array.from({ length: 8 }, () => world.caller("office").import.commitLedger(call)),
    );
    expect(results).toEqual(results.map(() => results[0]));
    expect(await findings()).toHaveLength(3);
    const twins = [["5", "青石镇", "下村", "宣讲队没有组建", "理论武装", "", "", ""]];
    const [one, two] = [
      await uploadRows(world, twins),
      await uploadRows(world, twins, "inspector"),
    ];
    const both = await Promise.allSettled([
      world.caller("office").import.commitLedger(commitOf(world, one)),
      world.caller("inspector").import.commitLedger(commitOf(world, two)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await findings()).toHaveLength(4);
  });

  it("is refused to the wrong role, for another's file and for another county's inspection", async () => {
    const preview = await uploadRows(world, goodRows);
    const call = (changes = {}) => commitOf(world, preview, changes);
    for (const who of ["unit_lead", "unit_clerk", "leader", "admin", "auditor"] as const) {
      const attempt = world.caller(who).import.commitLedger(call());
      expect(await failureOf(attempt)).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await failureOf(world.caller("inspector").import.commitLedger(call()))).toMatchObject({
      kind: "refused",
      fields: ["stagedId"],
    });
    const foreign = await createWorld(test);
    const elsewhere = call({ inspectionId: foreign.inspectionId });
    expect(await failureOf(world.caller("office").import.commitLedger(elsewhere))).toMatchObject({
      kind: "refused",
      fields: ["inspectionId"],
    });
    await foreign.close();
    expect(await findings()).toEqual([]);
  });

  it("asks once before a personal number is saved, and leaves unmapped columns behind", async () => {
    const fact = "石某13812345678反映书屋未开放";
    const preview = await uploadRows(world, [["1", "青石镇", "", fact, "阵地建设", "", "", ""]]);
    expect(preview.rows[0]?.warnings[0]).toContain("手机号");
    const commit = (changes = {}) =>
      world.caller("office").import.commitLedger(commitOf(world, preview, changes));
    expect(await failureOf(commit())).toMatchObject({
      kind: "refused",
      fields: ["rows.4", "confirmPersonalNumbers"],
    });
    expect(await findings()).toEqual([]);
    expect(await commit({ confirmPersonalNumbers: true })).toMatchObject({ imported: 1 });
    const phones = Buffer.from(
      "责任单位,存在问题,问题类别,联系电话\n青石镇,台账缺失,责任落实,13812345678\n",
    );
    const csv = await uploadLedger(world.context("office"), "台账.csv", sent(phones));
    await world.caller("office").import.commitLedger(commitOf(world, csv));
    const saved = await world.admin
      .select()
      .from(finding)
      .where(and(eq(finding.countyId, world.countyId), like(finding.sourceText, "%1381234%")));
    expect(saved).toHaveLength(1);
  });
});

describe("the rows left out", () => {
  it("come back as they were with their reason, also after the others were imported", async () => {
    const preview = await uploadRows(world, [...goodRows, badRow]);
    const { stagedId, choice, fileName, asOf } = preview;
    const call = commitOf(world, preview, { leaveOutErrors: true });
    const later = { ...world.clock, now: "2026-11-20T02:05:00.000Z" };
    await world.caller("office", later).import.commitLedger(call);
    const rejects = await ledgerRejects(world.context("office", later), {
      stagedId,
      choice,
      fileName,
      asOf,
      included: [],
    });
    expect(rejects.fileName).toBe("台账_未导入的行.xlsx");
    const { worksheets } = await readGrid(rejects.bytes, rejects.fileName);
    const data = worksheets[0]?.rows.slice(3) ?? [];
    // The three imported rows are new by the time of the preview: not among the rejected.
    expect(data).toHaveLength(1);
    expect(data[0]?.map(({ value }) => value).join("|")).toMatch(/^7\|4\|不存在镇\|.*B7：/);
    expect(
      await refusalOf(
        ledgerRejects(world.context("inspector"), {
          stagedId,
          choice,
          fileName,
          asOf,
          included: [],
        }),
      ),
    ).toMatchObject({ kind: "refused" });
  });
});
