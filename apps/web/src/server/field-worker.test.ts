import { beforeEach, describe, expect, it } from "vitest";
import { fieldWorker } from "./field-worker.ts";

type Listener = (event: never) => void;

const origin = "https://xianlan.test";
const html = `<script src="/_next/static/chunks/main-a1.js" nonce="n"></script><script nonce="n">push("static/chunks/page-b2.js")</script>`;

/** A browser's worker world in memory: a network that can be cut, and one shelf. */
function world() {
  const shelf = new Map<string, Response>();
  const listeners = new Map<string, Listener>();
  const net = { up: true, asked: [] as string[], page: () => new Response(html) };
  const pathOf = (url: string) => url.replace(origin, "");
  const cache = {
    match: async (url: string) => shelf.get(pathOf(url))?.clone(),
    put: async (url: string, response: Response) => void shelf.set(pathOf(url), response),
    delete: async (url: string) => shelf.delete(pathOf(url)),
    keys: async () => [...shelf.keys()].map((path) => ({ url: `${origin}${path}` })),
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
  fieldWorker(scope as unknown as Parameters<typeof fieldWorker>[0]);
  const send = async (name: string, event: object) => {
    const work: Promise<unknown>[] = [];
    const waitUntil = (one: Promise<unknown>) => work.push(one);
    listeners.get(name)?.({ ...event, waitUntil } as never);
    await Promise.all(work);
  };
  return {
    shelf,
    net,
    keep: async (files: readonly string[] = []) => {
      const answers: unknown[] = [];
      const ports = [{ postMessage: (answer: unknown) => answers.push(answer) }];
      await send("message", { data: files, ports });
      return answers;
    },
    /** The worker's answer to a request; undefined where it leaves it to the network. */
    ask: async (path: string, mode = "no-cors", method = "GET") => {
      let answer: Promise<Response> | undefined;
      const respondWith = (response: Promise<Response>) => {
        answer = response;
      };
      await send("fetch", { request: { url: `${origin}${path}`, mode, method }, respondWith });
      return answer;
    },
  };
}

let browser: ReturnType<typeof world>;
beforeEach(() => {
  browser = world();
});

describe("the worker of the field page", () => {
  it("keeps the page with the files it names, and opens it without a network", async () => {
    expect(await browser.keep()).toEqual([true]);
    const kept = ["/_next/static/chunks/main-a1.js", "/_next/static/chunks/page-b2.js", "/field"];
    expect([...browser.shelf.keys()].sort()).toEqual(kept);
    browser.net.up = false;
    expect(await (await browser.ask("/field", "navigate"))?.text()).toBe(html);
    const file = await browser.ask("/_next/static/chunks/page-b2.js");
    expect(await file?.text()).toContain("page-b2");
  });

  it("lets every other request by, the interface's first of all", async () => {
    await browser.keep();
    expect(await browser.ask("/api/trpc/session.me")).toBeUndefined();
    expect(await browser.ask("/field", "navigate", "POST")).toBeUndefined();
    expect(await browser.ask("/findings", "navigate")).toBeUndefined();
    expect([...browser.shelf.keys()].some((path) => path.startsWith("/api"))).toBe(false);
  });

  it("does not keep what is no answer of the page, and says so", async () => {
    browser.net.page = () => new Response("保养中", { status: 503 });
    expect(await browser.keep()).toEqual([false]);
    expect(browser.shelf.size).toBe(0);
    browser.net.page = () => new Response(html);
    await browser.keep();
    browser.net.page = () => new Response("保养中", { status: 503 });
    expect(await (await browser.ask("/field", "navigate"))?.text()).toBe(html);
  });

  it("keeps no file but built ones, and drops those of an earlier version", async () => {
    await browser.keep(["/_next/static/media/kai.woff2", "/api/trpc/visit.bundle", "/overview"]);
    expect([...browser.shelf.keys()]).not.toContain("/api/trpc/visit.bundle");
    expect([...browser.shelf.keys()]).toContain("/_next/static/media/kai.woff2");
    browser.net.page = () => new Response(html.replaceAll("-a1", "-c3"));
    await browser.keep(["/_next/static/chunks/page-b2.js"]);
    expect([...browser.shelf.keys()].sort()).toEqual([
      ...["/_next/static/chunks/main-c3.js", "/_next/static/chunks/page-b2.js", "/field"],
    ]);
  });

  it("is whole in itself, as the browser gets it", () => {
    const script = `(${fieldWorker.toString()})`;
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/\bimport\b|\brequire\b/);
  });
});
