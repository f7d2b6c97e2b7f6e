import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type InstallationKind,
  installationKinds,
  type Secrets,
  secretNames,
} from "../installation/keys.ts";
import { hasCluster } from "./cluster-folder.ts";
import { StartRefused, systemCode } from "./refusal.ts";

/** `InstallationRecord.database` of an installation on the embedded server. */
export const EMBEDDED = "embedded";

/** What a data folder remembers once its database was made. */
export interface InstallationRecord {
  readonly id: string;
  readonly kind: InstallationKind;
  /** Where the data is: `EMBEDDED`, or the address of an own server without its login. */
  readonly database: string;
}

/** The keys of a data folder and the installation they belong to. */
export interface InstallationFolder {
  readonly dataDir: string;
  readonly secrets: Secrets;
  /** null until a database was provisioned, and in files of earlier versions. */
  readonly record: InstallationRecord | null;
  /** Uploaded files or demo accounts lie in the folder: its database has had rows. */
  readonly used: boolean;
}

/** `<data>/secrets.json`: mode 600, keys and the record in one file, so that they are backed up together. */
export const secretsPath = (dataDir: string) => join(dataDir, "secrets.json");

/**
 * Reads what the data folder holds; null for a folder nothing was ever made in. Changes nothing.
 * @throws StartRefused when the file is damaged, lacks a key, or is gone from a folder with data:
 * new keys would lock the app out of its database and break the audit chain for good.
 */
export function readInstallation(dataDir: string): InstallationFolder | null {
  const path = secretsPath(dataDir);
  const used = holdsData(dataDir);
  if (!existsSync(path)) {
    if (!used && !hasCluster(dataDir)) return null;
    throw new StartRefused(
      `数据文件夹 ${dataDir} 里有数据，却没有密钥文件 secrets.json。\n${RESTORE}`,
    );
  }
  const { keys, record } = parse(path);
  return { dataDir, secrets: complete(path, keys), record, used };
}

/** A first start: new keys, written nowhere yet. */
export function newInstallation(dataDir: string): InstallationFolder {
  const value = () => randomBytes(32).toString("base64url");
  const secrets: Secrets = {
    superuserPassword: value(),
    appPassword: value(),
    auditKey: value(),
    authSecret: value(),
    noticeKey: value(),
  };
  return { dataDir, secrets, record: null, used: false };
}

/** Writes keys and record, whole or not at all. */
export function saveInstallation({ dataDir, secrets, record }: InstallationFolder): void {
  const path = secretsPath(dataDir);
  const content = record === null ? secrets : { installation: record, ...secrets };
  writeFileSync(`${path}.next`, `${JSON.stringify(content, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  renameSync(`${path}.next`, path);
}

/** Reads the folder's keys, or makes and writes them in a folder nothing was ever made in. */
export function loadInstallation(dataDir: string): InstallationFolder {
  const found = readInstallation(dataDir);
  if (found) return found;
  const made = newInstallation(dataDir);
  saveInstallation(made);
  return made;
}

const RESTORE =
  "请从备份恢复该文件：没有它，其中的数据不能再用，换新密钥会使审计链永远断开。\n" +
  "若不再需要其中的数据，请用 XIANLAN_DATA_DIR 指定一个新的数据文件夹，从头开始。";

/** Traces of a database that has had rows; both are written only after it was provisioned. */
function holdsData(dataDir: string): boolean {
  const files = join(dataDir, "files");
  return (
    existsSync(join(dataDir, "demo-accounts.json")) ||
    (existsSync(files) && readdirSync(files).length > 0)
  );
}

function complete(path: string, keys: ReadonlyMap<string, string>): Secrets {
  const missing = secretNames.filter((name) => !keys.has(name));
  if (missing.length > 0) {
    throw new StartRefused(`密钥文件 ${path} 里缺少 ${missing.join("、")}。\n${RESTORE}`);
  }
  const value = (name: string) => keys.get(name) ?? "";
  return {
    superuserPassword: value("superuserPassword"),
    appPassword: value("appPassword"),
    auditKey: value("auditKey"),
    authSecret: value("authSecret"),
    noticeKey: value("noticeKey"),
  };
}

interface Parsed {
  readonly keys: ReadonlyMap<string, string>;
  readonly record: InstallationRecord | null;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new StartRefused(
      `读不到密钥文件 ${path}（${systemCode(error) ?? error}）。\n请以启动县览的那个系统用户运行，或修改该文件的权限。`,
    );
  }
}

function parse(path: string): Parsed {
  const text = read(path);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) {
      const { installation = null, ...keys } = { installation: null, ...value };
      if (installation === null || isRecord(installation)) {
        return { keys: new Map(Object.entries(keys).filter(isKey)), record: installation };
      }
    }
  } catch {
    // Falls through to the one message for every kind of damage.
  }
  throw new StartRefused(`密钥文件已损坏：${path}\n${RESTORE}`);
}

function isKey(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string" && entry[1].length >= 16;
}

function isRecord(value: unknown): value is InstallationRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "kind" in value &&
    installationKinds.some((kind) => kind === value.kind) &&
    "database" in value &&
    typeof value.database === "string"
  );
}
