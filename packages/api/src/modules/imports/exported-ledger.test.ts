import { randomUUID } from "node:crypto";
import { useDatabase } from "@xianlan/db/testing";
import { readGrid, writeWorkbook } from "@xianlan/office";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, failureOf, findingAt, useWorld } from "../../testing/index.ts";
import { commitOf } from "../../testing/ledgers.ts";
import { seedStates } from "../../testing/seeded-finding.ts";
import { sent, withFiles } from "../../testing/uploads.ts";
import { exportFindings } from "../exports/index.ts";
import { uploadLedger } from "./index.ts";

const test = useDatabase();
const world = useWorld(test);
let files: Awaited<ReturnType<typeof withFiles>>;

beforeAll(async () => {
  files = await withFiles();
  world.services.filesFolder = files.folder;
  for (const seedState of seedStates) await findingAt(world, seedState, { severity: "serious" });
  const draft = await findingAt(world, "draft");
  await world.caller("office").finding.withdraw({
    idempotencyKey: randomUUID(),
    id: draft.id,
    version: draft.version,
    reason: "重复登记",
  });
  // What reads badly as a new row is there all the same: no unit, a number that leaves masked.
  await world.caller("office").finding.draft({
    idempotencyKey: randomUUID(),
    inspectionId: world.inspectionId,
    unitId: null,
    placeId: null,
    placeText: "",
    fact: "举报电话13812345678无人接听",
    category: "theory",
    dutyCode: null,
    dutyText: "",
    severity: "ordinary",
    criteria: [],
    dueOn: null,
    foundOn: "2026-11-20",
    confirmPersonalNumbers: true,
  });
});
afterAll(async () => {
  await files.remove();
});

const exported = (address = "") =>
  exportFindings(world.context("office"), new URLSearchParams(address));
const upload = (bytes: Uint8Array, from = world) =>
  uploadLedger(from.context("office"), "问题整改台账.xlsx", sent(bytes));

describe("an exported ledger read again", () => {
  it.each(["", "flag=open", "state=draft,withdrawn", "severity=serious&sort=number"])(
    "finds every row as already there: %s",
    async (address) => {
      const file = await exported(address);
      const preview = await upload(file.bytes);
      const { worksheets } = await readGrid(file.bytes, file.fileName);
      // Title, 填报单位, two header rows, and the line to sign on.
      const rows = (worksheets[0]?.rows.length ?? 0) - 5;
      expect(rows).toBeGreaterThan(0);
      expect(preview.counts).toEqual({ new: 0, duplicate: 0, stored: rows, error: 0 });
      expect(preview.problems).toEqual([]);
      expect(preview.rows.flatMap(({ warnings }) => warnings)).toEqual([]);
      expect(
        await failureOf(world.caller("office").import.commitLedger(commitOf(world, preview))),
      ).toMatchObject({ message: expect.stringContaining("都已在库") });
    },
  );

  it("adds only the rows written below, and warns of a description that was changed", async () => {
    const { worksheets } = await readGrid((await exported("flag=open")).bytes, "a.xlsx");
    const [grid] = worksheets;
    const rows = (grid?.rows ?? []).map((row) => row.map(({ value }) => value));
    const [names, data] = [rows[3] ?? [], rows.slice(4, -1)];
    const at = (name: string) => names.indexOf(name);
    const changed = [...(data[0] ?? [])];
    changed[at("问题描述")] = "公开栏内容陈旧，与登记的不是一件事";
    const newRow = names.map((): string | null => null);
    newRow[at("问题类别")] = "理论武装";
    newRow[at("问题描述")] = "理论学习中心组全年只学了三次";
    newRow[at("责任单位")] = "白沙乡";
    const header = names.map((name, index) => String(name ?? rows[2]?.[index] ?? ""));
    const edited = await writeWorkbook({
      name: "台账",
      title: "台账",
      note: "",
      columns: header.map((name) => ({ header: name || "编号", width: 12, kind: "text" as const })),
      rows: [changed, ...data.slice(1), newRow].map((row) =>
        row.map((value) => (value === null || value === undefined ? null : String(value))),
      ),
    });
    const preview = await upload(edited);
    expect(preview.counts).toMatchObject({ new: 1, stored: data.length, error: 0 });
    expect(preview.rows[0]?.warnings[0]).toContain("请删去编号");
    const done = await world.caller("office").import.commitLedger(commitOf(world, preview));
    expect(done).toMatchObject({ imported: 1, leftOut: { stored: data.length } });
  });

  it("knows no number of another county", async () => {
    const other = await createWorld(test);
    other.services.filesFolder = files.folder;
    const preview = await upload((await exported("flag=open")).bytes, other);
    expect(preview.counts.stored).toBe(0);
    expect(preview.counts.new).toBeGreaterThan(0);
    await other.close();
  });
});
