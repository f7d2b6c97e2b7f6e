import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeText, OfficeError, readDocxText, readGrid } from "./index.ts";
import {
  compoundFile,
  document,
  textCell,
  withDeclaredSize,
  workbook,
  workbookParts,
  worksheetXml,
} from "./testing/sample-files.ts";

const ordinary = worksheetXml(`<row r="1">${textCell("A1", "存在问题")}</row>`);
const million = 1024 * 1024;
const zeros = (megabytes: number) => new Uint8Array(megabytes * million);
const manyRows = (count: number, row: string) => worksheetXml(row.repeat(count));

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
const worksheet = (bytes: Uint8Array, name = "台账.xlsx") => refusal(readGrid(bytes, name));

test("the sample these attacks are variations of is accepted", async () => {
  expect(await worksheet(workbook(ordinary))).toBe("accepted");
});

describe("bombs", () => {
  test("a worksheet that inflates to 200 MB", async () => {
    const parts = workbookParts(ordinary);
    const bomb = zipSync({ ...parts, "xl/worksheets/sheet1.xml": zeros(200).fill(0x20) });
    expect(bomb.length).toBeLessThan(million);
    expect(await worksheet(bomb)).toBe("bomb");
  });

  test("the same with headers that claim a small size", async () => {
    const parts = workbookParts(ordinary);
    const bomb = zipSync({ ...parts, "xl/worksheets/sheet1.xml": zeros(200).fill(0x20) });
    expect(await worksheet(withDeclaredSize(bomb, "xl/worksheets/sheet1.xml", 1000))).toBe("bomb");
  });

  test("one giant string, and a bomb where a picture should be", async () => {
    const giant = worksheetXml(`<row r="1">${textCell("A1", "问".repeat(12 * million))}</row>`);
    expect(await worksheet(workbook(giant))).toBe("bomb");
    const picture = { ...workbookParts(ordinary), "xl/media/image1.png": zeros(150) };
    expect(await worksheet(zipSync(picture))).toBe("bomb");
  });

  test("thousands of entries", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2500 }, (_, index) => [`xl/a${index}.xml`, new Uint8Array(1)]),
    );
    expect(await worksheet(zipSync({ ...workbookParts(ordinary), ...many }))).toBe("bomb");
  });

  test("a document", async () => {
    const body = `<w:p><w:r><w:t>${" ".repeat(60 * million)}</w:t></w:r></w:p>`;
    expect(await refusal(readDocxText(document(body)))).toBe("bomb");
  });
});

describe("worksheets beyond any ledger", () => {
  test("1.5 million rows, with and without row numbers, with a namespace prefix", async () => {
    expect(await worksheet(workbook(manyRows(1_500_000, "<row/>")))).toBe("too_many_rows");
    expect(await worksheet(workbook(manyRows(1_500_000, "<row><c><v>1</v></c></row>")))).toBe(
      "too_many_rows",
    );
    expect(await worksheet(workbook(manyRows(30_000, "<x:row></x:row>")))).toBe("too_many_rows");
    const numbered = Array.from(
      { length: 300_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    expect(await worksheet(workbook(worksheetXml(numbered.join(""))))).toBe("too_many_rows");
  });

  test("a few cells far apart", async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await worksheet(workbook(worksheetXml(`<row r="1"><c r="A1"/></row>${corner}`)))).toBe(
      "sparse",
    );
    expect(await worksheet(workbook(worksheetXml('<row><c r="ZZ3"><v>1</v></c></row>')))).toBe(
      "sparse",
    );
    expect(await worksheet(workbook(worksheetXml("<row><c r='A99999'><v>1</v></c></row>")))).toBe(
      "sparse",
    );
  });

  test("a csv with too many rows or columns", async () => {
    expect(await worksheet(strToU8("a,b\n".repeat(1_500_000)), "a.csv")).toBe("too_many_rows");
    expect(await worksheet(strToU8("a,b\n".repeat(30_000)), "a.csv")).toBe("too_many_rows");
    expect(await worksheet(strToU8(`x${",".repeat(500)}`), "a.csv")).toBe("accepted");
    expect(await worksheet(strToU8(`${",".repeat(500)}x`), "a.csv")).toBe("sparse");
  });
});

describe("formats", () => {
  test("old, protected and macro files", async () => {
    const old = compoundFile("Workbook");
    expect(await worksheet(old, "台账.xls")).toBe("old_format");
    expect(await worksheet(old)).toBe("old_format");
    expect(await worksheet(compoundFile("EncryptedPackage"))).toBe("encrypted");
    expect(await worksheet(workbook(ordinary), "台账.xlsm")).toBe("macro");
    expect(await worksheet(workbook(ordinary, { "xl/vbaProject.bin": "x" }))).toBe("macro");
    const types = strToU8('<Types><Override ContentType="x.macroEnabled.main+xml"/></Types>');
    const hidden = { ...workbookParts(ordinary), "[Content_Types].xml": types };
    expect(await worksheet(zipSync(hidden))).toBe("macro");
    expect(await refusal(readDocxText(old))).toBe("old_document");
    expect(await refusal(readDocxText(document("", { "word/vbaProject.bin": zeros(0) })))).toBe(
      "macro",
    );
  });

  test("files that are not what their name says", async () => {
    expect(await worksheet(new Uint8Array())).toBe("empty");
    expect(await worksheet(strToU8("<html>"))).toBe("damaged");
    expect(await worksheet(workbook(ordinary), "台账.csv")).toBe("damaged");
    expect(await worksheet(workbook(ordinary), "台账.pdf")).toBe("wrong_type");
    expect(await worksheet(document("<w:p/>"))).toBe("wrong_type");
    expect(await worksheet(zeros(21))).toBe("too_big");
    expect(await refusal(readDocxText(workbook(ordinary)))).toBe("wrong_document");
    expect(() => decodeText(new Uint8Array([65, 0, 66]))).toThrow(OfficeError);
  });

  test("archives cut short or tampered with", async () => {
    const whole = workbook(ordinary);
    expect(await worksheet(whole.slice(0, whole.length - 30))).toBe("damaged");
    expect(await worksheet(whole.slice(0, 40))).toBe("damaged");
    const bent = whole.slice();
    bent.fill(0xff, 60, 120);
    expect(await worksheet(bent)).toBe("damaged");
    const locked = Buffer.from(whole);
    locked.writeUInt16LE(1, locked.indexOf(Buffer.from("504b0102", "hex")) + 8);
    expect(await worksheet(locked)).toBe("encrypted");
  });
});

describe("hostile XML and names", () => {
  test("entity declarations and encodings that hide them", async () => {
    const entity = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${ordinary}`;
    expect(await worksheet(workbook(entity))).toBe("unsafe");
    const late = worksheetXml(`${" ".repeat(70_000)}<!DOCTYPE x>`);
    expect(await worksheet(workbook(late))).toBe("unsafe");
    const wide = Buffer.from(`\ufeff${entity}`, "utf16le");
    const parts = { ...workbookParts(ordinary), "xl/worksheets/sheet1.xml": wide };
    expect(await worksheet(zipSync(parts))).toBe("damaged");
    const text = document("", { "word/styles.xml": strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') });
    expect(await refusal(readDocxText(text))).toBe("unsafe");
  });

  test("names that leave the archive", async () => {
    for (const name of ["../evil.xml", "xl/../../evil.xml", "/etc/evil", "..\\evil", "C:/evil"]) {
      expect(await worksheet(workbook(ordinary, { [name]: "x" })), name).toBe("unsafe");
    }
  });
});
