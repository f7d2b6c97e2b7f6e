import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loginRole, openDatabase } from "@xianlan/db";
import {
  type EmbeddedServer,
  ensureDataFolder,
  loadInstallation,
  newInstallation,
  readInstallation,
  StartRefused,
  saveInstallation,
  startEmbedded,
} from "@xianlan/db/embedded";
import { ensureDatabase, withLogin } from "@xianlan/db/provision";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReadyDatabase, readyDatabase } from "../database.ts";
import { runStart, runXl } from "./xl.fixture.ts";

// One own PostgreSQL with the product of a first data folder on it; other folders come to it.
const folder = mkdtempSync(join(tmpdir(), "xianlan-own-"));
const at = (name: string) => join(folder, name);
let server: EmbeddedServer;
let databaseUrl: string;

beforeAll(async () => {
  const own = newInstallation(at("server"));
  for (const name of ["server", "first", "second"]) ensureDataFolder(at(name));
  server = await startEmbedded({
    dataDir: at("server"),
    superuserPassword: own.secrets.superuserPassword,
    log: () => undefined,
    durable: false,
  });
  await ensureDatabase(server.adminUrl("postgres"), "xianlan", own);
  databaseUrl = server.adminUrl("xianlan");
  await start("first");
});
afterAll(async () => {
  await server.stop("immediate");
  rmSync(folder, { recursive: true, force: true });
});

/** What `start` does with a folder before it serves. */
function start(name: string, url: string | null = databaseUrl): Promise<ReadyDatabase> {
  const dataDir = at(name);
  const found = readInstallation(dataDir) ?? newInstallation(dataDir);
  return readyDatabase({ databaseUrl: url, folder: found, kind: "real", log: () => undefined });
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof StartRefused)) throw error;
  return error.message;
}

const xl = (name: string, ...args: readonly string[]) =>
  runXl({ XIANLAN_DATA_DIR: at(name), DATABASE_URL: databaseUrl }, ...args);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}

/** The first folder's product still signs in. */
async function firstGoesOn(): Promise<void> {
  const { secrets } = loadInstallation(at("first"));
  const { pool, close } = openDatabase(withLogin(databaseUrl, loginRole, secrets.appPassword), {
    connections: 1,
  });
  expect((await pool.query("select current_user as me")).rows).toEqual([{ me: loginRole }]);
  await close();
}

test("the folder remembers where its database is, without the login", async () => {
  expect(loadInstallation(at("first")).record).toMatchObject({
    kind: "real",
    database: `postgres://127.0.0.1:${server.port}/xianlan`,
  });
  expect((await start("first")).migrated).toBe(0);
});

test("another folder's start and commands are refused, make nothing, and the first goes on", async () => {
  expect(await refusal(start("second"))).toContain("另一份县览");
  expect(readdirSync(at("second"))).toEqual([]);
  for (const command of ["audit-check", "admin-link", "demo"]) {
    const ran = await xl("second", command);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("XIANLAN_DATA_DIR");
    expect(ran.err).not.toMatch(/^\s+at /m);
    expect(readdirSync(at("second")).filter((file) => !file.startsWith("holder."))).toEqual([]);
    await firstGoesOn();
  }
  expect(await xl("first", "audit-check")).toMatchObject({ code: 0, err: "" });
  expect(await xl("first", "admin-link")).toMatchObject({ code: 0, err: "" });
  expect((await xl("first", "demo")).err).toContain("正式");
});

test("a start that is refused ends with 1 and plain sentences, and the first goes on", async () => {
  const port = { PORT: String(await freePort()) };
  const refused = [
    await runStart({ ...port, XIANLAN_DATA_DIR: at("second"), DATABASE_URL: databaseUrl }),
    await runStart({ ...port, XIANLAN_DATA_DIR: at("first"), XIANLAN_DEMO: "1" }),
  ];
  for (const { code, err } of refused) {
    expect(code).toBe(1);
    expect(err).toContain("XIANLAN_DATA_DIR");
    expect(err).not.toMatch(/^\s+at /m);
  }
  expect(readdirSync(at("second"))).not.toContain("secrets.json");
  await firstGoesOn();
});

test("lost or exchanged keys are refused and stay as they are", async () => {
  const path = join(at("first"), "secrets.json");
  const good = readFileSync(path, "utf8");
  try {
    rmSync(path);
    expect(await refusal(start("first"))).toContain("secrets.json");
    expect(readdirSync(at("first"))).not.toContain("secrets.json");
    saveInstallation(newInstallation(at("first")));
    expect(await refusal(start("first"))).toContain("secrets.json");
    expect((await xl("first", "audit-check")).code).toBe(3);
    for (const damaged of ["", good.slice(0, 200)]) {
      writeFileSync(path, damaged);
      expect((await xl("first", "audit-check")).err).toContain("已损坏");
    }
  } finally {
    writeFileSync(path, good);
  }
  await firstGoesOn();
});

test("without DATABASE_URL nothing starts empty beside the data of an own server", async () => {
  expect(await refusal(start("first", null))).toContain("DATABASE_URL");
  const ran = await runXl({ XIANLAN_DATA_DIR: at("first") }, "audit-check");
  expect(ran).toMatchObject({ code: 3, out: "" });
  expect(ran.err).toContain("DATABASE_URL");
  expect(readdirSync(at("first"))).not.toContain("postgresql");
});

test("a database dropped and made again is refused by its folder", async () => {
  const { pool, close } = openDatabase(server.adminUrl("postgres"), { connections: 1 });
  await pool.query("drop database xianlan with (force)");
  await pool.query("create database xianlan");
  await close();
  expect(await refusal(start("first"))).toContain("空的");
  expect((await xl("first", "audit-check")).code).toBe(3);
  expect((await xl("first", "admin-link")).code).toBe(3);
});
