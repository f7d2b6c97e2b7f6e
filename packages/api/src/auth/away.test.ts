import { auditLog, authLockout, type Database, openDatabase } from "@xianlan/db";
import { type Line, openLine, useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  browserOf,
  callerIn,
  giveCredential,
  holderOf,
  testPassword,
} from "../testing/credentials.ts";
import { useWorld } from "../testing/use-world.ts";
import type { World } from "../testing/world.ts";
import { httpFailure } from "../trpc.ts";
import { type Auth, createAuth } from "./create-auth.ts";
import { configureLibrary, openLibrary, type SignInLibrary } from "./library.ts";
import { signIn } from "./sign-in.ts";

const database = useDatabase();
const world = useWorld(database);
let name: string;
/** What the sign-ins under test go over; the world's own connections stay up. */
let line: Line;
let auth: Auth;
let pool: Database;

beforeAll(async () => {
  name = await giveCredential(world, "office");
});
beforeEach(async () => {
  line = await openLine(database.appUrl);
  auth = createAuth({ url: line.url, secret: world.services.auth.secret });
  pool = openDatabase(line.url);
});
afterEach(async () => {
  await Promise.all([auth.close(), pool.close()]);
  await line.close();
});

const lockouts = () => world.admin.select().from(authLockout);
const failuresAudited = () =>
  world.admin.select().from(auditLog).where(eq(auditLog.action, "account.sign_in_failed"));

/** Signs in over the line, with the library as given; resolves with what it failed with. */
const tryOver = (library: SignInLibrary, password = testPassword) => {
  const context = world.context(null);
  const services = { ...world.services, auth: { ...auth, library }, database: pool };
  return signIn({ ...context, services }, { name, password }, null).then(
    () => null,
    (error: unknown) => error,
  );
};
const explained = (error: unknown) =>
  httpFailure(error, { services: world.services, requestId: "编号七" }, "sign-in");

/** Where in a sign-in the line is cut. */
const moments: Record<string, () => SignInLibrary> = {
  "before anything is asked": () => {
    line.cut();
    return auth.library;
  },
  "before the password is looked at": () => ({
    ...auth.library,
    signIn(...given) {
      line.cut();
      return auth.library.signIn(...given);
    },
  }),
  "after the password was looked at": () => ({
    ...auth.library,
    async signIn(...given) {
      const response = await auth.library.signIn(...given);
      line.cut();
      return response;
    },
  }),
};

describe.each(Object.entries(moments))("a database that goes away %s", (_, library) => {
  it.each([
    ["right", testPassword],
    ["wrong", "Wrong-River-43"],
  ])(
    "is no failure of a %s password: six lock nobody, and say what happened",
    async (_kind, given) => {
      const audited = await failuresAudited();
      for (let nth = 0; nth < 6; nth += 1) {
        const { status, data } = explained(await tryOver(library(), given));
        expect(status).toBe(503);
        expect(data).toMatchObject({ kind: "unavailable", requestId: "编号七" });
        expect(data.message).toMatch(/^数据库正在恢复.*编号七/);
        line.restore();
      }
      expect(await lockouts()).toEqual([]);
      expect(await failuresAudited()).toEqual(audited);
      expect(await tryOver(auth.library)).toBeNull();
    },
  );
});

describe("a sign-in that is not about the password", () => {
  it("counts nothing when the library cannot open a session or answers anything unforeseen", async () => {
    const refusals = [
      { status: 401, code: "FAILED_TO_CREATE_SESSION" },
      { status: 500, code: "" },
    ];
    for (const { status, code } of refusals) {
      const library = configureLibrary(auth.pool, auth.secret);
      const handler = async () => Response.json({ code }, { status });
      const odd = openLibrary(auth.pool, auth.secret, { ...library, handler });
      expect(explained(await tryOver(odd)).status).toBe(500);
    }
    expect(await lockouts()).toEqual([]);
  });

  it.each(["57014", "25P03", "55P03", "40001", "40P01"])("calls %s a busy database", (code) => {
    const { status, data } = explained(Object.assign(new Error("canceling"), { code }));
    expect(status).toBe(503);
    expect(data.message).toMatch(/^数据库正忙/);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "57P03", "53300", "08006"])("calls %s one away", (code) => {
    const { status, data } = explained(Object.assign(new Error("no"), { code }));
    expect(status).toBe(503);
    expect(data.message).toMatch(/^数据库正在恢复/);
  });

  it("still locks after five wrong passwords, each with its audit row", async () => {
    const before = (await failuresAudited()).length;
    for (let nth = 0; nth < 5; nth += 1) await tryOver(auth.library, "Wrong-River-43");
    expect(await lockouts()).toMatchObject([{ failures: 5 }]);
    expect(await failuresAudited()).toHaveLength(before + 5);
    expect(String(await tryOver(auth.library))).toContain("用户名或密码不正确");
    await world.admin.delete(authLockout);
  });
});

describe("changing the password", () => {
  const change = (services: World["services"]) =>
    callerIn({ ...world.context("office"), services })
      .session.changePassword({
        currentPassword: testPassword,
        newPassword: "Orchard-Bell-58",
        idempotencyKey: uuid(),
      })
      .then(
        () => null,
        (error: unknown) => error,
      );

  it("counts no right password whose check or whose change the database did not finish", async () => {
    const connect = async () => {
      const client = await world.services.auth.attempts.pool.connect();
      line.cut();
      return client;
    };
    const direct = world.services.auth.attempts;
    const cutting = {
      ...direct,
      pool: Object.create(direct.pool, { connect: { value: connect } }),
    };
    for (let nth = 0; nth < 6; nth += 1) {
      line.cut();
      const unchecked = {
        ...world.services,
        auth: { ...world.services.auth, attempts: auth.attempts },
      };
      expect(await change(unchecked)).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      line.restore();
      const unchanged = { ...world.services, database: pool, auth: { ...auth, attempts: cutting } };
      expect(await change(unchanged)).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      line.restore();
    }
    expect(await lockouts()).toEqual([]);
    expect(await holderOf(world, await browserOf(world, name))).not.toBeNull();
  });
});
