import { hostileWorkbooks, sharedTextWorkbook } from "@xianlan/office/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../../testing/index.ts";
import { goodRows, uploadRows } from "../../testing/ledgers.ts";
import { refusalOf, sent, withFiles } from "../../testing/uploads.ts";
import { readHolidayFile } from "../calendar/index.ts";
import { uploadCountyList } from "../county-lists/index.ts";
import { uploadScheme } from "../schemes/index.ts";
import { uploadLedger } from "./index.ts";

const world = useWorld();
let files: Awaited<ReturnType<typeof withFiles>>;

beforeAll(async () => {
  files = await withFiles(world);
});
afterAll(async () => {
  await files.remove();
});

const name = "表.xlsx";
const list = { name, kind: "appeals" };
/** Every place where a workbook is uploaded to be read. */
const uploads: Record<string, (bytes: Uint8Array) => Promise<unknown>> = {
  ledger: (bytes) => uploadLedger(world.context("office"), name, sent(bytes)),
  scheme: (bytes) => uploadScheme(world.context("office"), name, sent(bytes)),
  list: (bytes) => uploadCountyList(world.context("office"), list, sent(bytes)),
  holidays: (bytes) => readHolidayFile(world.context("admin"), name, sent(bytes)),
};
const sentences = {
  too_much_text: "800万字",
  cell_text: "32767个字",
  too_many_rows: "20000行或50万个单元格",
  too_many_sheets: "100张工作表",
  too_many_merges: "20000处",
  sparse: "200列",
} as const;

describe.each(Object.keys(uploads))("a hostile workbook uploaded as %s", (kind) => {
  it.each(hostileWorkbooks)("such as $name names its limit", async ({ code, bytes }) => {
    const refusal = await refusalOf(uploads[kind]?.(bytes()) ?? Promise.resolve());
    expect(refusal).toMatchObject({ kind: "refused", fields: [{ path: "file" }] });
    expect(refusal.message).toContain(sentences[code]);
  });
});

describe("many hostile workbooks at once", () => {
  it("are all refused while another account's ledger is read", async () => {
    const bytes = sharedTextWorkbook(12_000, 30_000);
    const office = world.context("office");
    const hostile = Array.from({ length: 10 }, () =>
      refusalOf(uploadLedger(office, name, sent(bytes))),
    );
    const ledger = await uploadRows(world, goodRows, "inspector");
    expect(ledger.counts).toEqual({ new: 3, duplicate: 0, stored: 0, error: 0 });
    for (const { message } of await Promise.all(hostile)) expect(message).toContain("800万字");
  });
});
