import { auditLog, authLockout, authSession } from "@xianlan/db";
import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  browserOf,
  giveCredential,
  holderOf,
  later,
  testPassword,
} from "../testing/credentials.ts";
import { useWorld } from "../testing/use-world.ts";
import { signIn, signInDemo, signOut } from "./sign-in.ts";

const world = useWorld();

const actions = async (accountId: string) => {
  const rows = await world.admin
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(and(eq(auditLog.countyId, world.countyId), eq(auditLog.entityId, accountId)))
    .orderBy(asc(auditLog.seq));
  return rows.map((row) => row.action);
};
const tryWrong = (name: string, address = "10.0.0.1", clock = world.clock) =>
  signIn({ ...world.context(null, clock), address }, { name, password: "Wrong-River-43" }, null)
    .then(() => null)
    .catch((error: unknown) => error);

describe("sign-in", () => {
  it("opens by username in any case and width, and by mobile number", async () => {
    const name = await giveCredential(world, "office", { mobile: "13800001111" });
    for (const typed of [name, ` ${name.toUpperCase()} `, "138 0000 1111", "+8613800001111"]) {
      const browser = await browserOf(world, typed);
      const signedIn = await holderOf(world, browser);
      expect(signedIn?.actor).toEqual(world.accounts.office);
    }
    expect(await actions(world.accounts.office.accountId)).toEqual(
      Array(4).fill("account.sign_in"),
    );
  });

  it("gives one answer, in the same time, to every name that may not sign in", async () => {
    const wrong = await giveCredential(world, "inspector");
    const disabled = await giveCredential(world, "inspector2");
    const { version } = await pick(disabled);
    await world.caller("admin").account.disable({
      id: world.accounts.inspector2.accountId,
      version,
      idempotencyKey: crypto.randomUUID(),
    });
    const cases = [() => tryWrong("nobody-here"), () => tryWrong(wrong), () => rightFor(disabled)];
    const results: unknown[] = [];
    const quickest = cases.map(() => Number.POSITIVE_INFINITY);
    // One after another, so that a busy machine slows all of them.
    for (let pass = 0; pass < 3; pass += 1) {
      for (const [nth, attempt] of cases.entries()) {
        const start = performance.now();
        results.push(await attempt());
        quickest[nth] = Math.min(quickest[nth] ?? 0, performance.now() - start);
      }
    }
    expect(new Set(results.map((error) => JSON.stringify(error))).size).toBe(1);
    expect(new Set(results.map(String)).size).toBe(1);
    expect(String(results[0])).toContain("用户名或密码不正确");
    expect(Math.min(...quickest)).toBeGreaterThan(340);
    // An answer without the hash or the floor would come many times as fast.
    expect(Math.max(...quickest) / Math.min(...quickest)).toBeLessThan(2);
  });

  it("locks after five failures for 15 minutes, whatever addresses they come from", async () => {
    const name = await giveCredential(world, "leader");
    for (let nth = 1; nth <= 5; nth += 1) await tryWrong(name, `10.9.0.${nth}`);
    await expect(browserOf(world, name, { address: "10.9.9.9" })).rejects.toThrow(
      "用户名或密码不正确",
    );
    await expect(browserOf(world, name, { clock: later(world, 14) })).rejects.toThrow();
    const browser = await browserOf(world, name, { clock: later(world, 16) });
    expect(await holderOf(world, browser, later(world, 17))).not.toBeNull();
    expect(await actions(world.accounts.leader.accountId)).toEqual([
      ...Array(5).fill("account.sign_in_failed"),
      "account.lock",
      "account.sign_in",
    ]);
  });

  it("counts twenty failures at once, and compares five passwords", async () => {
    const name = await giveCredential(world, "unit_lead");
    const { accountId } = world.accounts.unit_lead;
    await Promise.all(Array.from({ length: 20 }, (_, nth) => tryWrong(name, `10.8.0.${nth}`)));
    const [row] = await world.admin
      .select()
      .from(authLockout)
      .where(eq(authLockout.userId, accountId));
    expect(row?.failures).toBe(5);
    const failed = (await actions(accountId)).filter(
      (action) => action === "account.sign_in_failed",
    );
    expect(failed).toHaveLength(5);
    await expect(browserOf(world, name)).rejects.toThrow("用户名或密码不正确");
  });

  it("starts the count again after a success", async () => {
    const name = await giveCredential(world, "unit_clerk");
    for (let success = 0; success < 2; success += 1) {
      for (let nth = 0; nth < 4; nth += 1) await tryWrong(name);
      expect(await holderOf(world, await browserOf(world, name))).not.toBeNull();
    }
  });

  it("stops an address that tries too often, without counting it against the account", async () => {
    const name = await giveCredential(world, "baisha_lead");
    const spray = Array.from({ length: 100 }, (_, nth) => tryWrong(`spray-${nth}`, "10.7.0.1"));
    await Promise.all(spray);
    expect(await tryWrong(name, "10.7.0.1")).toMatchObject({ kind: "too_many" });
    expect(
      await holderOf(world, await browserOf(world, name, { address: "10.7.0.2" })),
    ).not.toBeNull();
  });

  it("ends the browser's earlier session and clears dead ones away", async () => {
    const name = await giveCredential(world, "baisha_clerk");
    const { accountId } = world.accounts.baisha_clerk;
    const input = { name, password: testPassword };
    const first = await signIn(world.context(null), input, null);
    const second = await signIn(world.context(null), input, first);
    expect(second).not.toBe(first);
    await signIn(world.context(null, later(world, 31)), input, null);
    const left = await world.admin
      .select()
      .from(authSession)
      .where(eq(authSession.userId, accountId));
    expect(left).toHaveLength(1);
    expect(left[0]?.token).not.toBe(second);
  });

  it("refuses a first password that nobody used for a week", async () => {
    const name = await giveCredential(world, "office2", { mustChange: true });
    await expect(browserOf(world, name, { clock: later(world, 8 * 24 * 60) })).rejects.toThrow();
    const browser = await browserOf(world, name);
    expect((await holderOf(world, browser))?.session.mustChangePassword).toBe(true);
  });

  it("signs out, and audits it", async () => {
    const name = await giveCredential(world, "auditor");
    const browser = await browserOf(world, name);
    const signedIn = await holderOf(world, browser);
    await signOut({ ...world.context("auditor"), session: signedIn?.session ?? null });
    expect(await holderOf(world, browser)).toBeNull();
    expect((await actions(world.accounts.auditor.accountId)).at(-1)).toBe("account.sign_out");
  });

  it("offers the demo's accounts in demo mode alone", async () => {
    const username = await giveCredential(world, "admin");
    const context = world.context(null);
    await expect(signInDemo(context, username, null)).rejects.toMatchObject({ kind: "not_found" });
    const demo = [{ username, password: testPassword, roles: ["admin"] as const, unit: null }];
    const inDemo = { ...context, services: { ...context.services, demo } };
    expect(await signInDemo(inDemo, username, null)).toMatch(/^\w{32}$/);
    await expect(signInDemo(inDemo, "someone", null)).rejects.toMatchObject({ kind: "not_found" });
  });
});

async function pick(username: string) {
  const [row] = await world.caller("admin").account.list({ query: username });
  if (row === undefined) throw new Error(`no account ${username}`);
  return row;
}

const rightFor = (name: string) =>
  signIn(world.context(null), { name, password: testPassword }, null).catch(
    (error: unknown) => error,
  );
