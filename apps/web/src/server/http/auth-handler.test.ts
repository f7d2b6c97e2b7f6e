import { randomUUID } from "node:crypto";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { createSetupLink } from "@xianlan/api";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { clockAt } from "@xianlan/domain/calendar";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composition, compose } from "../compose.ts";
import { listen } from "../port.ts";
import { apiHandlers } from "./api-handlers.ts";
import { createHttpServer, type HttpServer, httpMetrics } from "./http.ts";

const password = "Copper-Bridge-19";
const logger = pino({ level: "silent" });

let database: TestDatabase;
let product: Composition;
let http: HttpServer;
let port: number;

type HttpResponse = { status: number; cookie: string; body: string };

/** `fetch` lets no test choose Host and Origin. */
function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<HttpResponse> {
  const own = { "content-type": "application/json", origin: `http://127.0.0.1:${port}` };
  const options = {
    port,
    host: "127.0.0.1",
    path,
    method: "POST",
    headers: { ...own, ...headers },
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          cookie: response.headers["set-cookie"]?.join("\n") ?? "",
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    sent.on("error", reject).end(typeof body === "string" ? body : JSON.stringify(body));
  });
}

const signIn = (name: string, given = password, headers: Record<string, string> = {}) =>
  post("/api/auth/sign-in", { name, password: given }, headers);
const me = async (cookie: string) => {
  const response = await fetch(`http://127.0.0.1:${port}/api/trpc/session.me`, {
    headers: { cookie },
  });
  return response.status;
};
const pairOf = (cookie: string) => cookie.split(";")[0] ?? "";

beforeAll(async () => {
  database = await testDatabase();
  product = await compose({
    appUrl: database.appUrl,
    secrets: {
      superuserPassword: "-",
      appPassword: "-",
      auditKey: Buffer.alloc(32, 7).toString("base64url"),
      noticeKey: Buffer.alloc(32, 8).toString("base64url"),
      authSecret: "a secret that signs this test's cookies",
    },
    dataDir: tmpdir(),
    logger,
    demo: false,
    webhookHosts: [],
  });
  http = createHttpServer({
    logger,
    runtime: product.runtime,
    services: product.services,
    handlers: apiHandlers,
    pages: async (_, response) => void response.end(),
    trustProxy: false,
    dev: false,
    metrics: httpMetrics(),
  });
  await listen(http.server, "127.0.0.1", 0);
  port = (http.server.address() as AddressInfo).port;
  for (const username of ["founder", "second"]) {
    const { path } = await createSetupLink(product.services, clockAt(Date.now()));
    const input = {
      token: path.split("#")[1],
      countyName: `${username}县`,
      name: "管理员",
      username,
      password,
      idempotencyKey: randomUUID(),
    };
    const made = await post("/api/trpc/setup.complete", input);
    expect(made.status).toBe(200);
  }
});
afterAll(async () => {
  await http.drain(100);
  await product.close();
  await database.close();
});

describe("signing in over HTTP", () => {
  it("sets a cookie that scripts cannot read and foreign pages cannot use, until sign-out", async () => {
    const { status, cookie } = await signIn("founder");
    expect(status).toBe(200);
    expect(cookie).toMatch(/^xianlan=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await me(pairOf(cookie))).toBe(200);
    const out = await post("/api/auth/sign-out", {}, { cookie: pairOf(cookie) });
    expect(out.cookie).toMatch(/^xianlan=; Max-Age=0/);
    expect(await me(pairOf(cookie))).toBe(401);
  });

  it("demands Secure and the host's own cookie outside loopback", async () => {
    const host = "xianlan.example.gov.cn";
    const { cookie } = await signIn("founder", password, { host, origin: `https://${host}` });
    expect(cookie).toMatch(/^__Host-xianlan=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  it("answers unknown names and wrong passwords with the same message", async () => {
    const results = [await signIn("no-such-name"), await signIn("founder", "Wrong-Bridge-18")];
    const comparable = results.map(({ status, body }) => ({
      status,
      body: body.replace(/"requestId":"[^"]+"/, ""),
    }));
    expect(comparable[0]).toEqual(comparable[1]);
    expect(comparable[0]?.status).toBe(401);
  });

  it.each([
    ["a foreign page", { origin: "https://evil.example" }],
    ["a sister domain", { "sec-fetch-site": "same-site" }],
    ["a form", { "content-type": "text/plain" }],
  ])("refuses %s, before anything is looked at", async (_, headers) => {
    expect((await signIn("founder", password, headers)).status).toBe(403);
    const mutation = await post("/api/trpc/session.changePassword", {}, headers);
    expect(mutation.status).toBe(403);
  });

  it.each(["no json", "[]", JSON.stringify({ name: "founder" }), "x".repeat(20_000)])(
    "refuses the body %#",
    async (body) => {
      expect((await post("/api/auth/sign-in", body)).status).toBe(400);
    },
  );

  it.each([
    "sign-up/email",
    "sign-in/email",
    "sign-in/username",
    "is-username-available",
    "get-session",
    "update-user",
    "request-password-reset",
    "constructor",
    "__proto__",
    "ok",
  ])("has no %s", async (path) => {
    expect((await post(`/api/auth/${path}`, {})).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/api/auth/${path}`)).status).toBe(404);
  });

  it("offers no demo account outside demo mode", async () => {
    expect((await post("/api/auth/sign-in-demo", { username: "founder" })).status).toBe(404);
  });

  it("locks an account whatever addresses a guesser claims to come from", async () => {
    for (let nth = 0; nth < 6; nth += 1) {
      const forged = {
        "x-forwarded-for": `203.0.113.${nth}`,
        "x-xianlan-address": `10.0.0.${nth}`,
      };
      await signIn("second", "Wrong-Bridge-18", forged);
    }
    expect((await signIn("second")).status).toBe(401);
    const { rows } = await product.services.auth.pool.query(
      "select failures from auth_lockout where locked_until is not null",
    );
    expect(rows).toEqual([{ failures: 5 }]);
    const addresses = await product.services.auth.pool.query(
      "select distinct ip_address from auth_session",
    );
    expect(addresses.rows).toEqual([{ ip_address: "127.0.0.1" }]);
  });
});
