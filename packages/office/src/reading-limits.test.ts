import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { OfficeError, readDocxText, readGrid, withReader } from "./index.ts";
import { maxWaiting, maxWaitingOfOne } from "./limits.ts";
import {
  hostileWorkbooks,
  largeLedger,
  mergedTextLedger,
  slowLedger,
} from "./testing/hostile-files.ts";
import { document, textCell, workbook, worksheetXml } from "./testing/sample-files.ts";

const unit = { id: "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a01", name: "青石镇", aliases: [] };
const known = { units: [unit], places: [], stored: [], existing: [] };
const context = { ...known, today: "2026-11-21", defaultYear: 2026 };
const asLedger = (bytes: Uint8Array) => ({
  bytes,
  fileName: "台账.xlsx",
  choice: null,
  worksheet: null,
  context,
});
const small = workbook(worksheetXml(`<row r="1">${textCell("A1", "存在问题")}</row>`));

async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return "accepted";
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    return error.code;
  }
}

describe("what a workbook unfolds to is counted where it is read", () => {
  test.each(hostileWorkbooks)("$name: $code", async ({ code, bytes }) => {
    expect(await refusal(readGrid(bytes(), "台账.xlsx"))).toBe(code);
  });

  test("a text merged over many rows counts in each row of the reading", async () => {
    const bytes = mergedTextLedger();
    expect(await refusal(readGrid(bytes, "台账.xlsx"))).toBe("accepted");
    const reading = withReader("a", (read) => read("ledger", asLedger(bytes)));
    expect(await refusal(reading)).toBe("too_much_text");
  });

  test("a csv: a long cell, and too much text", async () => {
    const long = strToU8(`问题\n${"x".repeat(32_768)}`);
    expect(await refusal(readGrid(long, "a.csv"))).toBe("cell_text");
    const much = strToU8(`${"x".repeat(30_000)}\n`.repeat(300));
    expect(await refusal(readGrid(much, "a.csv"))).toBe("too_much_text");
  });

  test("a text of Excel's greatest length is read", async () => {
    const cell = textCell("A1", "问".repeat(32_767));
    const { worksheets } = await readGrid(
      workbook(worksheetXml(`<row r="1">${cell}</row>`)),
      "a.xlsx",
    );
    expect(String(worksheets[0]?.rows[0]?.[0]?.value)).toHaveLength(32_767);
  });

  test("a document: long text, and tables in tables without end", async () => {
    const paragraph = `<w:p><w:r><w:t>${"学".repeat(50_000)}</w:t></w:r></w:p>`;
    expect(await refusal(readDocxText(document(paragraph.repeat(5))))).toBe("long_document");
    const open = "<w:tbl><w:tr><w:tc>".repeat(50_000);
    const close = "</w:tc></w:tr></w:tbl>".repeat(50_000);
    expect(await refusal(readDocxText(document(`${open}<w:p/>${close}`)))).toMatch(
      /^(?:damaged|bomb|memory|empty)$/,
    );
  });

  test("a bulletin as plain text", async () => {
    const file = { bytes: Buffer.from("一、存在问题".repeat(40_000)), fileName: "通报.txt" };
    const reading = withReader("a", (read) => read("bulletin", { ...file, known }));
    expect(await refusal(reading)).toBe("long_document");
  });
});

describe("a reading ends by itself", () => {
  test("after its time", async () => {
    const limits = { heapMb: 160, milliseconds: 1500 };
    const file = asLedger(slowLedger());
    const reading = withReader("a", (read) => read("ledger", file), limits);
    expect(await refusal(reading)).toBe("timeout");
  });

  test("with its memory", async () => {
    const limits = { heapMb: 24, milliseconds: 60_000 };
    const file = asLedger(largeLedger(15_000, "青石镇"));
    const reading = withReader("a", (read) => read("ledger", file), limits);
    expect(await refusal(reading)).toBe("memory");
  });
});

describe("many files at once", () => {
  test("ten hostile ones are refused one by one, and a small one of somebody else is read", async () => {
    const [hostile] = hostileWorkbooks;
    const bytes = hostile?.bytes() ?? new Uint8Array();
    const refusals = Array.from({ length: 10 }, () =>
      refusal(withReader("a", (read) => read("ledger", asLedger(bytes)))),
    );
    const other = withReader("b", (read) => read("grid", { bytes: small, fileName: "a.xlsx" }));
    // The first of the ten is under way and the others wait: b does not wait for them.
    const first = await Promise.race([other.then(() => "b"), Promise.all(refusals)]);
    expect(first).toBe("b");
    expect(await Promise.all(refusals)).toEqual(Array(10).fill("too_much_text"));
  });

  test("beyond the queue they are refused: of one account, and of all", async () => {
    const doors: (() => void)[] = [];
    const stay = (owner: string) =>
      refusal(withReader(owner, () => new Promise<void>((leave) => doors.push(leave))));
    const own = Array.from({ length: maxWaitingOfOne + 2 }, () => stay("a"));
    expect(await own.at(-1)).toBe("busy");
    const others = Array.from({ length: maxWaiting }, (_, at) => stay(`other ${at}`));
    expect(await others.at(-1)).toBe("busy");
    let left = false;
    const all = Promise.all([...own, ...others]).then((codes) => {
      left = true;
      return codes;
    });
    while (!left) {
      for (const leave of doors.splice(0)) leave();
      await Promise.resolve();
    }
    expect((await all).filter((code) => code === "accepted")).not.toHaveLength(0);
  });
});
