import { auditLog, authCredential, idempotency } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, desc, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { browserOf, giveCredential, holderOf, later } from "../../testing/credentials.ts";
import type { AccountName } from "../../testing/directory.ts";
import { useWorld } from "../../testing/use-world.ts";

const database = useDatabase();
const world = useWorld(database);
const other = useWorld(database);

const key = () => uuid();
const admin = () => world.caller("admin").account;
const stored = async (who: AccountName) => {
  const all = await admin().list({});
  const row = all.find(({ id }) => id === world.accounts[who].accountId);
  if (row === undefined) throw new Error(`no account ${who}`);
  return row;
};
const target = async (who: AccountName) => {
  const { id, version } = await stored(who);
  return { id, version, idempotencyKey: key() };
};
const audited = async (id: string) => {
  const [row] = await world.admin
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.countyId, world.countyId), eq(auditLog.entityId, id)))
    .orderBy(desc(auditLog.seq));
  return row;
};
const newcomer = (username: string, mobile = "") => ({
  name: "新来的",
  post: "干事",
  username,
  mobile,
  unitId: world.units.qingshi,
  roles: ["unit_clerk" as const],
  idempotencyKey: key(),
});

describe("making an account", () => {
  it("shows a random first password once, and signs in with it to change it", async () => {
    const input = newcomer("Xin.Lai", "138 0000 2222");
    const made = await admin().create(input);
    expect(made.password).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(made.account).toMatchObject({ username: "xin.lai", mobile: "138****2222" });
    const browser = await browserOf(world, "xin.lai", { password: made.password ?? "" });
    const signedIn = await holderOf(world, browser);
    expect(signedIn?.session.mustChangePassword).toBe(true);
    expect(signedIn?.actor).toMatchObject({ unitId: world.units.qingshi, roles: ["unit_clerk"] });
    expect(await audited(made.account.id)).toMatchObject({ action: "account.sign_in" });

    const repeat = await admin().create(input);
    expect(repeat).toEqual({ account: made.account, password: null });
    const storedText = JSON.stringify([
      await world.admin.select().from(idempotency),
      await world.admin.select().from(auditLog),
      await world.admin.select().from(authCredential),
    ]);
    expect(storedText).not.toContain(made.password);
  });

  it("makes one account of twenty repeats at once, and shows its password to one", async () => {
    const input = newcomer("ershici");
    const results = await Promise.all(Array.from({ length: 20 }, () => admin().create(input)));
    expect(new Set(results.map(({ account }) => account.id)).size).toBe(1);
    expect(results.filter(({ password }) => password !== null)).toHaveLength(1);
  });

  it("refuses a username taken in another case or width, in any county", async () => {
    await admin().create(newcomer("chongming"));
    const elsewhere = other.caller("admin").account;
    for (const username of ["CHONGMING", "ｃｈｏｎｇｍｉｎｇ"]) {
      const taken = { cause: { fields: [{ path: "username" }] } };
      await expect(admin().create(newcomer(username))).rejects.toMatchObject(taken);
      const there = { ...newcomer(username), unitId: other.units.qingshi };
      await expect(elsewhere.create(there)).rejects.toMatchObject(taken);
    }
  });

  it("refuses a mobile number taken in another spelling", async () => {
    await admin().create(newcomer("haoma1", "13800003333"));
    await expect(admin().create(newcomer("haoma2", "+86 138-0000-3333"))).rejects.toMatchObject({
      cause: { fields: [{ path: "mobile" }] },
    });
  });

  it("refuses roles that do not fit the unit, and another county's unit", async () => {
    const misfit = { ...newcomer("bupipei"), unitId: null };
    await expect(admin().create(misfit)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const foreign = { ...newcomer("waixian"), unitId: other.units.qingshi };
    await expect(admin().create(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("editing an account", () => {
  const edit = async (who: AccountName, changes: object) => {
    const { id, version, name, post, unitId, roles } = await stored(who);
    const input = { id, version, name, post, unitId, roles, idempotencyKey: key(), ...changes };
    return admin().edit(input);
  };

  it("keeps sessions through a new post, and ends them with a new role", async () => {
    const browser = await browserOf(world, await giveCredential(world, "inspector"));
    await edit("inspector", { post: "一级科员" });
    expect(await holderOf(world, browser)).not.toBeNull();
    await edit("inspector", { roles: ["office"] });
    expect(await holderOf(world, browser)).toBeNull();
    const row = await audited(world.accounts.inspector.accountId);
    expect(row).toMatchObject({ action: "account.edit", actorName: "管理员" });
    expect(row?.before).toMatchObject({ roles: ["inspector"] });
    expect(row?.after).toMatchObject({ roles: ["office"], post: "一级科员" });
  });

  it("refuses a stale version and shows the other's change", async () => {
    const { version } = await stored("office2");
    await edit("office2", { post: "先到的" });
    await expect(edit("office2", { post: "后到的", version })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { current: { post: "先到的" } },
    });
  });

  it("disables neither the own account nor the last administrator, even by two at once", async () => {
    await expect(edit("admin", { roles: ["auditor"] })).rejects.toThrow("不能取消自己的");
    await expect(admin().disable(await target("admin"))).rejects.toThrow("不能停用自己的");
    await edit("leader", { roles: ["admin"] });
    const [first, second] = [await stored("admin"), await stored("leader")];
    const asLeader = world.caller({ ...world.accounts.leader, roles: ["admin"] }).account;
    const removed = await Promise.allSettled([
      admin().disable({ id: second.id, version: second.version, idempotencyKey: key() }),
      asLeader.disable({ id: first.id, version: first.version, idempotencyKey: key() }),
    ]);
    expect(removed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("disabling, enabling, resetting, unlocking", () => {
  it("end every session at once", async () => {
    const name = await giveCredential(world, "unit_lead");
    const browsers = [await browserOf(world, name), await browserOf(world, name)];
    await admin().disable(await target("unit_lead"));
    for (const browser of browsers) expect(await holderOf(world, browser)).toBeNull();
    await expect(browserOf(world, name)).rejects.toThrow("用户名或密码不正确");
    await admin().enable(await target("unit_lead"));
    for (const browser of browsers) expect(await holderOf(world, browser)).toBeNull();
    const otherBrowser = await browserOf(world, name);
    const reset = await admin().resetPassword(await target("unit_lead"));
    expect(await holderOf(world, otherBrowser)).toBeNull();
    await expect(browserOf(world, name)).rejects.toThrow();
    const newBrowser = await browserOf(world, name, { password: reset.password ?? "" });
    expect((await holderOf(world, newBrowser))?.session.mustChangePassword).toBe(true);
  });

  it("lift a lock, audited", async () => {
    const name = await giveCredential(world, "unit_clerk");
    for (let nth = 0; nth < 5; nth += 1)
      await browserOf(world, name, { password: "x" }).catch(() => 0);
    expect((await stored("unit_clerk")).lockedUntil).toBe(later(world, 15).now);
    const { id } = await stored("unit_clerk");
    await admin().unlock({ id, idempotencyKey: key() });
    expect(await holderOf(world, await browserOf(world, name))).not.toBeNull();
    const rows = await world.admin
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "account.unlock"));
    expect(rows).toHaveLength(1);
  });
});

describe("account.list", () => {
  it("finds by text, unit, role and state, in this county alone", async () => {
    const names = async (input: object) => (await admin().list(input)).map(({ name }) => name);
    expect(await names({ query: "白沙" })).toEqual(["沙干事", "沙书记"]);
    expect(await names({ query: "%" })).toEqual([]);
    expect(await names({ unitId: world.units.baisha, role: "unit_lead" })).toEqual(["沙书记"]);
    await admin().disable(await target("baisha_lead"));
    expect(await names({ unitId: world.units.baisha, state: "active" })).toEqual(["沙干事"]);
    expect(await names({ unitId: other.units.baisha })).toEqual([]);
  });
});
