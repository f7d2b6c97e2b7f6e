import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { secretNames } from "../installation/keys.ts";
import { ensureDataFolder } from "./data-folder.ts";
import { DataFolderInUse, lockDataFolder, readDataFolderOwner } from "./data-folder-lock.ts";
import { parsePasswd } from "./host-user.ts";
import { StartRefused } from "./refusal.ts";
import { loadInstallation, readInstallation, saveInstallation } from "./secrets.ts";

let dataDir: string;
const secretsFile = () => join(dataDir, "secrets.json");
const SINCE = "2026-11-05T01:02:03.000Z";

beforeEach(() => {
  dataDir = join(tmpdir(), `xianlan-holder-${randomUUID()}`);
  ensureDataFolder(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("a second holder is refused with who, since when and where; after release it succeeds", () => {
  const first = lockDataFolder(dataDir, SINCE);
  first.describe({ address: "http://127.0.0.1:3000", databasePort: 21_000 });
  const refused = catching(() => lockDataFolder(dataDir, SINCE));
  expect(refused).toBeInstanceOf(DataFolderInUse);
  expect(refused.message).toContain(`进程号 ${process.pid}`);
  expect(refused.message).toContain("2026-11-05 09:02:03");
  expect(refused.message).toContain("http://127.0.0.1:3000");
  expect(refused.message).toContain("XIANLAN_DATA_DIR");
  expect(readDataFolderOwner(dataDir)?.databasePort).toBe(21_000);
  first.release();
  expect(readDataFolderOwner(dataDir)).toBeNull();
  lockDataFolder(dataDir, SINCE).release();
});

test("a holder killed with -9 leaves the folder free", async () => {
  const script = `
    const { DatabaseSync } = require("node:sqlite");
    const lock = new DatabaseSync(process.argv[1], { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE"); process.stdout.write("held"); setInterval(() => lock, 1e6);`;
  const other = spawn(process.execPath, ["-e", script, join(dataDir, "holder.lock")]);
  await new Promise((resolve) => other.stdout.once("data", resolve));
  expect(() => lockDataFolder(dataDir, SINCE)).toThrow(DataFolderInUse);
  const exited = new Promise((resolve) => other.once("exit", resolve));
  other.kill("SIGKILL");
  await exited;
  lockDataFolder(dataDir, SINCE).release();
});

test("a data folder that cannot be made is refused with its name and the variable", () => {
  const file = join(dataDir, "file");
  writeFileSync(file, "");
  const refused = catching(() => ensureDataFolder(join(file, "data")));
  expect(refused).toBeInstanceOf(StartRefused);
  expect(refused.message).toContain(join(file, "data"));
  expect(refused.message).toContain("XIANLAN_DATA_DIR");
});

test("secrets are made once, kept, mode 600; a damaged file is refused, not replaced", () => {
  const first = loadInstallation(dataDir);
  expect(new Set(Object.values(first.secrets)).size).toBe(5);
  expect(loadInstallation(dataDir)).toEqual(first);
  expect(statSync(secretsFile()).mode & 0o777).toBe(0o600);
  for (const damaged of ['{"superuserPassword"', "", "[]", "null"]) {
    writeFileSync(secretsFile(), damaged);
    expect(catching(() => loadInstallation(dataDir)).message).toContain("secrets.json");
    expect(readFileSync(secretsFile(), "utf8")).toBe(damaged);
  }
});

test("each single key that is missing or cut short is refused by its name", () => {
  const { secrets } = loadInstallation(dataDir);
  for (const name of secretNames) {
    for (const value of [undefined, "", "short", 7]) {
      const content = JSON.stringify({ ...secrets, [name]: value });
      writeFileSync(secretsFile(), content);
      expect(catching(() => loadInstallation(dataDir)).message).toContain(name);
      expect(readFileSync(secretsFile(), "utf8")).toBe(content);
    }
  }
});

test("the folder remembers its installation; keys without a record are those of an earlier version", () => {
  const first = loadInstallation(dataDir);
  expect(first.record).toBeNull();
  const record = { id: randomUUID(), kind: "real", database: "embedded" } as const;
  saveInstallation({ ...first, record });
  expect(readInstallation(dataDir)).toEqual({ ...first, record });
  writeFileSync(secretsFile(), JSON.stringify({ ...first.secrets, installation: { id: 1 } }));
  expect(catching(() => readInstallation(dataDir)).message).toContain("已损坏");
  rmSync(secretsFile());
  mkdirSync(secretsFile());
  expect(catching(() => readInstallation(dataDir)).message).toContain("读不到密钥文件");
});

test.each([
  ["a cluster", "postgresql/PG_VERSION"],
  ["a cluster elsewhere", "database-folder.txt"],
  ["uploaded files", "files/ab"],
  ["demo accounts", "demo-accounts.json"],
])("a folder with %s whose secrets are gone is not started with new ones", (_what, path) => {
  mkdirSync(join(dataDir, path, ".."), { recursive: true });
  writeFileSync(join(dataDir, path), "18");
  expect(catching(() => loadInstallation(dataDir)).message).toContain("secrets.json");
  expect(existsSync(secretsFile())).toBe(false);
});

test("the OS user for a root start is read from passwd lines", () => {
  const text =
    "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/:/bin/false\nbad line\n+::::::\n";
  expect(parsePasswd(text)).toEqual([
    { name: "root", uid: 0, gid: 0 },
    { name: "nobody", uid: 65534, gid: 65534 },
  ]);
});

function catching(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("It was not refused.");
}
