import { request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Services } from "@xianlan/api";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import type { Runtime } from "../../lib/runtime.ts";
import { listen, requireFree } from "../port.ts";
import type { ApiHandler } from "./handlers.ts";
import { createHttpServer, type HttpServer, httpMetrics } from "./http.ts";

let running: HttpServer | null = null;
const lines: string[] = [];
const logger = pino({}, { write: (line: string) => void lines.push(line) });

afterEach(async () => {
  await running?.drain(100);
  running = null;
  lines.length = 0;
});

async function start(handlers: readonly ApiHandler[], trustProxy = false): Promise<number> {
  running = createHttpServer({
    logger,
    handlers,
    trustProxy,
    dev: false,
    metrics: httpMetrics(),
    // These tests run before anything that queries the product itself.
    runtime: {} as Runtime,
    services: {} as Services,
    pages: async (request, response) => {
      response.end(request.headers["content-security-policy"]);
    },
  });
  await listen(running.server, "127.0.0.1", 0);
  return (running.server.address() as AddressInfo).port;
}

const get = (port: number, path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers });

/** `fetch` does not let a test choose the Host header. */
function hstsFor(port: number, host: string): Promise<string | string[] | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: "/", headers: { host } }, (response) => {
      response.resume();
      resolve(response.headers["strict-transport-security"]);
    });
    sent.on("error", reject).end();
  });
}

test("every answer has an id of ours and the security headers; the page gets the same nonce", async () => {
  const port = await start([]);
  const page = await get(port, "/", { "x-request-id": "forged" });
  const policy = page.headers.get("content-security-policy");
  expect(page.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-eval");
  expect(await page.text()).toBe(policy);
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  const second = await get(port, "/");
  expect(second.headers.get("content-security-policy")).not.toBe(policy);
  expect(page.headers.get("x-request-id")).not.toBe(second.headers.get("x-request-id"));
});

test("HSTS for every host but this machine", async () => {
  const port = await start([]);
  expect(await hstsFor(port, "county.example")).toContain("max-age=");
  expect(await hstsFor(port, `127.0.0.1:${port}`)).toBeUndefined();
  expect(await hstsFor(port, `[::1]:${port}`)).toBeUndefined();
});

test("an unknown API address is 404 with the id, never cached, never a page", async () => {
  const response = await get(await start([async () => false]), "/api/nothing");
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body = JSON.stringify(await response.json());
  expect(body).toContain(String(response.headers.get("x-request-id")));
});

test("a handler that throws answers 500 without details; the log has them under the id", async () => {
  const port = await start([
    async () => {
      throw new Error("password of the database");
    },
  ]);
  const response = await get(port, "/api/x?q=secret-words");
  const body = await response.text();
  expect(response.status).toBe(500);
  expect(body).not.toContain("password");
  const logged = lines.join("");
  expect(logged).toContain("password of the database");
  expect(logged).toContain(String(response.headers.get("x-request-id")));
  expect(logged).not.toContain("secret-words");
});

test("a forwarded address counts only behind our own proxy, and only its last entry", async () => {
  const echo: ApiHandler = async (_request, response, { address }) => {
    response.end(address);
    return true;
  };
  const forged = { "x-forwarded-for": "1.2.3.4, 5.6.7.8", "x-xianlan-client-address": "9.9.9.9" };
  expect(await (await get(await start([echo]), "/api/x", forged)).text()).toBe("127.0.0.1");
  await running?.drain(100);
  expect(await (await get(await start([echo], true), "/api/x", forged)).text()).toBe("5.6.7.8");
});

test("draining lets the request under way finish and accepts no other", async () => {
  let arrived = () => undefined as unknown;
  const underWay = new Promise((resolve) => {
    arrived = () => resolve(undefined);
  });
  let finish = () => undefined as unknown;
  const slow: ApiHandler = (_request, response) =>
    new Promise((resolve) => {
      finish = () => {
        response.end("done");
        resolve(true);
      };
      arrived();
    });
  const port = await start([slow]);
  const response = get(port, "/api/slow");
  await underWay;
  const drained = running?.drain(10_000);
  await expect(get(port, "/api/late")).rejects.toThrow();
  finish();
  expect(await (await response).text()).toBe("done");
  await drained;
});

test("draining does not wait for ever", async () => {
  const port = await start([() => new Promise(() => undefined)]);
  const response = get(port, "/api/never");
  const failed = expect(response).rejects.toThrow();
  await new Promise((resolve) => running?.server.once("request", resolve));
  await running?.drain(50);
  await failed;
});

test("a taken port is refused with the variable to set", async () => {
  const port = await start([]);
  await expect(requireFree("127.0.0.1", port)).rejects.toThrow(/PORT/);
  await expect(requireFree("203.0.113.9", 3000)).rejects.toThrow(/HOST/);
});
