import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureDataFolder } from "./data-folder.ts";
import { recordedPid } from "./leftovers.ts";
import { choosePlace } from "./place.ts";
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from "./server.ts";

const asRoot = process.getuid?.() === 0;
const PASSWORD = "Only-for-this-test-1";

let root: string;
let dataDir: string;
let server: EmbeddedServer | null = null;
let output: string[] = [];

beforeEach(() => {
  root = join(tmpdir(), `xianlan 县览 ${randomUUID()}`);
  dataDir = join(root, "数据 folder");
  mkdirSync(root, { mode: 0o755 });
  ensureDataFolder(dataDir);
  output = [];
});

afterEach(async () => {
  await server?.stop("immediate");
  server = null;
  rmSync(root, { recursive: true, force: true });
});

const start = async (cluster: EmbeddedOptions["cluster"] = "make") => {
  server = await startEmbedded({
    dataDir,
    cluster,
    superuserPassword: PASSWORD,
    log: (line) => output.push(line),
    durable: false,
  });
  return server;
};

async function queryOne(url: string, text: string): Promise<Record<string, unknown>> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await happened())) {
    if (performance.now() > deadline) throw new Error("It did not happen within 20 s.");
    await sleep(20);
  }
}

describe("embedded PostgreSQL", () => {
  test("starts in a path with spaces and Chinese, as UTF8 and builtin C.UTF-8, and keeps its rows", async () => {
    const first = await start();
    const url = first.adminUrl("postgres");
    const facts = await queryOne(
      url,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              datctype as ctype, current_setting('server_version') as version
         from pg_database where datname = 'postgres'`,
    );
    expect(facts).toMatchObject({
      encoding: "UTF8",
      provider: "b",
      locale: "C.UTF-8",
      ctype: "C.UTF-8",
    });
    expect(String(facts.version)).toMatch(/^18\./);
    await queryOne(url, "create table kept as select '县' as word");
    await first.stop();
    expect(recordedPid(join(choosePlace(dataDir, () => undefined).pgdata))).toBeNull();
    const second = await start();
    expect(await queryOne(second.adminUrl("postgres"), "select word from kept")).toEqual({
      word: "县",
    });
  });

  test("asks for its password", async () => {
    const running = await start();
    const url = running.adminUrl("postgres").replace(PASSWORD, "wrong");
    await expect(queryOne(url, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  test("comes back on the same port by itself after kill -9 of the postmaster", async () => {
    const running = await start();
    const killed = running.pid();
    if (killed === null) throw new Error("no postmaster");
    process.kill(killed, "SIGKILL");
    await until(async () => running.pid() !== null && running.pid() !== killed);
    expect(await queryOne(running.adminUrl("postgres"), "select 1 as one")).toEqual({ one: 1 });
    expect(output.some((line) => line.includes("数据库已自动恢复"))).toBe(true);
  });

  test("after kill -9 of the app, the next start ends the orphan and goes on", async () => {
    const app = spawn(
      process.execPath,
      [fileURLToPath(new URL("./orphan.fixture.ts", import.meta.url)), dataDir, PASSWORD],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await new Promise((resolve) => app.stdout.once("data", resolve));
    app.kill("SIGKILL");
    const running = await start();
    expect(output.some((line) => line.includes("遗留的数据库进程"))).toBe(true);
    expect(
      await queryOne(running.adminUrl("postgres"), "select count(*)::int as n from seen"),
    ).toEqual({
      n: 1,
    });
  });

  test("starts although the stale pid file names a living process that is not PostgreSQL", async () => {
    const first = await start();
    await first.stop();
    const { pgdata } = choosePlace(dataDir, () => undefined);
    writeFileSync(join(pgdata, "postmaster.pid"), `${process.pid}\n${pgdata}\n`);
    const second = await start();
    expect(await queryOne(second.adminUrl("postgres"), "select 1 as one")).toEqual({ one: 1 });
  });

  test("a start killed while making the cluster leaves nothing in the way", async () => {
    const { pgdata } = choosePlace(dataDir, () => undefined);
    mkdirSync(join(`${pgdata}.next`, "cluster", "base"), { recursive: true });
    const running = await start();
    expect(await queryOne(running.adminUrl("postgres"), "select 1 as one")).toEqual({ one: 1 });
    expect(existsSync(`${pgdata}.next`)).toBe(false);
  });

  test("as root runs as another user, also below a folder of mode 700 that user cannot enter; a copy has the rows", async () => {
    chmodSync(root, 0o700);
    const running = await start();
    const { pgdata, user } = choosePlace(dataDir, () => undefined);
    expect(await queryOne(running.adminUrl("postgres"), "select 1 as one")).toEqual({ one: 1 });
    expect(pgdata.startsWith(dataDir)).toBe(true);
    if (asRoot) {
      expect(statSync(pgdata).uid).not.toBe(0);
      expect(user?.uid).toBe(statSync(pgdata).uid);
    }
    await queryOne(running.adminUrl("postgres"), "create table kept as select '县' as word");
    // The test server acknowledges before the disk has it; a checkpoint makes sure of the row.
    await queryOne(running.adminUrl("postgres"), "checkpoint");
    const killed = running.pid();
    if (killed === null) throw new Error("no postmaster");
    process.kill(killed, "SIGKILL");
    await until(async () => running.pid() !== null && running.pid() !== killed);
    await running.stop();
    // As an operator copies or restores it: root owns the copy, and the original is gone.
    const copied = join(root, "copy");
    cpSync(dataDir, copied, { recursive: true });
    rmSync(dataDir, { recursive: true });
    dataDir = copied;
    const repeated = await start("keep");
    expect(await queryOne(repeated.adminUrl("postgres"), "select word from kept")).toEqual({
      word: "县",
    });
  });

  test("where data was, a cluster that is gone is refused and none is made", async () => {
    for (const cluster of ["keep", "read"] as const) {
      await expect(start(cluster)).rejects.toThrow(/不会另建空库/);
    }
    expect(existsSync(join(dataDir, "postgresql"))).toBe(false);
  });
});
