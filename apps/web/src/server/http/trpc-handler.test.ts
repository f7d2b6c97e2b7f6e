import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { appRouter } from "@xianlan/api";
import { createWorld, draftInput, type World } from "@xianlan/api/testing";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../port.ts";
import { createHttpServer, type HttpServer, httpMetrics } from "./http.ts";
import { trpcHandler } from "./trpc-handler.ts";

let database: TestDatabase;
let world: World;
let http: HttpServer;
let url: string;

beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database);
  http = createHttpServer({
    logger: world.services.logger,
    handlers: [trpcHandler],
    trustProxy: false,
    dev: false,
    metrics: httpMetrics(),
    runtime: {
      router: appRouter,
      demo: false,
      createContext: async (headers) =>
        world.context(headers.get("x-test-account") === "clerk" ? "unit_clerk" : "leader"),
      pageFailed: () => undefined,
    },
    services: world.services,
    pages: async () => undefined,
  });
  await listen(http.server, "127.0.0.1", 0);
  url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}/api/trpc/overview.read`;
});
afterAll(async () => {
  await http.drain(100);
  await world.close();
  await database.close();
});

const ask = (headers: Record<string, string> = {}) => fetch(url, { headers });

describe("the overview over HTTP", () => {
  it("is not sent again to whoever has it, and is once something has changed", async () => {
    const first = await ask();
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const body: unknown = await first.json();
    expect(body).toEqual({ result: { data: await world.caller("leader").overview.read() } });

    const again = await ask({ "if-none-match": tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");

    const office = world.caller("office").finding;
    const drafted = await office.draft(draftInput(world, { placeId: null, placeText: "新建书屋" }));
    const { id, version } = drafted;
    await office.issue({ id, version, dueOn: null, idempotencyKey: randomUUID() });
    const changed = await ask({ "if-none-match": tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(tag);
    expect(await changed.json()).not.toEqual(body);
  });

  it("is refused, without a tag, to whoever may not read it", async () => {
    const refused = await ask({ "x-test-account": "clerk" });
    expect(refused.status).toBe(403);
    expect(refused.headers.get("etag")).toBeNull();
    expect(await refused.json()).toMatchObject({ error: { data: { kind: "forbidden" } } });
  });

  it("is sent by the adapter when it is asked for together with others", async () => {
    const batch = await fetch(`${url}?batch=1&input=%7B%7D`);
    expect(batch.status).toBe(200);
    expect(batch.headers.get("etag")).toBeNull();
    expect(await batch.json()).toHaveLength(1);
  });
});
