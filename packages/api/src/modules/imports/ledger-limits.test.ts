import { finding } from "@xianlan/db";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../../testing/index.ts";
import { commitOf, ledgerFile, uploadRows } from "../../testing/ledgers.ts";
import { refusalOf, sent, withFiles } from "../../testing/uploads.ts";
import { uploadLedger } from "./index.ts";

const world = useWorld();
let files: Awaited<ReturnType<typeof withFiles>>;

beforeAll(async () => {
  files = await withFiles(world);
});
afterAll(async () => {
  await files.remove();
});

const units = ["青石镇", "白沙乡", "城关街道"];
const many = Array.from({ length: 5000 }, (_, at) => [
  String(at + 1),
  units[at % 3] ?? "",
  "",
  `第${at + 1}处公开栏内容陈旧，更新不及时，没有专人`,
  "阵地建设",
  "1.每月更新；2.专人负责",
  "宣传委员",
  "2026年12月20日",
]);

describe("a ledger of 5,000 rows", () => {
  it("is previewed row by row and drafted whole", async () => {
    const bytes = await ledgerFile(many);
    const preview = await uploadLedger(world.context("office"), "全县台账.xlsx", sent(bytes));
    expect(preview.counts).toEqual({ new: 5000, duplicate: 0, stored: 0, error: 0 });
    expect(preview.rows).toHaveLength(5000);
    const result = await world.caller("office").import.commitLedger(commitOf(world, preview));
    expect(result).toMatchObject({
      imported: 5000,
      numbers: ["督〔2026〕3-001", "督〔2026〕3-5000"],
    });
    const [stored] = await world.admin
      .select({ rows: count() })
      .from(finding)
      .where(eq(finding.countyId, world.countyId));
    expect(stored?.rows).toBe(5000);
    expect((await uploadRows(world, many)).counts).toEqual({
      new: 0,
      duplicate: 5000,
      stored: 0,
      error: 0,
    });
  });
});

describe("a file that is no ledger", () => {
  const upload = (name: string, bytes: Uint8Array) =>
    uploadLedger(world.context("inspector"), name, sent(bytes));

  it.each([
    ["nothing", "台账.xlsx", Buffer.alloc(0), "空"],
    ["an old workbook", "台账.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "另存为 .xlsx"],
    ["a workbook with macros by name", "台账.xlsm", Buffer.from("PK\x03\x04"), "宏"],
    ["a picture", "台账.png", Buffer.from("\x89PNG"), "不支持"],
    ["a cut-off archive", "台账.xlsx", Buffer.from("PK\x03\x04 and so on"), "损坏"],
    ["text called a workbook", "台账.xlsx", Buffer.from("责任单位,问题"), "损坏"],
  ])("such as %s is refused with what to do", async (_, name, bytes, text) => {
    const refusal = await refusalOf(upload(name, bytes));
    expect(refusal).toMatchObject({ kind: "refused", fields: [{ path: "file" }] });
    expect(refusal.message).toContain(text);
  });

  it("of more than 20 MB stops the upload", async () => {
    const refusal = await refusalOf(upload("台账.csv", Buffer.alloc(21_000_000, 0x61)));
    expect(refusal.kind).toBe("too_large");
  });

  it("that is a workbook without the columns says what it lacks", async () => {
    const preview = await upload("名单.csv", Buffer.from("姓名,职务\n甲,乙\n"));
    expect(preview.problems[0]).toContain("问题描述");
    expect(preview.rows).toEqual([]);
  });
});
