import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { officeKind, oldOfficeKind } from "./office-kind.ts";
import { compoundFile, document, workbook, worksheetXml } from "./testing/sample-files.ts";

const worksheet = workbook(worksheetXml(""));

function macroEnabled(archive: Uint8Array): Uint8Array {
  const parts = unzipSync(archive);
  const types = Buffer.from(parts["[Content_Types].xml"] ?? []).toString();
  const enabled = types.replaceAll(".sheet.main+xml", ".sheet.macroEnabled.main+xml");
  return zipSync({ ...parts, "[Content_Types].xml": strToU8(enabled) });
}

describe("officeKind", () => {
  it("distinguishes documents, workbooks and other archives", () => {
    expect(officeKind(document("<w:p/>"))).toBe("word");
    expect(officeKind(worksheet)).toBe("excel");
    expect(officeKind(zipSync({ "a.txt": strToU8("a") }))).toBeNull();
    expect(officeKind(zipSync({ "[Content_Types].xml": strToU8("<Types/>") }))).toBeNull();
  });

  it("refuses macros, by the part and by what the archive declares", () => {
    const withPart = document("<w:p/>", { "word/vbaProject.bin": strToU8("x") });
    expect(() => officeKind(withPart)).toThrow("宏");
    expect(() => officeKind(macroEnabled(worksheet))).toThrow("宏");
  });

  it("refuses a list of parts that unfolds without end", () => {
    const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(40_000_000) }, { level: 9 });
    expect(() => officeKind(bomb)).toThrow("损坏");
  });
});

describe("oldOfficeKind", () => {
  it("distinguishes .doc and .xls by the streams of the container", () => {
    expect(oldOfficeKind(compoundFile("WordDocument"))).toBe("word");
    expect(oldOfficeKind(compoundFile("Workbook"))).toBe("excel");
    expect(oldOfficeKind(compoundFile("__properties_version1.0"))).toBeNull();
    expect(() => oldOfficeKind(compoundFile("_VBA_PROJECT"))).toThrow("宏");
    expect(() => oldOfficeKind(compoundFile("EncryptedPackage"))).toThrow("密码");
  });
});
