import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureDataFolder, loadInstallation, startEmbedded } from "@xianlan/db/embedded";
import { ensureDatabase, provision } from "@xianlan/db/provision";
import { Client } from "pg";
import { afterWriteLines, memoryLines, writeBeside } from "./after-write.ts";
import { fill, openSession, type Session } from "./fill.ts";
import { bodyOf, type Measured, measure, timed } from "./load.ts";
import { residentMiB, startBare, startProduct } from "./product.ts";
import { readingLines } from "./reading.ts";
import { personHeaders, type Scenario, scenariosOf, type Target } from "./scenarios.ts";
import { scoringTime } from "./scoring.ts";

// `pnpm bench`: a database of N counties; the product over HTTP beside a bare handler with the same
// statements; one county alone, then the same county among all.

const { values } = parseArgs({
  options: {
    counties: { type: "string", default: "100" },
    units: { type: "string", default: "20" },
    findings: { type: "string", default: "500" },
    activities: { type: "string", default: "120" },
    seconds: { type: "string", default: "5" },
    connections: { type: "string", default: "10" },
    port: { type: "string", default: "3900" },
    /** Minutes of twenty connections over all pages, for the memory; 0 leaves it out. */
    minutes: { type: "string", default: "0" },
  },
});
const size = {
  counties: Number(values.counties),
  units: Number(values.units),
  findings: Number(values.findings),
  activities: Number(values.activities),
};
const pressure = { connections: Number(values.connections), seconds: Number(values.seconds) };
const port = Number(values.port);
const printLine = (line: string) => process.stdout.write(`${line}\n`);

const scoring = scoringTime(size);
printLine(scoring.line);

const folder = mkdtempSync(join(tmpdir(), "xianlan-bench-"));
const dataDir = join(folder, "data");
ensureDataFolder(dataDir);
const installation = loadInstallation(dataDir);
const { secrets } = installation;
const databaseDir = join(folder, "database");
ensureDataFolder(databaseDir);
const server = await startEmbedded({
  dataDir: databaseDir,
  superuserPassword: secrets.superuserPassword,
  log: () => undefined,
});
try {
  await ensureDatabase(server.adminUrl("postgres"), "xianlan", installation);
  const adminUrl = server.adminUrl("xianlan");
  const { appUrl } = await provision(adminUrl, {
    folder: installation,
    kind: "real",
    examine: () => Promise.reject(new Error("The database is new.")),
    accept: () => undefined,
  });
  const admin = new Client({ connectionString: adminUrl });
  // Ended by the server's own stop when something fails on the way.
  admin.on("error", () => undefined);
  await admin.connect();
  await fill(admin, 1, 1, size);
  const leader = await openSession(admin, "leader", null);
  const office = await openSession(admin, "office", null);
  const clerks: { session: Session; written: string[] }[] = [];
  /** Is read and not written to, so that it stays as large as it was. */
  let read: string | undefined;
  for (let unit = 1; unit <= Math.min(10, size.units - 1); unit += 1) {
    const session = await openSession(admin, "unit_clerk", unit);
    const { rows } = await admin.query<{ id: string }>(
      "select id from finding where county_id = $1 and unit_id = $2 and state = 'rectifying' limit 11",
      [session.countyId, session.unitId],
    );
    const [own, ...written] = rows.map((row) => row.id);
    read ??= own;
    clerks.push({ session, written });
  }
  const target = {
    url: `http://127.0.0.1:${port}`,
    appUrl,
    secret: secrets.authSecret,
    leader,
    office,
    findingId: read ?? "",
    clerks,
  };
  printLine("\n读入上传文件时的阻塞");
  for (const line of await uploadsRead(adminUrl, target)) printLine(line);
  const alone = await round(adminUrl, target, admin);
  const filling = performance.now();
  await fill(admin, 2, size.counties, size);
  printLine(
    `其余 ${size.counties - 1} 个县写入用时 ${((performance.now() - filling) / 1000).toFixed(0)} 秒`,
  );
  const among = await round(adminUrl, target, admin);
  await admin.end();
  report(alone, among);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** `first`: milliseconds of the first response, with nothing cached yet. */
type Row = { scenario: Scenario; first: number; product: Measured; bare: Measured };

/** Large and hostile uploads, in a product that has just started. */
async function uploadsRead(adminUrl: string, target: Target): Promise<string[]> {
  const product = await startProduct(adminUrl, dataDir, port);
  const lines = await readingLines(target);
  lines.push(await exportLine(target));
  const memory = residentMiB(product.pid) ?? "—";
  await product.stop();
  return [...lines, `读完后常驻内存 ${memory} MiB（预算 512 MiB）`];
}

/** The workbook of all the county's findings, asked for once. */
async function exportLine(target: Target): Promise<string> {
  const headers = personHeaders(target, target.office);
  const ms = await timed({ url: `${target.url}/api/exports/findings`, method: "GET", headers });
  const rows = size.units * size.findings;
  return `导出问题 ${rows} 件\t用时 ${ms.toFixed(0)} ms（预算：5000 件 ≤ 2000 ms）`;
}

/** Product and bare handler in turn, never both under load. */
async function round(adminUrl: string, target: Target, admin: Client): Promise<Row[]> {
  const scenarios = await scenariosOf(target);
  const running = await startProduct(adminUrl, dataDir, port);
  const cold = scenarios.filter(({ sameBytes }) => sameBytes);
  printLine("\n刚有人写入之后的第一次查看");
  for (const line of await afterWriteLines(admin, target, cold, scoring.medianMs)) printLine(line);
  for (const { bare, next } of cold) bare.body = await bodyOf(next());
  const file = join(folder, "statements.json");
  writeFileSync(
    file,
    JSON.stringify(Object.fromEntries(scenarios.map((one) => [one.name, one.bare]))),
  );
  const bare = await startBare(adminUrl, file, port + 1);
  const measured: Row[] = [];
  for (const scenario of scenarios) {
    const url = `http://127.0.0.1:${port + 1}/${scenario.name}`;
    const first = await timed(scenario.next());
    // A county at work writes while it is read.
    const stop = scenario.bare.transaction ? null : writeBeside(target);
    const product = await measure(scenario.next, pressure);
    stop?.();
    measured.push({
      scenario,
      first,
      product,
      bare: await measure(() => ({ url, method: "GET", headers: {} }), pressure),
    });
  }
  printLine(`产品进程常驻内存 ${residentMiB(running.pid) ?? "—"} MiB（预算 512 MiB）`);
  const pages = scenarios.map(({ next }) => next);
  const reading = { connections: 20, minutes: Number(values.minutes) };
  for (const line of await memoryLines(target, pages, reading, () => residentMiB(running.pid))) {
    printLine(line);
  }
  await bare.stop();
  await running.stop();
  return measured;
}

function report(alone: readonly Row[], among: readonly Row[]): void {
  const { counties, units, findings, activities } = size;
  printLine(
    `${counties}县 × ${units}单位 × ${findings}件问题、${activities}条工作记录，${pressure.connections}个连接，每项${pressure.seconds}秒`,
  );
  printLine("毫秒：中位 / p95；次每秒；比值 = 产品吞吐 ÷ 裸处理器吞吐");
  const cell = ({ p50, p95, perSecond, failed }: Measured) =>
    `${p50.toFixed(1)} / ${p95.toFixed(1)} ms  ${perSecond.toFixed(0)}/s${failed ? `  失败${failed}` : ""}`;
  for (const [name, rows] of [
    ["一县独用", alone],
    [`${counties}县之中`, among],
  ] as const) {
    printLine(`\n${name}`);
    for (const { scenario, first, product, bare } of rows) {
      const ratio = (product.perSecond / bare.perSecond).toFixed(2);
      printLine(
        `${scenario.label}\t产品 ${cell(product)}\t裸 ${cell(bare)}\t比值 ${ratio}\t首次 ${first.toFixed(0)} ms`,
      );
    }
  }
  printLine("\n同一县：独用 ÷ 百县之中（p95，越接近 1 越好）");
  for (const [index, { scenario, product }] of among.entries()) {
    const before = alone[index]?.product.p95 ?? 0;
    printLine(`${scenario.label}\t${(product.p95 / before).toFixed(2)}`);
  }
  printLine(
    "\n预算：列表、查找 ≥ 0.8 × 裸处理器；问题页、记住的总览和矩阵 ≥ 0.6；十个单位写入 ≥ 0.3，p95 ≤ 3 × 裸；百县 ≤ 1.1 × 一县；内存 ≤ 512 MiB",
  );
}
