import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAuditChains, createSetupLink, signIn } from "@xianlan/api";
import { openDatabase } from "@xianlan/db";
import { ensureDataFolder, loadInstallation, lockDataFolder } from "@xianlan/db/embedded";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Composition, compose } from "../compose.ts";
import { readyDatabase } from "../database.ts";
import { main, runXl } from "./xl.fixture.ts";

let folder: string;
let dataDir: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xianlan-cli-"));
  dataDir = join(folder, "data");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const xl = (...args: readonly string[]) => runXl({ XIANLAN_DATA_DIR: dataDir }, ...args);

describe("xl", () => {
  test("help names every command and exit code; a wrong call is 2 and says how", async () => {
    const help = await xl("help");
    expect(help.code).toBe(0);
    for (const word of [
      "audit-check",
      "admin-link",
      "unlock",
      "reset-password",
      "demo",
      "read-bulletin",
      "退出码",
    ]) {
      expect(help.out).toContain(word);
    }
    expect(await xl()).toMatchObject({ code: 2, out: "" });
    expect((await xl("nothing")).code).toBe(2);
    expect((await xl("read-bulletin")).code).toBe(2);
    expect((await xl("read-bulletin", join(folder, "none.txt"))).code).toBe(2);
    const wrong = await xl("audit-check", "--wrong");
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("xl audit-check");
  });

  test.each([
    ["plain", (text: string) => text],
    [
      "with a byte order mark and Windows line ends",
      (text: string) => `\u{feff}${text.replaceAll("\n", "\r\n")}`,
    ],
  ])("read-bulletin --json prints JSON alone, offsets into the file %s", async (_kind, shape) => {
    const text = shape(
      "关于督查情况的通报\n一、总体情况\n各乡镇较为重视。\n二、存在的问题\n（一）阵地建设薄弱\n" +
        "𬭎口镇农家书屋未按时开放，图书登记簿缺失3本。\n三、下一步要求\n抓好整改。\n",
    );
    const file = join(folder, `${randomUUID()}.txt`);
    writeFileSync(file, text);
    const ran = await xl("read-bulletin", file, "--json");
    expect(ran).toMatchObject({ code: 0, err: "" });
    const rows: unknown = JSON.parse(ran.out);
    if (!Array.isArray(rows)) throw new Error("no rows");
    expect(rows.length).toBeGreaterThan(0);
    const points = [...text];
    for (const row of rows) {
      expect(points.slice(row.start, row.end).join("")).toBe(row.sentence);
      expect(row.sentence).toContain("农家书屋");
      expect(row.group).toContain("阵地建设薄弱");
    }
  });

  test("audit-check in a folder nothing was made in is 3, and makes none", async () => {
    const ran = await xl("audit-check");
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("XIANLAN_DATA_DIR");
    expect(existsSync(dataDir)).toBe(false);
  });

  test("audit-check starts the database for itself, and fails on a row that was not written by us", async () => {
    await withDatabase(async () => undefined);
    const keys = readFileSync(join(dataDir, "secrets.json"), "utf8");
    expect(await xl("audit-check")).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(join(dataDir, "secrets.json"), "utf8")).toBe(keys);
    await withDatabase(forgeAuditRow);
    const forged = await xl("audit-check");
    expect(forged.code).toBe(1);
    expect(forged.out).toContain("第 1 条");
  });

  test("unlock and reset-password let the only administrator in, beside the running product and without it", async () => {
    const [name, password] = ["guanli", "Copper-Bridge-19"];
    await asProduct(async (product) => {
      const context = await product.runtime.createContext(new Headers());
      const { path } = await createSetupLink(product.services, context.clock);
      const founder = { countyName: "新建县", name: "首任", username: name, password };
      const token = path.split("#")[1] ?? "";
      const idempotencyKey = randomUUID();
      const { setup } = product.runtime.router.createCaller(context);
      await setup.complete({ token, ...founder, idempotencyKey });
      for (let nth = 0; nth < 5; nth += 1) await expect(entered(product, "x")).rejects.toThrow();
      await expect(entered(product, password)).rejects.toThrow("锁定");
      const unlocked = await xl("unlock", name);
      expect(unlocked).toEqual({ code: 0, err: "", out: "已解除锁定：新建县 首任（guanli）。\n" });
      expect(await entered(product, password)).toMatch(/^\w{32}$/);
      const nobody = await xl("reset-password", "wuciren");
      expect(nobody).toMatchObject({ code: 1, out: "" });
      expect(nobody.err).toContain("没有账号“wuciren”");
    });
    const reset = await xl("reset-password", name);
    expect(reset).toMatchObject({ code: 0 });
    expect(reset.err).toContain("只显示这一次");
    const fresh = /^一次性密码：(\S+)$/m.exec(reset.out)?.[1] ?? "";
    await asProduct(async (product) => {
      await expect(entered(product, password)).rejects.toThrow("用户名或密码不正确");
      expect(await entered(product, fresh)).toMatch(/^\w{32}$/);
      const chains = new Map<string, unknown>();
      for await (const { county, broken } of checkAuditChains(product.services)) {
        chains.set(county, broken);
      }
      expect(chains.get("新建县")).toBeNull();
    });
    expect((await xl("unlock")).code).toBe(2);
  }, 180_000);

  test("a data folder that cannot be is 3", async () => {
    const before = dataDir;
    dataDir = join(main, "data");
    const ran = await xl("audit-check");
    dataDir = before;
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("XIANLAN_DATA_DIR");
  });
});

/** Signs in as the administrator; gives the session's token. */
async function entered({ runtime }: Composition, password: string): Promise<string> {
  return signIn(await runtime.createContext(new Headers()), { name: "guanli", password }, null);
}

/** Holds the data folder and its database as the running product does. */
async function asProduct(act: (product: Composition) => Promise<void>): Promise<void> {
  await withDatabase(async (appUrl) => {
    const product = await compose({
      appUrl,
      secrets: loadInstallation(dataDir).secrets,
      dataDir,
      demo: false,
      webhookHosts: [],
      logger: pino({ level: "silent" }),
    });
    try {
      await act(product);
    } finally {
      await product.close();
    }
  });
}

/** Makes the command's database ready for the time of `act`. */
async function withDatabase(act: (appUrl: string) => Promise<void>): Promise<void> {
  ensureDataFolder(dataDir);
  const holder = lockDataFolder(dataDir, new Date().toISOString());
  const database = await readyDatabase({
    databaseUrl: null,
    folder: loadInstallation(dataDir),
    kind: "real",
    log: () => undefined,
  });
  if (database.embeddedPort !== null) holder.describe({ databasePort: database.embeddedPort });
  try {
    await act(database.appUrl);
  } finally {
    await database.stop();
    holder.release();
  }
}

/** Puts a county and a row with a made-up MAC into the command's database. */
async function forgeAuditRow(appUrl: string): Promise<void> {
  const { pool, close } = openDatabase(appUrl, { connections: 1 });
  const countyId = randomUUID();
  for (const statement of [
    "begin",
    "set local role xianlan_jobs",
    `set local xl.county = '${countyId}'`,
    `insert into county (county_id, name) values ('${countyId}', '青原县')`,
    `insert into audit_log (county_id, chain, seq, format, key_id, at, actor_name, address, request_id, action, entity, entity_id, previous_mac, mac)
       values ('${countyId}', '${countyId}', 1, 2, '${randomUUID()}', now(), '甲', '-', '-', 'x', 'x', 'x', '', 'forged')`,
    "commit",
  ]) {
    await pool.query(statement);
  }
  await close();
}
