import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureDataFolder } from "../embedded/data-folder.ts";
import { type InstallationFolder, newInstallation } from "../embedded/secrets.ts";
import { type EmbeddedServer, startEmbedded } from "../embedded/server.ts";
import { loginRole, ownerRole, scopeRoles } from "../roles.ts";
import { DatabaseUnreachable, maskUrl, open, withLogin } from "./connect.ts";
import { pendingMigrations } from "./migrate.ts";
import {
  AdministratorNeeded,
  type ProvisionRequest,
  provision,
  serverProblem,
} from "./provision.ts";
import { installedServers } from "./servers.fixture.ts";

/** A data folder of its own a database; the keys are the same, as the roles are the server's. */
const keys = newInstallation("/data/first");
const provisionRequest = (
  folder: InstallationFolder,
  accept = () => undefined,
): ProvisionRequest => ({
  folder,
  kind: "real",
  examine: async () => ({ chain: "none", kind: null }),
  accept,
});
const first = provisionRequest(keys);

describe.each(installedServers())("provisioning a second server: $name", ({ binaries }) => {
  const dataDir = join(tmpdir(), `xianlan-provision-${randomUUID()}`);
  let server: EmbeddedServer;

  beforeAll(async () => {
    ensureDataFolder(dataDir);
    server = await startEmbedded({
      dataDir,
      superuserPassword: "Superuser-1",
      log: () => undefined,
      durable: false,
      ...(binaries ? { binaries } : {}),
    });
  });
  afterAll(async () => {
    await server.stop("immediate");
    rmSync(dataDir, { recursive: true, force: true });
  });

  const sql = async (url: string, ...statements: readonly string[]) => {
    const client = await open(url);
    try {
      let last: pg.QueryResult<Record<string, unknown>> | null = null;
      for (const statement of statements) last = await client.query(statement);
      return last?.rows ?? [];
    } finally {
      await client.end();
    }
  };
  const su = (database: string) => server.adminUrl(database);

  test("a login without rights gets the exact SQL; after an administrator ran it, it starts", async () => {
    await sql(
      su("postgres"),
      "create role deployer login password 'Deploy-1'",
      'create database "县览 库"',
      'revoke all on database "县览 库" from public',
      'grant connect on database "县览 库" to deployer',
    );
    const url = withLogin(su(encodeURIComponent("县览 库")), "deployer", "Deploy-1");
    const refusal = await provision(url, first).catch((error: unknown) => error);
    if (!(refusal instanceof AdministratorNeeded)) throw refusal;
    expect(refusal.message).toContain(refusal.sql);
    expect(refusal.message).toContain("县览 库");
    expect(refusal.sql).not.toContain(keys.secrets.appPassword);
    for (const role of [ownerRole, loginRole, ...scopeRoles]) {
      expect(refusal.sql).toContain(`CREATE ROLE ${role} `);
    }
    await sql(su(encodeURIComponent("县览 库")), refusal.sql, refusal.sql);
    const done = await provision(url, first);
    expect(done.migrated).toBeGreaterThan(0);
    const app = await open(done.appUrl);
    expect(await pendingMigrations(app)).toBe(0);
    await app.end();
    expect((await provision(url, first)).migrated).toBe(0);
  });

  test("the app's login inherits nothing, owns nothing, may become each scope role and no other", async () => {
    await sql(su("postgres"), "create database roles");
    const { appUrl } = await provision(su("roles"), first);
    const rows = await sql(
      su("roles"),
      `select r.rolname, r.rolinherit, r.rolsuper, r.rolbypassrls,
              (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
         from pg_roles r where rolname = '${loginRole}'`,
    );
    expect(rows).toEqual([
      { rolname: loginRole, rolinherit: false, rolsuper: false, rolbypassrls: false, owned: 0 },
    ]);
    for (const role of scopeRoles) {
      expect(await sql(appUrl, `set role ${role}`, "select current_user as me")).toEqual([
        { me: role },
      ]);
    }
    await expect(sql(appUrl, `set role ${ownerRole}`)).rejects.toThrow(/permission denied/);
    await expect(sql(appUrl, "create table t ()")).rejects.toThrow(/permission denied/);
    await expect(sql(appUrl, "select * from finding")).rejects.toThrow(/permission denied/);
    const owners = await sql(
      su("roles"),
      "select distinct tableowner from pg_tables where schemaname = 'public'",
    );
    expect(owners).toEqual([{ tableowner: ownerRole }]);
  });

  test("a login that may create roles needs no administrator; a changed password is repaired", async () => {
    await sql(
      su("postgres"),
      ...[loginRole, ownerRole, ...scopeRoles].map(
        (role) => `alter role ${role} rename to was_${role}`,
      ),
      "create role manager login createrole password 'Manager-1'",
      "create database managed owner manager",
    );
    const url = withLogin(su("managed"), "manager", "Manager-1");
    await provision(url, first);
    await sql(su("managed"), `alter role ${loginRole} password 'First-password'`);
    const { appUrl } = await provision(url, first);
    expect(await sql(appUrl, "select current_user as me")).toEqual([{ me: loginRole }]);
    await expect(sql(withLogin(url, loginRole, "First-password"), "select 1")).rejects.toThrow(
      /password authentication failed/,
    );
  });

  test("two starts at once take turns", async () => {
    await sql(su("postgres"), "create database twice");
    const both = await Promise.all([provision(su("twice"), first), provision(su("twice"), first)]);
    expect(both.map((one) => one.migrated > 0).sort()).toEqual([false, true]);
  });

  test("a database of a newer version, or with an edited migration, is refused", async () => {
    await sql(su("postgres"), "create database newer");
    await provision(su("newer"), first);
    await sql(
      su("newer"),
      "insert into xianlan_history.migration (hash, created_at) values ('x', 9e15::bigint)",
    );
    await expect(provision(su("newer"), first)).rejects.toThrow(/更新的县览/);
    await sql(
      su("newer"),
      "delete from xianlan_history.migration where hash = 'x'",
      "update xianlan_history.migration set hash = 'y' where id = 1",
    );
    await expect(provision(su("newer"), first)).rejects.toThrow(/第 1 次结构变更/);
  });

  test("ctype C is refused with the statement that makes a right one", async () => {
    await sql(
      su("postgres"),
      "create database plain locale_provider libc lc_collate 'C' lc_ctype 'C' template template0",
    );
    await expect(provision(su("plain"), first)).rejects.toThrow(/CREATE DATABASE xianlan/);
  });

  test("an unknown database or a wrong password is said without showing the password", async () => {
    const refusal = await provision(withLogin(su("postgres"), "postgres", "Wrong-1"), first).catch(
      (error: unknown) => error,
    );
    if (!(refusal instanceof DatabaseUnreachable)) throw refusal;
    expect(refusal.message).toContain("口令不对");
    expect(refusal.message).not.toContain("Wrong-1");
    await expect(provision(su("nowhere"), first)).rejects.toThrow(/没有这个数据库/);
  });
});

test("servers below 15 are refused, 15 and later are not", () => {
  const good = {
    version: "15.0",
    version_num: 150000,
    encoding: "UTF8",
    ctype: "zh_CN.utf8",
    pinyin: true,
  };
  expect(serverProblem(good)).toBeNull();
  expect(serverProblem({ ...good, version: "14.9", version_num: 140009 })).toContain("14.9");
  expect(serverProblem({ ...good, encoding: "SQL_ASCII" })).toContain("SQL_ASCII");
  expect(serverProblem({ ...good, pinyin: false })).toContain("zh-x-icu");
});

test("an address keeps its options for another login, and shows no password", () => {
  const url = "postgres://u:p@db.example:6432/x?sslmode=require";
  expect(withLogin(url, "app", "a&b")).toBe(
    "postgres://db.example:6432/x?sslmode=require&user=app&password=a%26b",
  );
  expect(maskUrl(url)).not.toContain(":p@");
  expect(maskUrl(withLogin(url, "app", "geheim"))).not.toContain("geheim");
});
