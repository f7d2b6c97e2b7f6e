import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { workbook, workbookParts, worksheetXml } from "./testing/sample-files.ts";

const folder = mkdtempSync(join(tmpdir(), "xianlan-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A process of its own: peak memory counts everything the refusal needed, worker included.
const script = `
  import { existsSync, readFileSync } from "node:fs";
  const { readGrid } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
  const bytes = readFileSync(process.argv[1]);
  const code = await readGrid(bytes, "台账.xlsx").then(() => "accepted", (error) => error.code);
  // maxRSS is inherited from the process that started this one; Linux keeps an own peak beside it.
  const own = existsSync("/proc/self/status") && readFileSync("/proc/self/status", "utf8");
  const peak = own ? Number(/VmHWM:\\s+(\\d+)/.exec(own)[1]) : process.resourceUsage().maxRSS;
  const megabytes = peak / 1024;
  process.stdout.write(JSON.stringify({ code, megabytes }));
`;

function costOf(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script, file], {
    encoding: "utf8",
    env: {},
  });
  return JSON.parse(output) as { code: string; megabytes: number };
}

const ordinary = worksheetXml("<row/>");

test("hostile worksheets are refused within 256 MB", () => {
  const bomb = {
    ...workbookParts(ordinary),
    "xl/worksheets/sheet1.xml": new Uint8Array(2e8).fill(32),
  };
  const rows = "<row><c><v>1</v></c></row>".repeat(1_500_000);
  const strings = Array.from({ length: 900_000 }, (_, i) => `<si><t>${(i * 7919) % 1e6}</t></si>`);
  const files = {
    bomb: zipSync(bomb),
    too_many_rows: workbook(worksheetXml(rows)),
    sparse: workbook(worksheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  };
  const costs = Object.entries(files).map(([code, bytes]) => ({
    expected: code,
    ...costOf(code, bytes),
  }));
  costs.push({
    expected: "bomb",
    ...costOf(
      "strings",
      workbook(ordinary, { "xl/sharedStrings.xml": `<sst>${strings.join("")}</sst>` }),
    ),
  });
  for (const cost of costs) {
    expect(cost.code).toBe(cost.expected);
    expect(cost.megabytes, cost.code).toBeLessThan(256);
  }
});
