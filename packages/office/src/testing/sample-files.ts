import { strToU8, type Zippable, zipSync } from "fflate";

// Archives for tests, written part by part so that they can also be wrong on purpose.

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A worksheet part from the XML of its rows. */
export function worksheetXml(rows: string, after = ""): string {
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** An inline text cell. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** The parts of a workbook with one worksheet; `more` adds or replaces parts. */
export function workbookParts(worksheet: string, more: Record<string, string> = {}): Zippable {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/></Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
    // Style 1 is the built-in 31 (yyyy年m月d日 in Chinese Excel), style 2 a custom date.
    "xl/styles.xml": `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": worksheet,
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

/** A .xlsx with one worksheet. */
export function workbook(worksheet: string, more: Record<string, string> = {}): Uint8Array {
  return zipSync(workbookParts(worksheet, more));
}

/** A .docx from the XML of its body. */
export function document(body: string, more: Zippable = {}): Uint8Array {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const text = (xml: string) => strToU8(`${declaration}${xml}`);
  return zipSync({
    "[Content_Types].xml": text(
      `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": text(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": text(
      `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
}

/** A zip entry whose headers claim another size than what comes out. */
export function withDeclaredSize(archive: Uint8Array, name: string, claimed: number): Uint8Array {
  const copy = Buffer.from(archive);
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const) {
    for (let at = 0; at + nameAt + name.length <= copy.length; at++) {
      const hit =
        copy.readUInt32LE(at) === signature &&
        copy.toString("utf8", at + nameAt, at + nameAt + name.length) === name;
      if (hit) copy.writeUInt32LE(claimed, at + sizeAt);
    }
  }
  return copy;
}

/** The compound container of old .xls files and of password-protected new ones. */
export function compoundFile(streamName: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(streamName, "utf16le").copy(bytes, 1024);
  return bytes;
}
