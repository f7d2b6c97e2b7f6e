import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bringInside, clusterFolder, hasCluster } from "./cluster-folder.ts";
import { ensureDataFolder } from "./data-folder.ts";
import { StartRefused } from "./refusal.ts";

let root: string;
let dataDir: string;
let elsewhere: string;
let output: string[];

beforeEach(() => {
  root = join(tmpdir(), `xianlan-cluster-${randomUUID()}`);
  dataDir = join(root, "data");
  elsewhere = join(root, "shared", "postgresql");
  ensureDataFolder(dataDir);
  output = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A cluster as far as its folder goes. */
function cluster(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "PG_VERSION"), "18");
}

/** As earlier versions left it: the cluster elsewhere, a pointer here, the owner's path beside it. */
function pointed(owner = dataDir): void {
  cluster(elsewhere);
  writeFileSync(join(owner, "database-folder.txt"), elsewhere);
  writeFileSync(join(elsewhere, "..", "origin.txt"), owner);
}

const move = () => bringInside(dataDir, clusterFolder(dataDir), (line) => output.push(line));
const inside = () => join(dataDir, "postgresql");

function refusal(folder = dataDir): string {
  try {
    clusterFolder(folder);
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
  throw new Error("It was not refused.");
}

test("a new cluster lies in the data folder", () => {
  expect(hasCluster(dataDir)).toBe(false);
  expect(clusterFolder(dataDir)).toBe(inside());
});

test("one that lay elsewhere is moved in, once, and is found after a kill in between", () => {
  pointed();
  expect(clusterFolder(dataDir)).toBe(elsewhere);
  expect(move()).toBe(inside());
  expect(output.join()).toContain(inside());
  expect(existsSync(elsewhere)).toBe(false);
  writeFileSync(join(dataDir, "database-folder.txt"), elsewhere);
  expect(move()).toBe(inside());
  expect(existsSync(join(dataDir, "database-folder.txt"))).toBe(false);
  expect(output).toHaveLength(1);
});

test("one that cannot be moved in stays, and it is said that a backup needs it", () => {
  pointed();
  mkdirSync(join(inside(), "unfinished copy"), { recursive: true });
  expect(move()).toBe(elsewhere);
  expect(output.join()).toContain(elsewhere);
  expect(readFileSync(join(dataDir, "database-folder.txt"), "utf8")).toBe(elsewhere);
});

test("a pointer to a place that is gone is refused, and no empty cluster is made", () => {
  pointed();
  rmSync(elsewhere, { recursive: true });
  expect(refusal()).toContain(elsewhere);
  expect(hasCluster(dataDir)).toBe(true);
});

test("a copy of a folder whose cluster lies elsewhere is refused and says how to copy it", () => {
  pointed();
  const copy = join(root, "copy");
  ensureDataFolder(copy);
  writeFileSync(join(copy, "database-folder.txt"), elsewhere);
  expect(refusal(copy)).toContain(`复制为 ${join(copy, "postgresql")}`);
  cluster(join(copy, "postgresql"));
  expect(clusterFolder(copy)).toBe(join(copy, "postgresql"));
  expect(clusterFolder(dataDir)).toBe(elsewhere);
});

test("a folder that was moved takes its cluster along; a copy made before has none then", () => {
  pointed();
  const copy = join(root, "copy");
  ensureDataFolder(copy);
  writeFileSync(join(copy, "database-folder.txt"), elsewhere);
  renameSync(dataDir, join(root, "moved"));
  dataDir = join(root, "moved");
  expect(move()).toBe(inside());
  expect(refusal(copy)).toContain(elsewhere);
});

test("another data folder's cluster is refused, whether by a link or by a pointer", () => {
  const other = join(root, "other");
  ensureDataFolder(other);
  cluster(join(other, "postgresql"));
  writeFileSync(join(other, "holder.lock"), "");
  symlinkSync(join(other, "postgresql"), inside());
  expect(refusal()).toContain(`XIANLAN_DATA_DIR=${other}`);
  rmSync(inside());
  writeFileSync(join(dataDir, "database-folder.txt"), join(other, "postgresql"));
  expect(refusal()).toContain(`XIANLAN_DATA_DIR=${other}`);
});
