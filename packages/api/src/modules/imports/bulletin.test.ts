import { randomUUID } from "node:crypto";
import { auditLog, finding } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AccountName, createWorld, failureOf, type World } from "../../testing/index.ts";
import { refusalOf, sent, withFiles } from "../../testing/uploads.ts";
import { uploadBulletin } from "./index.ts";

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

const text = `关于第三轮督查情况的通报
一、总体情况
各单位高度重视，青石镇全年开展宣讲20场。
二、存在的问题
（一）理论学习不够扎实。青石镇中心组学习全年只开展5次，没有邀请旁听。xx镇学习笔记缺失。
（二）阵地建设滞后。白沙乡上村农家书屋长期不开放。
三、下一步工作要求
各单位要认真整改，不得敷衍。
`;

const upload = (
  who: AccountName = "office",
  name = "通报.txt",
  bytes: Uint8Array = Buffer.from(text),
) => uploadBulletin(world.context(who), name, sent(bytes));
type Reading = Awaited<ReturnType<typeof upload>>;

const itemOf = (proposal: Reading["proposals"][number] | undefined, changes = {}) => ({
  proposalId: proposal?.id ?? "",
  unitId: proposal?.unit?.id ?? null,
  placeId: null,
  placeText: "",
  fact: proposal?.sentence ?? "",
  category: proposal?.category ?? "theory",
  dutyCode: proposal?.duty ?? null,
  dutyText: "",
  severity: "ordinary" as const,
  criteria: ["补足学习次数"],
  foundOn: "2026-11-18",
  dueOn: null,
  ...changes,
});

const commitOf = ({ stagedId, fileName }: Reading, items: ReturnType<typeof itemOf>[]) => ({
  idempotencyKey: randomUUID(),
  stagedId,
  fileName,
  items,
  inspectionId: world.inspectionId,
});

const findings = () =>
  world.admin
    .select()
    .from(finding)
    .where(eq(finding.countyId, world.countyId))
    .orderBy(asc(finding.number));

describe("the reading of a bulletin", () => {
  it("proposes the shortfalls with the county's own names, and drafts nothing", async () => {
    const reading = await upload();
    expect(reading.notice).toBeNull();
    expect(reading.proposals.length).toBeGreaterThanOrEqual(3);
    const [first] = reading.proposals;
    expect(first).toMatchObject({
      category: "theory",
      unit: { id: world.units.qingshi, name: "青石镇" },
      drafted: null,
    });
    const points = [...reading.text];
    for (const { start, end, sentence } of reading.proposals) {
      expect(points.slice(start, end).join("")).toBe(sentence);
    }
    expect(reading.proposals.some(({ sentence }) => sentence.includes("宣讲20场"))).toBe(false);
    expect(await findings()).toEqual([]);
  });

  it("is for the county side, and refuses what is no text", async () => {
    for (const who of ["unit_lead", "unit_clerk", "leader", "admin", "auditor"] as const) {
      expect(await refusalOf(upload(who))).toMatchObject({ kind: "forbidden" });
    }
    const refused = async (name: string, bytes: Buffer) =>
      (await refusalOf(upload("office", name, bytes))).message;
    expect(await refused("通报.pdf", Buffer.from("%PDF-1.4"))).toContain("粘贴");
    expect(await refused("通报.docx", Buffer.from("text"))).toContain("不支持");
    expect(await refused("通报.txt", Buffer.from("a\0b"))).toContain("损坏");
    expect(await refused("通报.txt", Buffer.from("长".repeat(200_001)))).toContain("20万字");
  });

  it("without a section of problems says so", async () => {
    const reading = await upload("inspector", "会议通知.txt", Buffer.from("请于周五参会。"));
    expect(reading.proposals).toEqual([]);
    expect(reading.notice).toContain("没有找到");
  });
});

describe("the commit of a bulletin", () => {
  it("drafts the confirmed ones with the bulletin's own sentence beside them", async () => {
    const reading = await upload();
    const [first, second] = reading.proposals;
    const call = commitOf(reading, [itemOf(first, { fact: "中心组学习不足" }), itemOf(second)]);
    const result = await world.caller("office").import.commitBulletin(call);
    expect(result).toMatchObject({ imported: 2, numbers: ["督〔2026〕3-001", "督〔2026〕3-002"] });
    expect(await world.caller("office").import.commitBulletin(call)).toEqual(result);
    const rows = await findings();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      state: "draft",
      source: "bulletin",
      fact: "中心组学习不足",
      sourceText: first?.sentence,
      unitId: world.units.qingshi,
      foundOn: "2026-11-18",
    });
    const actions = await world.admin
      .select()
      .from(auditLog)
      .where(eq(auditLog.countyId, world.countyId))
      .orderBy(asc(auditLog.action), asc(auditLog.chain), asc(auditLog.seq));
    expect(actions.map(({ action }) => action)).toEqual([
      "finding.draft",
      "finding.draft",
      "import.bulletin",
    ]);
    const secondUpload = await upload();
    expect(secondUpload.proposals[0]?.drafted).toMatchObject({ number: "督〔2026〕3-001" });
    expect(secondUpload.proposals[2]?.drafted).toBeNull();
  });

  it("with one that cannot be drafted drafts none, and names it", async () => {
    const reading = await upload();
    const [first, second, third] = reading.proposals;
    const items = [
      itemOf(first),
      itemOf(second, { unitId: world.units.baisha, placeId: world.places.shangcun }),
      itemOf(third, { foundOn: "2026-11-21" }),
      { ...itemOf(third), proposalId: "p99" },
    ];
    const attempt = world.caller("office").import.commitBulletin(commitOf(reading, items));
    expect(await failureOf(attempt)).toMatchObject({
      kind: "refused",
      fields: ["items.1.placeId", "items.2.foundOn", "items.3"],
    });
    expect(await findings()).toEqual([]);
  });

  it("drafts each proposal once", async () => {
    const reading = await upload();
    const before = await findings();
    const twice = commitOf(reading, [itemOf(reading.proposals[0]), itemOf(reading.proposals[0])]);
    const committed = world.caller("office").import.commitBulletin(twice);
    await expect(committed).rejects.toThrow("同一条建议只能采用一次");
    expect(await findings()).toEqual(before);
  });

  it("is refused to other roles, for another's text, and for names of another county", async () => {
    const reading = await upload();
    const call = () => commitOf(reading, [itemOf(reading.proposals[0])]);
    for (const who of ["unit_lead", "leader", "admin"] as const) {
      const attempt = world.caller(who).import.commitBulletin(call());
      expect(await failureOf(attempt)).toMatchObject({ code: "FORBIDDEN" });
    }
    const outsider = world.caller("inspector").import.commitBulletin(call());
    expect(await failureOf(outsider)).toMatchObject({ fields: ["stagedId"] });
    const foreign = await createWorld(test);
    const items = [itemOf(reading.proposals[0], { unitId: foreign.units.qingshi })];
    const elsewhere = world.caller("office").import.commitBulletin(commitOf(reading, items));
    expect(await failureOf(elsewhere)).toMatchObject({ fields: ["items.0.unitId"] });
    await foreign.close();
  });

  it("asks once before a personal number is saved", async () => {
    const reading = await upload();
    const item = itemOf(reading.proposals[0], { fact: "联系人13812345678未到岗" });
    const call = commitOf(reading, [item]);
    const attempt = world.caller("office").import.commitBulletin(call);
    expect(await failureOf(attempt)).toMatchObject({
      fields: ["items.0.fact", "confirmPersonalNumbers"],
    });
    const confirmed = { ...call, confirmPersonalNumbers: true };
    expect(await world.caller("office").import.commitBulletin(confirmed)).toMatchObject({
      imported: 1,
    });
  });
});
