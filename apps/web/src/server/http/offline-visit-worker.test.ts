import { beforeEach, describe, expect, it } from "vitest";
import { offlineVisitWorker } from "./offline-visit-worker.ts";

type Listener = (event: never) => void;

const origin = "https://xianlan.test";
const html = `<script src="/_next/static/chunks/main-a1.js" nonce="n"></script><script nonce="n">push("static/chunks/page-b2.js")</script>`;

/** A browser's worker world in memory: a network that can be cut, and one cache. */
function world() {
  const cachedResponses = new Map<string, Response>();
  const listeners = new Map<string, Listener>();
  const net = { up: true, asked: [] as string[], page: () => new Response(html) };
  const pathOf = (url: string) => url.replace(origin, "");
  const cache = {
    match: async (url: string) => cachedResponses.get(pathOf(url))?.clone(),
    put: async (url: string, response: Response) => void cachedResponses.set(pathOf(url), response),
    delete: async (url: string) => cachedResponses.delete(pathOf(url)),
    keys: async () => [...cachedResponses.keys()].map((path) => ({ url: `${origin}${path}` })),
  };
  const scope = {
    caches: { open: async () => cache },
    location: { origin },
    clients: { claim: async () => undefined },
    skipWaiting: async () => undefined,
    fetch: async (url: string) => {
      net.asked.push(pathOf(url));
      if (!net.up) throw new TypeError("no network");
      return pathOf(url) === "/field" ? net.page() : new Response(`code of ${pathOf(url)}`);
    },
    addEventListener: (name: string, listener: Listener) => void listeners.set(name, listener),
  };
  offlineVisitWorker(scope as unknown as Parameters<typeof offlineVisitWorker>[0]);
  const send = async (name: string, event: object) => {
    const pending: Promise<unknown>[] = [];
    const waitUntil = (one: Promise<unknown>) => pending.push(one);
    listeners.get(name)?.({ ...event, waitUntil } as never);
    await Promise.all(pending);
  };
  return {
    cachedResponses,
    net,
    addToCache: async (files: readonly string[] = []) => {
      const results: unknown[] = [];
      const ports = [{ postMessage: (reply: unknown) => results.push(reply) }];
      await send("message", { data: files, ports });
      return results;
    },
    /** The worker's answer to a request; undefined where it leaves it to the network. */
    ask: async (path: string, mode = "no-cors", method = "GET") => {
      let reply: Promise<Response> | undefined;
      const respondWith = (response: Promise<Response>) => {
        reply = response;
      };
      await send("fetch", { request: { url: `${origin}${path}`, mode, method }, respondWith });
      return reply;
    },
  };
}

let browser: ReturnType<typeof world>;
beforeEach(() => {
  browser = world();
});

describe("the service worker of the offline visit", () => {
  it("caches the page with the files it names, and opens it without a network", async () => {
    expect(await browser.addToCache()).toEqual([true]);
    const cachedFiles = [
      "/_next/static/chunks/main-a1.js",
      "/_next/static/chunks/page-b2.js",
      "/field",
    ];
    expect([...browser.cachedResponses.keys()].sort()).toEqual(cachedFiles);
    browser.net.up = false;
    expect(await (await browser.ask("/field", "navigate"))?.text()).toBe(html);
    const file = await browser.ask("/_next/static/chunks/page-b2.js");
    expect(await file?.text()).toContain("page-b2");
  });

  it("leaves every other request to the network, above all the API's", async () => {
    await browser.addToCache();
    expect(await browser.ask("/api/trpc/session.me")).toBeUndefined();
    expect(await browser.ask("/field", "navigate", "POST")).toBeUndefined();
    expect(await browser.ask("/findings", "navigate")).toBeUndefined();
    expect([...browser.cachedResponses.keys()].some((path) => path.startsWith("/api"))).toBe(false);
  });

  it("does not cache a failed or redirected page, and reports it", async () => {
    browser.net.page = () => new Response("保养中", { status: 503 });
    expect(await browser.addToCache()).toEqual([false]);
    expect(browser.cachedResponses.size).toBe(0);
    browser.net.page = () => new Response(html);
    await browser.addToCache();
    browser.net.page = () => new Response("保养中", { status: 503 });
    expect(await (await browser.ask("/field", "navigate"))?.text()).toBe(html);
  });

  it("caches built files only, and drops those of an earlier version", async () => {
    await browser.addToCache([
      "/_next/static/media/kai.woff2",
      "/api/trpc/visit.bundle",
      "/overview",
    ]);
    expect([...browser.cachedResponses.keys()]).not.toContain("/api/trpc/visit.bundle");
    expect([...browser.cachedResponses.keys()]).toContain("/_next/static/media/kai.woff2");
    browser.net.page = () => new Response(html.replaceAll("-a1", "-c3"));
    await browser.addToCache(["/_next/static/chunks/page-b2.js"]);
    expect([...browser.cachedResponses.keys()].sort()).toEqual([
      "/_next/static/chunks/main-c3.js",
      "/_next/static/chunks/page-b2.js",
      "/field",
    ]);
  });

  it("needs nothing from outside its own source, as sent to the browser", () => {
    const script = `(${offlineVisitWorker.toString()})`;
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/\bimport\b|\brequire\b/);
  });
});
