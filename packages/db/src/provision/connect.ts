import pg from "pg";
import { StartRefused, systemCode } from "../embedded/refusal.ts";

/** The database cannot be used at all: unreachable, unknown, or the sign-in was refused. */
export class DatabaseUnreachable extends StartRefused {}

/**
 * The same server and database for another login. The login goes into the query part, which also
 * works for addresses without a host (`postgres:///db?host=/socket/folder`).
 */
export function withLogin(databaseUrl: string, user: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = "";
  url.password = "";
  url.searchParams.set("user", user);
  url.searchParams.set("password", password);
  return url.href;
}

/** Where a database is, without any login: `postgres://host:port/name`. */
export function addressOnly(databaseUrl: string): string {
  const { host, pathname, searchParams } = new URL(databaseUrl);
  const socket = searchParams.get("host");
  return decodeURI(`postgres://${host}${pathname}${socket === null ? "" : `?host=${socket}`}`);
}

/** The address as people may see it: without any password. */
export function maskUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.password) url.password = "***";
  if (url.searchParams.has("password")) url.searchParams.set("password", "***");
  return decodeURI(url.href);
}

/** Opens one connection; the caller ends it. @throws the driver's own error. */
export async function open(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "xianlan-provision",
    connectionTimeoutMillis: 15_000,
  });
  // A server that goes away makes the running query fail; the event itself would end the process.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Opens one connection. @throws DatabaseUnreachable with a message an operator can act on. */
export async function connectOrRefuse(databaseUrl: string): Promise<pg.Client> {
  try {
    return await open(databaseUrl);
  } catch (error) {
    const code = systemCode(error) ?? "";
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
    throw new DatabaseUnreachable(
      `连接不上数据库 ${maskUrl(databaseUrl)}\n原因：${reason}${code ? `（${code}）` : ""}。\n` +
        "请检查 DATABASE_URL 的主机、端口、库名、用户名和口令，以及服务器是否已启动、是否允许本机登录。",
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "服务器没有在该地址监听",
  ENOTFOUND: "找不到该主机",
  ETIMEDOUT: "连接超时",
  "28P01": "用户名或口令不对",
  "28000": "服务器不允许该用户从本机登录（pg_hba.conf）",
  "3D000": "服务器上没有这个数据库，请管理员先执行 CREATE DATABASE … ENCODING 'UTF8'",
};
