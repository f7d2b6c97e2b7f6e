import { account, auditLog, authLockout, authSession, county } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserOf, giveCredential, holderOf, later } from "../../testing/credentials.ts";
import type { AccountName } from "../../testing/directory.ts";
import { useWorld } from "../../testing/use-world.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { checkAuditChains } from "../audit/index.ts";
import { resetPasswordAtConsole, unlockAtConsole } from "./at-console.ts";

const database = useDatabase();
const world = useWorld(database);
let other: World;

beforeAll(async () => {
  // One installation, one key of the chains.
  const second = await createWorld(database);
  other = { ...second, services: { ...second.services, auditKey: world.services.auditKey } };
});
afterAll(async () => {
  await other.close();
});

const atConsole = () => ({ services: world.services, clock: world.clock, operator: "root" });
const lock = async (name: string) => {
  for (let nth = 0; nth < 5; nth += 1) {
    await browserOf(world, name, { password: "Wrong-River-43" }).catch(() => null);
  }
};
const lastOf = async (of: World, who: AccountName) => {
  const [row] = await world.admin
    .select()
    .from(auditLog)
    .where(eq(auditLog.entityId, of.accounts[who].accountId))
    .orderBy(desc(auditLog.seq));
  return row;
};
const rows = (of: World) =>
  world.admin.select().from(auditLog).where(eq(auditLog.countyId, of.countyId));

describe("xl unlock", () => {
  it("unlocks the only administrator, and is audited in the chain", async () => {
    const name = await giveCredential(world, "admin");
    await lock(name);
    await expect(browserOf(world, name)).rejects.toThrow("用户名或密码不正确");
    const done = await unlockAtConsole(atConsole(), ` ${name.toUpperCase()} `);
    expect(done).toEqual({ name: "管理员", username: name, countyName: "临溪县", lifted: true });
    expect(await lastOf(world, "admin")).toMatchObject({
      action: "account.unlock",
      entity: "account",
      accountId: null,
      actorName: "服务器控制台",
      address: "本机：root",
    });
    expect(await holderOf(world, await browserOf(world, name))).not.toBeNull();
    for await (const { broken } of checkAuditChains(world.services)) expect(broken).toBeNull();
  });

  it("writes nothing where nothing is locked", async () => {
    const name = await giveCredential(world, "office");
    const before = (await rows(world)).length;
    expect(await unlockAtConsole(atConsole(), name)).toMatchObject({ lifted: false });
    expect(await rows(world)).toHaveLength(before);
  });
});

describe("xl reset-password", () => {
  it("gives a password for one sign-in, ends every session, lifts the lock, and keeps no copy", async () => {
    const name = await giveCredential(world, "leader", { mobile: "13800001111" });
    const browser = await browserOf(world, name);
    await lock(name);
    const { password, username } = await resetPasswordAtConsole(atConsole(), "138 0000 1111");
    expect(username).toBe(name);
    expect(await holderOf(world, browser)).toBeNull();
    await expect(browserOf(world, name)).rejects.toThrow("用户名或密码不正确");
    const signedIn = await holderOf(world, await browserOf(world, name, { password }));
    expect(signedIn?.session.mustChangePassword).toBe(true);
    const late = browserOf(world, name, { password, clock: later(world, 8 * 24 * 60) });
    await expect(late).rejects.toThrow();
    const log = await rows(world);
    expect(log.map(({ action }) => action)).toContain("account.reset_password");
    expect(JSON.stringify(log)).not.toContain(password);
  });

  it("reaches the account's own county alone, and its chain", async () => {
    const name = await giveCredential(other, "unit_clerk");
    await world.admin
      .update(county)
      .set({ name: "邻县" })
      .where(eq(county.countyId, other.countyId));
    const before = (await rows(world)).length;
    const { password, countyName } = await resetPasswordAtConsole(atConsole(), name);
    expect(countyName).toBe("邻县");
    expect(await holderOf(other, await browserOf(other, name, { password }))).not.toBeNull();
    expect(await rows(world)).toHaveLength(before);
  });

  it("changes nothing when it cannot be audited", async () => {
    const name = await giveCredential(world, "unit_lead");
    const browser = await browserOf(world, name);
    const broken = { ...world.services, auditKey: Object.create(null) };
    await expect(
      resetPasswordAtConsole({ ...atConsole(), services: broken }, name),
    ).rejects.toThrow();
    expect(await holderOf(world, browser)).not.toBeNull();
    expect(await holderOf(world, await browserOf(world, name))).not.toBeNull();
  });
});

describe.each([
  ["xl unlock", unlockAtConsole],
  ["xl reset-password", resetPasswordAtConsole],
] as const)("%s", (_, run) => {
  it("names an unknown and a disabled account, and changes neither", async () => {
    await expect(run(atConsole(), "没有这人")).rejects.toThrow("没有账号“没有这人”");
    const who = run === unlockAtConsole ? "inspector" : "inspector2";
    const name = await giveCredential(world, who);
    await lock(name);
    const own = and(
      eq(account.countyId, world.countyId),
      eq(account.id, world.accounts[who].accountId),
    );
    await world.admin.update(account).set({ disabledAt: world.clock.now }).where(own);
    await expect(run(atConsole(), name)).rejects.toThrow(/临溪县.*已停用/);
    const locked = eq(authLockout.userId, world.accounts[who].accountId);
    expect(await world.admin.select().from(authLockout).where(locked)).toHaveLength(1);
    const sessions = eq(authSession.userId, world.accounts[who].accountId);
    expect(await world.admin.select().from(authSession).where(sessions)).toEqual([]);
  });
});
