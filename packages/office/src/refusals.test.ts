import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeText, OfficeError, readDocxText, readGrid } from "./index.ts";
import {
  compoundFile,
  document,
  sheetXml,
  textCell,
  withDeclaredSize,
  workbook,
  workbookParts,
} from "./testing/sample-files.ts";

const ordinary = sheetXml(`<row r="1">${textCell("A1", "存在问题")}</row>`);
const million = 1024 * 1024;
const zeros = (megabytes: number) => new Uint8Array(megabytes * million);
const manyRows = (count: number, row: string) => sheetXml(row.repeat(count));

async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return "accepted";
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    expect(error.message).toMatch(/[一-龥]{4}/);
    return error.code;
  }
}
const sheet = (bytes: Uint8Array, name = "台账.xlsx") => refusal(readGrid(bytes, name));

test("the sample these attacks are variations of is accepted", async () => {
  expect(await sheet(workbook(ordinary))).toBe("accepted");
});

describe("bombs", () => {
  test("a sheet that inflates to 200 MB", async () => {
    const parts = workbookParts(ordinary);
    const bomb = zipSync({ ...parts, "xl/worksheets/sheet1.xml": zeros(200).fill(0x20) });
    expect(bomb.length).toBeLessThan(million);
    expect(await sheet(bomb)).toBe("bomb");
  });

  test("the same with headers that claim a small size", async () => {
    const parts = workbookParts(ordinary);
    const bomb = zipSync({ ...parts, "xl/worksheets/sheet1.xml": zeros(200).fill(0x20) });
    expect(await sheet(withDeclaredSize(bomb, "xl/worksheets/sheet1.xml", 1000))).toBe("bomb");
  });

  test("one giant string, and a bomb where a picture should be", async () => {
    const giant = sheetXml(`<row r="1">${textCell("A1", "问".repeat(12 * million))}</row>`);
    expect(await sheet(workbook(giant))).toBe("bomb");
    const picture = { ...workbookParts(ordinary), "xl/media/image1.png": zeros(150) };
    expect(await sheet(zipSync(picture))).toBe("bomb");
  });

  test("thousands of entries", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2500 }, (_, index) => [`xl/a${index}.xml`, new Uint8Array(1)]),
    );
    expect(await sheet(zipSync({ ...workbookParts(ordinary), ...many }))).toBe("bomb");
  });

  test("a document", async () => {
    const body = `<w:p><w:r><w:t>${" ".repeat(60 * million)}</w:t></w:r></w:p>`;
    expect(await refusal(readDocxText(document(body)))).toBe("bomb");
  });
});

describe("sheets beyond any ledger", () => {
  test("1.5 million rows, with and without row numbers, with a namespace prefix", async () => {
    expect(await sheet(workbook(manyRows(1_500_000, "<row/>")))).toBe("too_many_rows");
    expect(await sheet(workbook(manyRows(1_500_000, "<row><c><v>1</v></c></row>")))).toBe(
      "too_many_rows",
    );
    expect(await sheet(workbook(manyRows(30_000, "<x:row></x:row>")))).toBe("too_many_rows");
    const numbered = Array.from(
      { length: 300_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    expect(await sheet(workbook(sheetXml(numbered.join(""))))).toBe("too_many_rows");
  });

  test("a few cells far apart", async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await sheet(workbook(sheetXml(`<row r="1"><c r="A1"/></row>${corner}`)))).toBe("sparse");
    expect(await sheet(workbook(sheetXml('<row><c r="ZZ3"><v>1</v></c></row>')))).toBe("sparse");
    expect(await sheet(workbook(sheetXml("<row><c r='A99999'><v>1</v></c></row>")))).toBe("sparse");
  });

  test("a csv with too many rows or columns", async () => {
    expect(await sheet(strToU8("a,b\n".repeat(1_500_000)), "a.csv")).toBe("too_many_rows");
    expect(await sheet(strToU8("a,b\n".repeat(30_000)), "a.csv")).toBe("too_many_rows");
    expect(await sheet(strToU8(`x${",".repeat(500)}`), "a.csv")).toBe("accepted");
    expect(await sheet(strToU8(`${",".repeat(500)}x`), "a.csv")).toBe("sparse");
  });
});

describe("formats", () => {
  test("old, protected and macro files", async () => {
    const old = compoundFile("Workbook");
    expect(await sheet(old, "台账.xls")).toBe("old_format");
    expect(await sheet(old)).toBe("old_format");
    expect(await sheet(compoundFile("EncryptedPackage"))).toBe("encrypted");
    expect(await sheet(workbook(ordinary), "台账.xlsm")).toBe("macro");
    expect(await sheet(workbook(ordinary, { "xl/vbaProject.bin": "x" }))).toBe("macro");
    const types = strToU8('<Types><Override ContentType="x.macroEnabled.main+xml"/></Types>');
    const hidden = { ...workbookParts(ordinary), "[Content_Types].xml": types };
    expect(await sheet(zipSync(hidden))).toBe("macro");
    expect(await refusal(readDocxText(old))).toBe("old_document");
    expect(await refusal(readDocxText(document("", { "word/vbaProject.bin": zeros(0) })))).toBe(
      "macro",
    );
  });

  test("files that are not what their name says", async () => {
    expect(await sheet(new Uint8Array())).toBe("empty");
    expect(await sheet(strToU8("<html>"))).toBe("damaged");
    expect(await sheet(workbook(ordinary), "台账.csv")).toBe("damaged");
    expect(await sheet(workbook(ordinary), "台账.pdf")).toBe("wrong_type");
    expect(await sheet(document("<w:p/>"))).toBe("wrong_type");
    expect(await sheet(zeros(21))).toBe("too_big");
    expect(await refusal(readDocxText(workbook(ordinary)))).toBe("wrong_document");
    expect(() => decodeText(new Uint8Array([65, 0, 66]))).toThrow(OfficeError);
  });

  test("archives cut short or tampered with", async () => {
    const whole = workbook(ordinary);
    expect(await sheet(whole.slice(0, whole.length - 30))).toBe("damaged");
    expect(await sheet(whole.slice(0, 40))).toBe("damaged");
    const bent = whole.slice();
    bent.fill(0xff, 60, 120);
    expect(await sheet(bent)).toBe("damaged");
    const locked = Buffer.from(whole);
    locked.writeUInt16LE(1, locked.indexOf(Buffer.from("504b0102", "hex")) + 8);
    expect(await sheet(locked)).toBe("encrypted");
  });
});

describe("hostile XML and names", () => {
  test("entity declarations and encodings that hide them", async () => {
    const entity = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${ordinary}`;
    expect(await sheet(workbook(entity))).toBe("unsafe");
    const late = sheetXml(`${" ".repeat(70_000)}<!DOCTYPE x>`);
    expect(await sheet(workbook(late))).toBe("unsafe");
    const wide = Buffer.from(`\ufeff${entity}`, "utf16le");
    const parts = { ...workbookParts(ordinary), "xl/worksheets/sheet1.xml": wide };
    expect(await sheet(zipSync(parts))).toBe("damaged");
    const text = document("", { "word/styles.xml": strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') });
    expect(await refusal(readDocxText(text))).toBe("unsafe");
  });

  test("names that leave the archive", async () => {
    for (const name of ["../evil.xml", "xl/../../evil.xml", "/etc/evil", "..\\evil", "C:/evil"]) {
      expect(await sheet(workbook(ordinary, { [name]: "x" })), name).toBe("unsafe");
    }
  });
});
