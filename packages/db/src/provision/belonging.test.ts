import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureDataFolder } from "../embedded/data-folder.ts";
import { StartRefused } from "../embedded/refusal.ts";
import { type InstallationFolder, newInstallation } from "../embedded/secrets.ts";
import { type EmbeddedServer, startEmbedded } from "../embedded/server.ts";
import { type InstallationKind, secretNames } from "../installation/keys.ts";
import { loginRole } from "../roles.ts";
import type { Holdings } from "./belonging.ts";
import { checkInstallation } from "./check-installation.ts";
import { open, withLogin } from "./connect.ts";
import { ensureDatabase } from "./database.ts";
import { provision } from "./provision.ts";
import { installedServers } from "./servers.fixture.ts";

describe.each(installedServers())("keys and data belong together: $name", ({ binaries }) => {
  const dataDir = join(tmpdir(), `xianlan-belonging-${randomUUID()}`);
  const keys = newInstallation("/data/first");
  const outsider = newInstallation("/data/second");
  let server: EmbeddedServer;
  /** A database of its own for each test, provisioned by the first folder. */
  let database: string;
  let url: string;

  beforeAll(async () => {
    ensureDataFolder(dataDir);
    server = await startEmbedded({
      dataDir,
      superuserPassword: keys.secrets.superuserPassword,
      log: () => undefined,
      durable: false,
      ...(binaries ? { binaries } : {}),
    });
    await sql("postgres", "create database prepared");
    url = server.adminUrl("prepared");
    await make(keys);
  });
  afterAll(async () => {
    await server.stop("immediate");
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    database = `d${randomUUID().replaceAll("-", "")}`;
    url = server.adminUrl(database);
    await sql("postgres", `create database ${database} template prepared`);
  });

  async function sql(on: string, text: string): Promise<Record<string, unknown>[]> {
    const client = await open(server.adminUrl(on));
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  const emptied = async () => {
    await sql("postgres", `drop database ${database}`);
    await sql("postgres", `create database ${database}`);
  };

  const make = (
    folder: InstallationFolder,
    options: { kind?: InstallationKind; holdings?: Holdings; accept?: () => void } = {},
  ) =>
    provision(url, {
      folder,
      kind: options.kind ?? "real",
      examine: async () => options.holdings ?? { chain: "none", kind: null },
      accept: options.accept ?? (() => undefined),
    });

  /** All that a start could change before it refuses. */
  const everything = async () => [
    await sql("postgres", "select rolname, rolcanlogin, rolpassword from pg_authid order by 1"),
    await sql(
      "postgres",
      "select roleid::regrole::text, member::regrole::text from pg_auth_members order by 1, 2",
    ),
    await sql("postgres", "select datname from pg_database order by 1"),
    await sql(
      database,
      "select relname, relacl::text from pg_class where relnamespace <> 'pg_catalog'::regnamespace order by 1",
    ),
  ];

  /** Refuses, has not accepted, has changed nothing, and the app's login still works. */
  async function refusal(folder: InstallationFolder, options: Parameters<typeof make>[1] = {}) {
    const before = await everything();
    let accepted = false;
    const accept = () => {
      accepted = true;
    };
    const error = await make(folder, { ...options, accept }).catch((reason: unknown) => reason);
    if (!(error instanceof StartRefused)) throw error;
    expect(accepted).toBe(false);
    expect(await everything()).toEqual(before);
    return error.message;
  }

  const recorded = (folder: InstallationFolder, id: string): InstallationFolder => ({
    ...folder,
    record: { id, kind: "real", database: "postgres://db.example:5432/xianlan" },
  });

  test("another folder's keys, with or without a record, are refused and change nothing", async () => {
    const { appUrl } = await make(keys);
    expect(await refusal(outsider)).toMatch(/另一份县览.*\/data\/second.*XIANLAN_DATA_DIR/s);
    expect(await refusal(recorded(outsider, randomUUID()))).toContain("另一份县览");
    expect(await refusal(recorded(keys, randomUUID()))).toContain("另一份县览");
    expect(await checkInstallation(appUrl, keys)).toBe("real");
    const strange = withLogin(url, loginRole, outsider.secrets.appPassword);
    await expect(checkInstallation(strange, outsider)).rejects.toThrow(/不是一套/);
    await expect(checkInstallation(appUrl, outsider)).rejects.toThrow(/另一份县览/);
    expect((await make(keys)).migrated).toBe(0);
  });

  test("each single key that differs from the registered one is refused by its name", async () => {
    const { appUrl } = await make(keys);
    for (const name of secretNames) {
      const secrets = { ...keys.secrets, [name]: outsider.secrets[name] };
      expect(await refusal({ ...keys, secrets })).toContain(name);
      await expect(checkInstallation(appUrl, { ...keys, secrets })).rejects.toThrow(name);
    }
  });

  test("what the database keeps of the keys holds none of them; the app reads it as auditor alone", async () => {
    const { appUrl, id } = await make(keys);
    const stored = await sql(database, "select * from installation_key");
    expect(stored).toHaveLength(5);
    for (const name of secretNames) {
      expect(JSON.stringify(stored)).not.toContain(keys.secrets[name]);
    }
    expect(await sql(database, "select id, kind from installation")).toEqual([
      { id, kind: "real" },
    ]);
    await expect(
      sql(database, "insert into installation (id, kind) values (gen_random_uuid(), 'demo')"),
    ).rejects.toThrow(/installation_only_one/);
    const app = await open(appUrl);
    await expect(app.query("select * from installation")).rejects.toThrow(/permission denied/);
    await app.query("set role xianlan_auditor");
    expect((await app.query("select * from installation")).rowCount).toBe(1);
    await expect(app.query("delete from installation")).rejects.toThrow(/permission denied/);
    await app.end();
  });

  test("a database dropped and made again is refused by the folder that has had data", async () => {
    const { id } = await make(keys);
    await emptied();
    expect(await refusal(recorded(keys, id))).toMatch(/空的.*db\.example/s);
    expect(await refusal({ ...keys, used: true })).toContain("空的");
  });

  test("an empty database on the server of another installation is refused: the login is shared", async () => {
    await make(keys);
    database = "postgres";
    url = server.adminUrl("postgres");
    expect(await refusal(outsider)).toContain(`DROP ROLE ${loginRole}`);
    await sql("postgres", `alter role ${loginRole} nologin`);
    expect(await refusal(outsider)).toContain(`DROP ROLE ${loginRole}`);
    await sql("postgres", `alter role ${loginRole} login`);
  });

  test("a demo is not started as the real thing, nor the other way round", async () => {
    await sql(database, "update installation set kind = 'demo'");
    expect((await make(keys, { kind: "demo" })).migrated).toBe(0);
    expect(await refusal(keys, { kind: "real" })).toMatch(/演示县.*从头开始.*XIANLAN_DATA_DIR/s);
    await sql(database, "update installation set kind = 'real'");
    expect(await refusal(keys, { kind: "demo" })).toContain("XIANLAN_DEMO=0");
  });

  test("a first start killed after the roles, or after the migrations, goes on", async () => {
    const { appUrl } = await make(keys);
    await sql(database, "delete from installation_key; delete from installation");
    await expect(checkInstallation(appUrl, keys)).rejects.toThrow(/先用本版本启动/);
    expect((await make(keys)).migrated).toBe(0);
    expect(await checkInstallation(appUrl, keys)).toBe("real");
    await emptied();
    expect((await make(keys)).migrated).toBeGreaterThan(0);
  });

  test("a database of an earlier version is taken by the folder whose key wrote its chain alone", async () => {
    const { appUrl } = await make(keys);
    await sql(database, "delete from installation_key; delete from installation");
    expect(await refusal(outsider)).toContain("口令不是它的");
    const foreign: Holdings = { chain: "foreign", kind: "real" };
    expect(await refusal(keys, { holdings: foreign })).toContain("审计日志不是用它的密钥写的");
    const demo: Holdings = { chain: "ours", kind: "demo" };
    expect(await refusal(keys, { holdings: demo })).toContain("演示县");
    const remembered = randomUUID();
    const ours: Holdings = { chain: "ours", kind: "real" };
    expect((await make(recorded(keys, remembered), { holdings: ours })).id).toBe(remembered);
    expect(await checkInstallation(appUrl, recorded(keys, remembered))).toBe("real");
  });

  test("a check of a database of another version, an empty one or none says so and makes nothing", async () => {
    const appUrl = withLogin(url, loginRole, keys.secrets.appPassword);
    await emptied();
    await expect(checkInstallation(appUrl, keys)).rejects.toThrow(/先用本版本启动/);
    await make(keys);
    await sql(
      database,
      "delete from xianlan_history.migration where id = (select max(id) from xianlan_history.migration)",
    );
    await expect(checkInstallation(appUrl, keys)).rejects.toThrow(/差 1 次变更/);
    await sql("postgres", `drop database ${database}`);
    await expect(checkInstallation(appUrl, keys)).rejects.toThrow(/还没有数据库/);
  });

  test("the embedded server's database is made once; other keys, and one that is gone, are refused", async () => {
    const admin = server.adminUrl("postgres");
    const name = `${database}_own`;
    await expect(ensureDatabase(admin, name, recorded(keys, randomUUID()))).rejects.toThrow(
      /不会另建空库/,
    );
    await expect(ensureDatabase(admin, name, { ...keys, used: true })).rejects.toThrow(
      /不会另建空库/,
    );
    const wrong = admin.replace(keys.secrets.superuserPassword, "another-password-1");
    await expect(ensureDatabase(wrong, name, keys)).rejects.toThrow(/不是一套/);
    await ensureDatabase(admin, name, keys);
    await ensureDatabase(admin, name, recorded(keys, randomUUID()));
    expect(await sql(name, "select current_database() as name")).toEqual([{ name }]);
  });
});
