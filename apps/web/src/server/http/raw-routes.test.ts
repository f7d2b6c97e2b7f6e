import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorld, type World } from "@xianlan/api/testing";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { clockAt } from "@xianlan/domain/calendar";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Runtime } from "../../lib/runtime.ts";
import { listen } from "../port.ts";
import { apiHandlers } from "./api-handlers.ts";
import { createHttpServer, type HttpServer, httpMetrics } from "./http.ts";

let database: TestDatabase;
let world: World;
let folder: string;
let http: HttpServer;
let base: string;

const logger = pino({ level: "silent" });

/** Tests say who they are by a header, so that the routes are tried and not the sign-in. */
const who = "x-test-account";

beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database);
  folder = await mkdtemp(join(tmpdir(), "xianlan-files-"));
  world.services.filesFolder = folder;
  const runtime: Pick<Runtime, "createContext"> = {
    createContext: async (headers) => {
      const name = headers.get(who);
      const actor = Object.entries(world.accounts).find(([key]) => key === name)?.[1] ?? null;
      return { ...world.context(actor), clock: clockAt(Date.parse(world.clock.now)) };
    },
  };
  http = createHttpServer({
    logger,
    runtime: runtime as Runtime,
    services: world.services,
    handlers: apiHandlers,
    pages: async (_, response) => void response.end(),
    trustProxy: false,
    dev: false,
    metrics: httpMetrics(),
  });
  await listen(http.server, "127.0.0.1", 0);
  base = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await http.drain(100);
  await world.close();
  await database.close();
  await rm(folder, { recursive: true });
});

const pdf = Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<>>\n%%EOF\n");

function post(path: string, body: Uint8Array | string, headers: Record<string, string> = {}) {
  return fetch(`${base}${path}`, {
    method: "POST",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: {
      "content-type": "application/octet-stream",
      "sec-fetch-site": "same-origin",
      "idempotency-key": randomUUID(),
      [who]: "office",
      ...headers,
    },
  });
}
const get = (path: string, as: string) => fetch(`${base}${path}`, { headers: { [who]: as } });
const messageOf = async (response: Response): Promise<string> => {
  const { error } = (await response.json()) as { error: { message: string } };
  return error.message;
};

describe("/api/files", () => {
  it("takes a file and gives it back to its owner alone, never as a page", async () => {
    const sent = await post(`/api/files?name=${encodeURIComponent("会议纪要.pdf")}`, pdf);
    expect(sent.status).toBe(200);
    const { id } = (await sent.json()) as { id: string };
    const back = await get(`/api/files/${id}`, "office");
    expect(Buffer.from(await back.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="____.pdf"; filename*=UTF-8''${encodeURIComponent("会议纪要.pdf")}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    for (const other of ["inspector", "unit_clerk", "leader"]) {
      expect((await get(`/api/files/${id}`, other)).status).toBe(404);
    }
    expect((await get(`/api/files/${id}`, "auditor")).status).toBe(403);
    expect((await get(`/api/files/${id}`, "nobody")).status).toBe(401);
    expect((await get(`/api/files/${id}/thumbnail`, "office")).status).toBe(404);
    expect((await get(`/api/files/${randomUUID()}`, "office")).status).toBe(404);
    expect((await get("/api/files/..%2f..%2fsecrets.json", "office")).status).toBe(404);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a form of another site", { "content-type": "text/plain" }],
  ])("takes nothing from %s", async (_, headers) => {
    const response = await post("/api/files?name=a.pdf", pdf, headers);
    expect(response.status).toBe(403);
    expect(await messageOf(response)).toContain("已拒绝");
  });

  it("says why a file is refused, before and while its bytes come", async () => {
    const renamed = await post("/api/files?name=a.jpg", pdf);
    expect(renamed.status).toBe(422);
    expect(await messageOf(renamed)).toContain("扩展名不符");
    const large = await post("/api/files?name=a.pdf", Buffer.alloc(21_000_000));
    expect(large.status).toBe(413);
    expect(await messageOf(large)).toContain("20 MB");
    const keyless = await post("/api/files?name=a.pdf", pdf, { "idempotency-key": "-" });
    expect(keyless.status).toBe(400);
  });
});

describe("/api/imports and /api/exports", () => {
  it("read a ledger, give back the rows left out, and export what is there", async () => {
    const csv = "责任单位,存在问题,问题类别\n青石镇,台账缺失,责任落实\n无名镇,书屋未开,阵地建设\n";
    const read = await post(`/api/imports/ledger?name=${encodeURIComponent("台账.csv")}`, csv);
    expect(read.status).toBe(200);
    const { counts, ...others } = (await read.json()) as Record<string, unknown>;
    expect(counts).toEqual({ new: 1, duplicate: 0, stored: 0, error: 1 });
    const question = JSON.stringify({ ...others, included: [] });
    const rejects = await post("/api/imports/ledger-rejects", question);
    expect(rejects.status).toBe(200);
    expect(rejects.headers.get("content-disposition")).toContain(encodeURIComponent("未导入的行"));
    expect((await post("/api/imports/ledger-rejects", "{")).status).toBe(400);
    const ledger = await get("/api/exports/findings?state=draft", "office");
    expect(ledger.headers.get("content-type")).toContain("spreadsheetml");
    expect((await get("/api/exports/findings?state=x", "office")).status).toBe(422);
    expect((await get("/api/exports/findings", "admin")).status).toBe(403);
    const records = await get("/api/exports/activities", "unit_clerk");
    expect(records.headers.get("content-type")).toContain("spreadsheetml");
    expect((await get("/api/exports/matrix", "unit_clerk")).status).toBe(403);
    expect((await get("/api/exports/passwords", "office")).status).toBe(404);
  });

  it("refuse a hostile workbook as 422 and read a bulletin's text", async () => {
    const bad = await post("/api/imports/ledger?name=a.xlsx", Buffer.from("PK\x03\x04 no archive"));
    expect(bad.status).toBe(422);
    const text = "二、存在的问题\n（一）学习不够。青石镇中心组学习只开展3次。\n";
    const read = await post(`/api/imports/bulletin?name=${encodeURIComponent("通报.txt")}`, text);
    const { proposals } = (await read.json()) as { proposals: unknown[] };
    expect(proposals.length).toBeGreaterThan(0);
    const asUnit = { [who]: "unit_lead" };
    expect((await post("/api/imports/bulletin?name=a.txt", text, asUnit)).status).toBe(403);
  });
});
