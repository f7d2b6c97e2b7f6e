import {
  chooseLedgerGrid,
  type LedgerContext,
  ledgerRejectWorksheet,
  parseLedger,
} from "@xianlan/domain/ledger";
import { expect, test } from "vitest";
import { readGrid, writeWorkbook } from "./index.ts";
import { textCell, workbook, worksheetXml } from "./testing/sample-files.ts";

// Ledgers as townships send them, from bytes to preview rows.

const taohua = "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a01";
const shiniu = "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a02";
const context: LedgerContext = {
  units: [
    { id: taohua, name: "桃花镇", aliases: [] },
    { id: shiniu, name: "石牛乡", aliases: [] },
  ],
  places: [],
  stored: [],
  existing: [{ number: "督〔2026〕2-007", unitId: shiniu, fact: "农家书屋3个月没有开放" }],
  today: "2026-11-21",
  defaultYear: 2026,
};

async function preview(bytes: Uint8Array, name: string) {
  const { worksheets } = await readGrid(bytes, name);
  const chosen = chooseLedgerGrid(worksheets);
  const grid = worksheets[chosen?.index ?? 0];
  if (!chosen || !grid) throw new Error("no ledger found");
  return { mapping: chosen.mapping, ...parseLedger(grid, chosen.mapping, context) };
}

/** A row of inline texts; numbers become dates in the workbook's Chinese date format. */
function row(number: number, values: readonly (string | number)[]): string {
  const cells = values.map((value, column) => {
    const address = `${String.fromCharCode(65 + column)}${number}`;
    if (value === "") return "";
    return typeof value === "number"
      ? `<c r="${address}" s="1"><v>${value}</v></c>`
      : textCell(address, value);
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** GB 18030's two-byte characters, by asking the decoder what each pair means. */
function encodeGb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]),
  );
}

test("a workbook with title, 填报单位, two-row header, merged cells, serials, 合计 and footer", async () => {
  const rows = [
    row(1, ["2026年第三轮督查问题整改台账"]),
    row(2, ["填报单位（盖章）：县委宣传部", "", "", "", "", "填报日期：2026.11.5"]),
    row(3, ["序号", "乡镇", "问题", "", "整改情况", "", "备注"]),
    row(4, ["", "", "类型", "具体描述", "措施", "时限", ""]),
    row(5, ["1", "桃 花 镇", "阵地建设", "宣传栏６个月没有更新㙍𬭎", "1.更新；2.巡查", 46361, ""]),
    row(6, ["2", "", "", "文化活动室堆放杂物", "清理", "12月5日前", "001"]),
    row(8, ["3", "石牛", "阵地建设", "农家书屋 3个月没有开放。", "", "2026.12.5", ""]),
    row(9, ["4", "石牛乡", "理论武装", "中心组学习没有记录", "补记", "2026.2.30", ""]),
    row(10, ["合计", "", "", "4个"]),
    row(11, ["填报人：张三", "", "", "审核人：李四"]),
  ];
  const ranges = ["A1:G1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "B5:B6", "C5:C6"];
  const merges = ranges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const bytes = workbook(worksheetXml(rows.join(""), `<mergeCells>${merges}</mergeCells>`));
  const read = await preview(bytes, "台账.xlsx");

  expect(read.mapping).toMatchObject({ headerRows: [2, 3], dataFrom: 4 });
  expect(read.problems).toEqual([]);
  expect(read.rows.map((one) => [one.row, one.status])).toEqual([
    [5, "new"],
    [6, "new"],
    [8, "duplicate"],
    [9, "error"],
  ]);
  expect(read.rows[0]).toMatchObject({
    value: {
      unitId: taohua,
      category: "venues",
      fact: "宣传栏6个月没有更新㙍𬭎",
      measures: ["更新", "巡查"],
      dueOn: "2026-12-05",
    },
  });
  expect(read.rows[1]).toMatchObject({
    value: { unitId: taohua, category: "venues", dueOn: "2026-12-05", remark: "001" },
  });
  expect(read.rows[2]).toMatchObject({ duplicateOf: { number: "督〔2026〕2-007" } });
  expect(read.rows[3]).toMatchObject({
    errors: [{ cell: "F9", field: "due", message: expect.stringContaining("2月没有30日") }],
  });
  expect(read.skipped).toEqual([
    { row: 10, reason: "total" },
    { row: 11, reason: "footer" },
  ]);

  const rejected = await writeWorkbook(ledgerRejectWorksheet(read.rows, read.mapping.columns));
  const repeated = await preview(rejected, "未导入的行.xlsx");
  expect(repeated.rows.map((one) => one.status)).toEqual(["duplicate", "error"]);
});

test("a GB 18030 csv with carried-down units and a two-row header", async () => {
  const lines = [
    "督查问题整改台账,,,,",
    "责任单位,问题,,整改,备注",
    ",类别,描述,时限,",
    "桃花镇,阵地建设,宣传栏半年没有更新,12月5日,",
    ",阵地建设,文化活动室堆放杂物,46361,",
    ",,,,",
    "石牛乡,理论武装,中心组学习没有记录,２０２６．１２．５,",
    "合计,,3,,",
  ];
  const read = await preview(encodeGb18030(lines.join("\r\n")), "台账.CSV");
  expect(read.problems).toEqual([]);
  expect(read.rows).toMatchObject([
    { row: 4, status: "new", value: { unitId: taohua, dueOn: "2026-12-05" } },
    { row: 5, status: "new", value: { unitId: taohua, dueOn: "2026-12-05" } },
    { row: 7, status: "new", value: { unitId: shiniu, dueOn: "2026-12-05", category: "theory" } },
  ]);
  expect(read.rows[1]?.warnings.map(({ cell }) => cell)).toEqual(["A5"]);
});

test("what the product writes, it reads back", async () => {
  const bytes = await writeWorkbook({
    name: "台账",
    title: "督查问题整改台账",
    note: "填报单位：县委宣传部",
    columns: [
      { header: "责任单位", width: 16, kind: "text" },
      { header: "问题类别", width: 12, kind: "text" },
      { header: "问题描述", width: 40, kind: "text" },
      { header: "整改时限", width: 12, kind: "date" },
    ],
    rows: [["桃花镇", "责任落实", "=没有制定年度计划", "2026-12-05"]],
  });
  expect((await preview(bytes, "a.xlsx")).rows).toMatchObject([
    { status: "new", value: { fact: "=没有制定年度计划", dueOn: "2026-12-05" } },
  ]);
});
