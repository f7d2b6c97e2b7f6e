import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSetupLink } from "@xianlan/api";
import { type Database, openDatabase } from "@xianlan/db";
import { type Line, openLine, type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { clockAt } from "@xianlan/domain/calendar";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Composition, compose } from "./compose.ts";
import { apiHandlers } from "./http/api-handlers.ts";
import { createHttpServer, type HttpServer, httpMetrics } from "./http/http.ts";
import { listen } from "./port.ts";

const password = "Copper-Bridge-19";
const logger = pino({ level: "silent" });

let database: TestDatabase;
let line: Line;
let admin: Database;
let product: Composition;
let http: HttpServer;
let folder: string;
let base: string;
let cookie: string;

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base, ...headers },
    body: JSON.stringify(body),
  });
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, { headers: { cookie, ...headers } });
const signIn = (given = password, headers = {}) =>
  post("/api/auth/sign-in", { name: "founder", password: given }, headers);

beforeAll(async () => {
  database = await testDatabase();
  line = await openLine(database.appUrl);
  admin = openDatabase(database.adminUrl, { connections: 1 });
  folder = mkdtempSync(join(tmpdir(), "xianlan-idle-"));
  product = await compose({
    appUrl: line.url,
    secrets: {
      superuserPassword: "-",
      appPassword: "-",
      auditKey: Buffer.alloc(32, 7).toString("base64url"),
      noticeKey: Buffer.alloc(32, 8).toString("base64url"),
      authSecret: "a secret that signs this test's cookies",
    },
    dataDir: folder,
    logger,
    demo: false,
    webhookHosts: [],
  });
  http = createHttpServer({
    logger,
    runtime: product.runtime,
    services: product.services,
    handlers: apiHandlers,
    // A page asks who is there, as every page of the product does.
    pages: async (request, response) => {
      const headers = new Headers(request.headers as Record<string, string>);
      const { actor } = await product.runtime.createContext(headers);
      response.statusCode = actor === null ? 401 : 200;
      response.end();
    },
    trustProxy: false,
    dev: false,
    metrics: httpMetrics(),
  });
  await listen(http.server, "127.0.0.1", 0);
  base = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  const { path } = await createSetupLink(product.services, clockAt(Date.now()));
  const token = path.split("#")[1];
  const founder = { countyName: "新建县", name: "管理员", username: "founder", password };
  await post("/api/trpc/setup.complete", { token, ...founder, idempotencyKey: randomUUID() });
});
beforeEach(async () => {
  cookie = ((await signIn()).headers.get("set-cookie") ?? "").split(";")[0] ?? "";
});
afterAll(async () => {
  await http.drain(100);
  await product.close();
  await line.close();
  await admin.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets the session have been used so many minutes ago. */
const others = (minutes: number) =>
  admin.pool.query("update auth_session set updated_at = $1", [
    new Date(Date.now() - minutes * 60_000).toISOString(),
  ]);
const minutesIdle = async () => {
  const { rows } = await admin.pool.query<{ used: Date }>(
    "select max(updated_at) as used from auth_session",
  );
  return Math.round((Date.now() - (rows[0]?.used.getTime() ?? Number.NaN)) / 60_000);
};
const background = { "x-xianlan-background": "1" };

describe("the idle logout of a page left open", () => {
  it.each([
    ["a poll", "/api/trpc/session.me", background],
    ["a batch of polls", "/api/trpc/session.me,session.me?batch=1&input={}", background],
    ["a file fetched by a queue", `/api/files/${randomUUID()}`, background],
    ["a page fetched ahead", "/tasks", { "next-router-prefetch": "1" }],
    ["a part of a page fetched ahead", "/tasks", { "next-router-segment-prefetch": "/_tree" }],
    ["a page a browser fetches ahead", "/tasks", { "sec-purpose": "prefetch;prerender" }],
  ])("is not put off by %s, which still works", async (_, path, headers) => {
    await others(29);
    expect((await get(path, headers)).status).not.toBe(401);
    expect(await minutesIdle()).toBe(29);
    await others(31);
    expect((await get("/api/trpc/session.me", headers)).status).toBe(401);
  });

  it.each([
    ["a query", "/api/trpc/session.me"],
    [
      "a batch that a person's request is part of",
      "/api/trpc/session.me,session.me?batch=1&input={}",
    ],
    ["a page", "/tasks"],
  ])("is put off by %s", async (_, path) => {
    await others(29);
    expect((await get(path)).status).toBe(200);
    expect(await minutesIdle()).toBe(0);
  });
});

describe("a database that is away", () => {
  it.each([
    ["a sign-in", () => signIn()],
    ["a sign-in by a browser that has a session", () => signIn(password, { cookie })],
    ["a sign-out", () => post("/api/auth/sign-out", {}, { cookie })],
    ["a query", () => get("/api/trpc/session.me")],
    ["a file", () => get(`/api/files/${randomUUID()}`)],
  ])("answers %s with 503, a sentence and an id, and counts nothing", async (_, send) => {
    line.cut();
    for (let nth = 0; nth < 6; nth += 1) {
      const response = await send();
      expect(response.status).toBe(503);
      const text = await response.text();
      const id = response.headers.get("x-request-id") ?? "none";
      expect(text).toContain("数据库正在恢复，本次操作没有保存");
      expect(text).toContain(`"requestId":"${id}"`);
    }
    line.restore();
    expect((await admin.pool.query("select 1 from auth_lockout")).rowCount).toBe(0);
    expect((await signIn()).status).toBe(200);
    expect((await get("/api/trpc/session.me")).status).toBe(200);
  });
});
