import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { decodeText, readDocxText, readGrid } from "./index.ts";
import { document, textCell, workbook, worksheetXml } from "./testing/sample-files.ts";

const bom = [0xef, 0xbb, 0xbf];
// “责任单位,问题” and “桃花江镇,宣传栏未更新” in GB 18030.
const gb18030 = Buffer.from(
  "d4f0c8ceb5a5cebb2ccecacce20d0accd2bba8bdadd5f22cd0fbb4abc0b8ceb4b8fcd0c2",
  "hex",
);

const values = (rows: { value: unknown }[][]) => rows.map((row) => row.map((cell) => cell.value));

test("a workbook gives typed cells with addresses, merged ranges and real dates", async () => {
  const rows = [
    `<row r="1">${textCell("A1", "标题")}<c r="B1"/></row>`,
    `<row r="3">${textCell("A3", "001")}<c r="B3" s="1"><v>46331</v></c><c r="C3" s="2"><v>46331.5</v></c>`,
    '<c r="D3"><v>12.5</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c>',
    '<c r="G3"><f>1+1</f><v>2</v></c><c r="H3" t="str"><f>A3</f><v>文字</v></c></row>',
    '<row r="9"><c r="A9" s="1"/></row>',
  ];
  const merges = '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>';
  const { worksheets } = await readGrid(workbook(worksheetXml(rows.join(""), merges)), "a.XLSX");
  const [grid] = worksheets;
  expect(grid).toMatchObject({ name: "台账", format: "xlsx" });
  expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 7 }]);
  expect(grid?.rows).toHaveLength(3);
  expect(grid?.rows[0]).toEqual([{ value: "标题", kind: "text", address: "A1" }]);
  expect(grid?.rows[1]).toEqual([]);
  expect(grid?.rows[2]).toEqual([
    { value: "001", kind: "text", address: "A3" },
    { value: "2026-11-05", kind: "date", address: "B3" },
    { value: "2026-11-05 12:00", kind: "date", address: "C3" },
    { value: 12.5, kind: "number", address: "D3" },
    { value: true, kind: "boolean", address: "E3" },
    { value: "#REF!", kind: "error", address: "F3" },
    { value: 2, kind: "number", address: "G3" },
    { value: "文字", kind: "text", address: "H3" },
  ]);
});

test("shared strings: pinyin is left out, formatted runs are joined", async () => {
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  const strings =
    "<sst><si><t>问题</t><rPh><t>wenti</t></rPh></si><si><r><t>责任</t></r><r><t>单位</t></r></si></sst>";
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
  const bytes = workbook(worksheetXml(row), {
    "xl/_rels/workbook.xml.rels": relations,
    "xl/sharedStrings.xml": strings,
  });
  const { worksheets } = await readGrid(bytes, "a.xlsx");
  expect(values(worksheets[0]?.rows ?? [])).toEqual([["问题", "责任单位"]]);
});

test("csv in UTF-8 with and without mark, UTF-16 and GB 18030 reads the same", async () => {
  const text = "责任单位,问题\r\n桃花江镇,宣传栏未更新";
  const files = [
    strToU8(text),
    Uint8Array.from([...bom, ...strToU8(text)]),
    Buffer.from(`\ufeff${text}`, "utf16le"),
    gb18030,
  ];
  for (const bytes of files) {
    const { worksheets } = await readGrid(bytes, "台账.csv");
    expect(values(worksheets[0]?.rows ?? [])).toEqual([
      ["责任单位", "问题"],
      ["桃花江镇", "宣传栏未更新"],
    ]);
  }
});

test("csv keeps every cell as text, quotes, line breaks and Excel's text marks included", async () => {
  const bytes = strToU8('编号,问题\n001,"一行\n两行，""引号"""\n="002",=1+1\n,\n');
  const { worksheets } = await readGrid(bytes, "a.csv");
  expect(worksheets[0]).toMatchObject({ format: "csv", merges: [] });
  expect(values(worksheets[0]?.rows ?? [])).toEqual([
    ["编号", "问题"],
    ["001", '一行\n两行，"引号"'],
    ["002", "=1+1"],
  ]);
});

test("an empty worksheet is refused, hidden worksheets are not read", async () => {
  await expect(readGrid(workbook(worksheetXml("")), "a.xlsx")).rejects.toMatchObject({
    code: "empty",
  });
  const row = `<row r="1">${textCell("A1", "藏")}</row>`;
  const hidden = workbook(worksheetXml(row), {
    "xl/workbook.xml":
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="藏" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>',
  });
  await expect(readGrid(hidden, "a.xlsx")).rejects.toMatchObject({ code: "empty" });
});

test("several files at once are all read", async () => {
  const bytes = workbook(worksheetXml(`<row r="1">${textCell("A1", "问题")}</row>`));
  const results = await Promise.all(Array.from({ length: 5 }, () => readGrid(bytes, "a.xlsx")));
  expect(results.map(({ worksheets }) => worksheets[0]?.rows[0]?.[0]?.value)).toEqual(
    Array(5).fill("问题"),
  );
});

test("a document gives its paragraphs and table cells, a line each", async () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const table = `<w:tbl><w:tr><w:tc>${paragraph("甲")}</w:tc><w:tc>${paragraph("乙")}</w:tc></w:tr></w:tbl>`;
  const bytes = document(`${paragraph("二、存在问题")}<w:p/>${paragraph("㙍𬭎不到位。")}${table}`);
  expect((await readDocxText(bytes)).split("\n").filter((line) => line !== "")).toEqual([
    "二、存在问题",
    "㙍𬭎不到位。",
    "甲",
    "乙",
  ]);
  await expect(readDocxText(document("<w:p/>"))).rejects.toMatchObject({ code: "empty" });
});

test("characters that XML or the database cannot store are removed", async () => {
  const hidden = ["农家_x0000_书屋", "农家&#0;书屋", "农家_xD800_书屋", "农家&#xD800;书屋"];
  const row = hidden.map((text, at) => textCell(`${"ABCD"[at]}1`, text)).join("");
  const { worksheets } = await readGrid(
    workbook(worksheetXml(`<row r="1">${row}</row>`)),
    "a.xlsx",
  );
  const read = worksheets[0]?.rows[0]?.map(({ value }) => value);
  expect(read).toEqual(["农家书屋", "农家书屋", "农家\ufffd书屋", "农家\ufffd书屋"]);
  const paragraph = "<w:p><w:r><w:t>学习&#0;不够&#xD83D;。</w:t></w:r></w:p>";
  expect(await readDocxText(document(paragraph))).toBe("学习不够\ufffd。");
});

test("plain text: line ends and rare characters", () => {
  expect(decodeText(strToU8("一\r\n二\r三"))).toBe("一\n二\n三");
  // 㙍 and 𬭎 are four-byte characters of GB 18030.
  expect(decodeText(Buffer.from("8230ab339933a932d5f2", "hex"))).toBe("㙍𬭎镇");
});
