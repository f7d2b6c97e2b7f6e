import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasCluster } from "./place.ts";
import { StartRefused } from "./refusal.ts";

const NAMES = ["superuserPassword", "appPassword", "auditKey", "authSecret", "noticeKey"] as const;

/**
 * The random values one installation lives by, base64url of 32 bytes each.
 * `superuserPassword`: embedded PostgreSQL. `appPassword`: the login role the app uses.
 * `auditKey`: HMAC of the audit chain. `authSecret`: signing key of the sign-in library.
 * `noticeKey`: seals passwords and robot addresses of notice channels.
 */
export type Secrets = Readonly<Record<(typeof NAMES)[number], string>>;

const secretsPath = (dataDir: string) => join(dataDir, "secrets.json");

/**
 * Reads `<data>/secrets.json` (mode 600), making it, or values missing in it, on the first start.
 * @throws StartRefused when the file is damaged: inventing new values would lock the app out of
 * its own database and break the audit chain.
 */
export function loadSecrets(dataDir: string): Secrets {
  const path = secretsPath(dataDir);
  const known = existsSync(path) ? parse(path) : none(dataDir);
  const value = (name: (typeof NAMES)[number]) =>
    known[name] ?? randomBytes(32).toString("base64url");
  const secrets: Secrets = {
    superuserPassword: value("superuserPassword"),
    appPassword: value("appPassword"),
    auditKey: value("auditKey"),
    authSecret: value("authSecret"),
    noticeKey: value("noticeKey"),
  };
  if (NAMES.some((name) => known[name] === undefined)) {
    writeFileSync(`${path}.next`, `${JSON.stringify(secrets, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    renameSync(`${path}.next`, path);
  }
  return secrets;
}

/** A first start. With a database already there, its password and the audit key are lost. */
function none(dataDir: string): Record<string, never> {
  if (hasCluster(dataDir)) {
    throw new StartRefused(
      `数据文件夹 ${dataDir} 里有数据库，却没有密钥文件 secrets.json。\n请从备份恢复该文件；若不再需要其中的数据，删除整个数据文件夹后重新启动。`,
    );
  }
  return {};
}

function parse(path: string): Partial<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).filter(([, v]) => typeof v === "string" && v.length >= 16),
      );
    }
  } catch {
    // Falls through to the one message for every kind of damage.
  }
  throw new StartRefused(
    `密钥文件已损坏：${path}\n请从备份恢复该文件；若不再需要其中的数据，删除整个数据文件夹后重新启动。`,
  );
}
