import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type ApiClient, field, Refused, textField } from "./api-client.ts";
import { type App, freePort, isReady, repositoryRoot, startApp, temporaryFolder } from "./app.ts";
import { childEnv } from "./env.ts";
import { type FirstCounty, foundCounty } from "./first-county.ts";

/**
 * `node e2e/kill9.ts [--rounds=5] [--seconds=3] [--writers=8]`: kills the app and its PostgreSQL
 * with -9 in turn while findings are being written, lets them recover, and looks whether every
 * write that was acknowledged is still there, once. Exits 1 when one is missing or doubled.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    writers: { type: "string", default: "8" },
  },
});
const [rounds, seconds, writers] = [values.rounds, values.seconds, values.writers].map(Number);

interface Intent {
  readonly key: string;
  readonly input: object;
}

/** Everything that was ever asked for: acknowledged with the row's id, or without an answer. */
const acknowledged = new Map<string, string>();
const open = new Map<string, Intent>();
/** The last ones asked for; repeated after each recovery, they must make no second row. */
const recent: Intent[] = [];
const REPEATED = 50;
let intents = 0;

const printLine = (line: string) => process.stdout.write(`${line}\n`);

function intent(inspectionId: string): Intent {
  intents += 1;
  const key = randomUUID();
  const input = {
    inspectionId,
    unitId: null,
    placeId: null,
    placeText: "",
    fact: `断电演练第${intents}条：阅览室登记簿缺少记录`,
    category: "venues",
    dutyCode: null,
    dutyText: "",
    severity: "ordinary",
    criteria: ["补齐登记簿"],
    foundOn: "2026-11-03",
    dueOn: null,
  };
  return { key, input };
}

/** Sends one write; an answer that says no for another reason than the outage is a failure here. */
async function send(client: ApiClient, { key, input }: Intent): Promise<boolean> {
  try {
    const id = textField(await client.mutate("finding.draft", input, key), "id");
    const before = acknowledged.get(key);
    if (before !== undefined && before !== id) throw new Error(`Key ${key} made two rows.`);
    acknowledged.set(key, id);
    open.delete(key);
    return true;
  } catch (error) {
    if (!(error instanceof Refused) || (error.status > 0 && error.status < 500)) throw error;
    return false;
  }
}

async function write({ officer, inspectionId }: FirstCounty, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    const next = intent(inspectionId);
    open.set(next.key, next);
    recent.push(next);
    if (recent.length > REPEATED) recent.shift();
    // As the interface does: the same write under the same key until it is answered.
    while (!(await send(officer, next)) && !until.aborted) await sleep(50);
  }
}

/** What is really there: the id of every finding of the inspection. */
async function stored({ officer, inspectionId }: FirstCounty): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let cursor: unknown = null; ; ) {
    const page = await officer.query("finding.list", {
      inspectionId: [inspectionId],
      limit: 200,
      cursor,
    });
    const rows = field(page, "rows");
    if (!Array.isArray(rows)) throw new Error("finding.list has no rows");
    for (const row of rows) ids.add(textField(row, "id"));
    cursor = field(page, "nextCursor");
    if (cursor === null) return ids;
  }
}

/** Repeats every unanswered write and the last ones of all under their keys, then compares what was acknowledged and what is. */
async function verify(county: FirstCounty): Promise<{ missing: number; extra: number }> {
  for (const intended of new Set([...open.values(), ...recent])) {
    if (!(await send(county.officer, intended))) throw new Error("It did not recover.");
  }
  const there = await stored(county);
  const missing = [...acknowledged.values()].filter((id) => !there.has(id)).length;
  return { missing, extra: there.size - new Set(acknowledged.values()).size };
}

async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await isReady(url))) {
    if (performance.now() > deadline) throw new Error("Not ready within 60 s.");
    await sleep(20);
  }
}

async function strike(app: App, target: "app" | "postgres"): Promise<App> {
  if (target === "app") {
    await app.kill();
    return startApp(app.dataDir, Number(new URL(app.url).port), { XIANLAN_DEMO: "0" });
  }
  const pid = app.postgresPid();
  if (pid === null) throw new Error("There is no PostgreSQL to kill.");
  process.kill(pid, "SIGKILL");
  await sleep(50);
  await untilReady(app.url);
  return app;
}

async function round(app: App, county: FirstCounty, number: number): Promise<App> {
  const target = number % 2 === 1 ? "app" : "postgres";
  const stop = new AbortController();
  const before = acknowledged.size;
  const load = Promise.all(Array.from({ length: writers ?? 8 }, () => write(county, stop.signal)));
  // Awaited below; until then a refusal must not end this process with the product running.
  load.catch(() => undefined);
  await sleep((seconds ?? 3) * 1000);
  const struck = performance.now();
  const next = await strike(app, target);
  const back = Math.round(performance.now() - struck);
  await sleep(300);
  stop.abort();
  await load;
  const { missing, extra } = await verify(county);
  printLine(
    `Round ${number}: kill -9 ${target}, back after ${back} ms; ${acknowledged.size - before} acknowledged; ` +
      `${missing} missing, ${extra} doubled.`,
  );
  if (missing > 0 || extra !== 0) process.exitCode = 1;
  return next;
}

function auditChainIsWhole(dataDir: string): boolean {
  const cli = join(repositoryRoot, "apps/web/src/server/cli/main.ts");
  const env = childEnv({ XIANLAN_DATA_DIR: dataDir });
  return spawnSync(process.execPath, [cli, "audit-check"], { env, stdio: "inherit" }).status === 0;
}

const folder = temporaryFolder("kill9");
const dataDir = join(folder, "data");
let app: App | null = null;
try {
  app = await startApp(dataDir, await freePort(), { XIANLAN_DEMO: "0" });
  const county = await foundCounty(app);
  for (let number = 1; number <= (rounds ?? 5); number += 1) app = await round(app, county, number);
  if (!auditChainIsWhole(dataDir)) process.exitCode = 1;
  printLine(`${acknowledged.size} acknowledged writes in ${rounds} rounds, all looked for.`);
} finally {
  if (app !== null && (await app.stop()) !== 0) process.exitCode = 1;
  rmSync(folder, { recursive: true, force: true });
}
