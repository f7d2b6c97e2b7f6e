import { auditLog, authLockout, idempotency } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import {
  browserOf,
  callerIn,
  giveCredential,
  holderOf,
  later,
  polledHolderOf,
  testPassword,
} from "../testing/credentials.ts";
import { useWorld } from "../testing/use-world.ts";
import { signToken } from "./cookie.ts";
import { configureLibrary } from "./library.ts";

const database = useDatabase();
const world = useWorld(database);
let name: string;

beforeAll(async () => {
  name = await giveCredential(world, "office");
});

describe("a session", () => {
  it("ends after 30 minutes without a request, and lives on while it is used", async () => {
    const idle = await browserOf(world, name);
    const used = await browserOf(world, name);
    expect(await holderOf(world, used, later(world, 20))).not.toBeNull();
    expect(await holderOf(world, used, later(world, 45))).not.toBeNull();
    expect(await holderOf(world, idle, later(world, 31))).toBeNull();
  });

  it("is used by a page's own polling and never prolonged by it", async () => {
    const open = await browserOf(world, name);
    for (let minutes = 2; minutes < 30; minutes += 2) {
      expect(await polledHolderOf(world, open, later(world, minutes))).not.toBeNull();
    }
    expect(await polledHolderOf(world, open, later(world, 31))).toBeNull();
    const used = await browserOf(world, name);
    expect(await holderOf(world, used, later(world, 20))).not.toBeNull();
    expect(await polledHolderOf(world, used, later(world, 45))).not.toBeNull();
    expect(await holderOf(world, used, later(world, 51))).toBeNull();
  });

  it("ends 12 hours after sign-in, however busy", async () => {
    const browser = await browserOf(world, name);
    for (let minutes = 25; minutes < 720; minutes += 25) {
      expect(await holderOf(world, browser, later(world, minutes))).not.toBeNull();
    }
    expect(await holderOf(world, browser, later(world, 721))).toBeNull();
  });

  it("is nobody's without our signature, on another host's cookie, or with another token", async () => {
    const browser = await browserOf(world, name);
    const cookie = browser.cookie ?? "";
    const flipped = cookie.replace(/=(.)/, (_, first) => `=${first === "a" ? "b" : "a"}`);
    const forged = `xianlan=${signToken("another secret altogether here", "x".repeat(32))}`;
    for (const worse of [
      flipped,
      forged,
      cookie.slice(0, -4),
      "xianlan=%",
      "xianlan=",
      undefined,
    ]) {
      expect(await holderOf(world, { ...browser, cookie: worse })).toBeNull();
    }
    // Outside loopback only a `__Host-` cookie counts, so a sister domain cannot plant one.
    expect(await holderOf(world, { ...browser, host: "xianlan.example.gov.cn" })).toBeNull();
  });

  it("signs its cookie exactly as the sign-in library does", async () => {
    const pool = new Pool({ connectionString: database.appUrl, options: "-c role=xianlan_auth" });
    const { secret } = world.services.auth;
    const library = configureLibrary(pool, secret);
    const response = await library.handler(
      new Request("http://sign-in.internal/api/auth/sign-in/email", {
        method: "POST",
        headers: { "content-type": "application/json", "x-xianlan-address": "10.3.3.3" },
        body: JSON.stringify({
          email: `${world.accounts.office.accountId}@test.invalid`,
          password: testPassword,
        }),
      }),
    );
    const { token } = (await response.json()) as { token: string };
    const value = response.headers.getSetCookie()[0]?.split(";")[0]?.split("=").slice(1).join("=");
    expect(value).toBe(signToken(secret, token));
    await pool.end();
  });

  it("keeps the library shut: no sign-up, no cookie cache, no telemetry, limits in the database", () => {
    const { options } = configureLibrary(new Pool(), "any secret will do for reading options");
    expect(options).toMatchObject({
      trustedOrigins: [],
      telemetry: { enabled: false },
      emailAndPassword: { enabled: true, disableSignUp: true },
      session: { expiresIn: 43_200, cookieCache: { enabled: false } },
      rateLimit: { enabled: true, storage: "database" },
      advanced: { ipAddress: { ipAddressHeaders: ["x-xianlan-address"], trustedProxies: [] } },
    });
  });
});

describe("changing one's password", () => {
  const change = async (who: "office" | "leader", current: string, next: string, key = uuid()) => {
    const signedIn = { ...world.context(who) };
    return callerIn(signedIn).session.changePassword({
      currentPassword: current,
      newPassword: next,
      idempotencyKey: key,
    });
  };

  it("is demanded of a first password before anything else", async () => {
    const first = await giveCredential(world, "leader", { mustChange: true });
    const signedIn = await holderOf(world, await browserOf(world, first));
    if (signedIn === null) throw new Error("not signed in");
    const caller = callerIn({ ...world.context("leader"), session: signedIn.session });
    await expect(caller.finding.list({})).rejects.toMatchObject({
      code: "FORBIDDEN",
      cause: { kind: "password_change_required" },
    });
    expect((await caller.session.me()).mustChangePassword).toBe(true);
    await caller.session.changePassword({
      currentPassword: testPassword,
      newPassword: "Harbour-Stone-77",
      idempotencyKey: uuid(),
    });
    const signedInAgain = await holderOf(
      world,
      await browserOf(world, first, { password: "Harbour-Stone-77" }),
    );
    expect(signedInAgain?.session.mustChangePassword).toBe(false);
  });

  it("ends the other sessions, keeps this one, is audited, and answers a repeat", async () => {
    const ownBrowser = await browserOf(world, name);
    const other = await browserOf(world, name);
    const signedIn = await holderOf(world, ownBrowser);
    const caller = callerIn({ ...world.context("office"), session: signedIn?.session ?? null });
    const input = {
      currentPassword: testPassword,
      newPassword: "Orchard-Bell-58",
      idempotencyKey: uuid(),
    };
    const results = await Promise.all([1, 2, 3].map(() => caller.session.changePassword(input)));
    expect(results).toEqual(Array(3).fill({ changed: true }));
    expect(await holderOf(world, ownBrowser)).not.toBeNull();
    expect(await holderOf(world, other)).toBeNull();
    await expect(
      caller.session.changePassword({ ...input, newPassword: "Orchard-Bell-59" }),
    ).rejects.toMatchObject({ cause: { kind: "key_reused" } });
    const rows = await world.admin
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "account.change_password"));
    expect(rows.filter((row) => row.accountId === world.accounts.office.accountId)).toHaveLength(1);
    const storedText = JSON.stringify([rows, await world.admin.select().from(idempotency)]);
    expect(storedText).not.toContain("Orchard");
    expect(storedText).not.toContain("Lantern");
  });

  it("refuses a weak, an unchanged and a wrong one at the field, and locks a guesser out", async () => {
    const currentPassword = "Orchard-Bell-58";
    await expect(change("office", currentPassword, "short-1A")).rejects.toMatchObject({
      cause: { fields: [{ path: "newPassword" }] },
    });
    // Saying the same again is no guess, however often.
    for (let nth = 0; nth < 6; nth += 1) {
      await expect(change("office", currentPassword, currentPassword)).rejects.toThrow(
        "不能与原密码相同",
      );
    }
    expect(await world.admin.select().from(authLockout)).toEqual([]);
    for (let nth = 0; nth < 5; nth += 1) {
      await expect(change("office", `Guess-${nth}-River`, "Meadow-Gate-31")).rejects.toMatchObject({
        cause: { fields: [{ path: "currentPassword" }] },
      });
    }
    await expect(change("office", currentPassword, "Meadow-Gate-31")).rejects.toThrow(
      "原密码不正确",
    );
    const locked = await world.admin
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "account.lock"));
    expect(locked).toHaveLength(1);
  });
});
