/** The part of a service worker's world that this one needs; the page's own types know none of it. */
interface WorkerScope {
  readonly caches: CacheStorage;
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  fetch(input: string, init?: RequestInit): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(name: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(name: "message", listener: (event: Messaging) => void): void;
}

interface ExtendableEvent {
  waitUntil(pendingUpdate: Promise<unknown>): void;
}

interface Fetching extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Messaging extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly { postMessage(message: unknown): void }[];
}

/**
 * Lets `/field` open without a connection: keeps its document and the built files it loads, and
 * nothing else; what the interface answers goes past it. Sent to browsers as its own source text, so
 * it uses nothing from outside its braces. Why it is written by hand: docs/decisions.md.
 */
export function offlineVisitWorker(scope: WorkerScope): void {
  const cacheName = "field-1";
  const page = "/field";
  const timeoutMs = 4_000;

  const builtFiles = (html: string): string[] =>
    [...html.matchAll(/static\/(?:chunks|css|media)\/[\w.~%()[\]/-]+?\.(?:js|css|woff2)/g)].map(
      ([path]) => `/_next/${path}`,
    );

  /** The document last: what is kept can always be opened. */
  async function addToCache(more: readonly string[]): Promise<void> {
    const cache = await scope.caches.open(cacheName);
    const response = await scope.fetch(page, { cache: "no-store", credentials: "same-origin" });
    if (!response.ok || response.redirected) throw new Error("the page was not answered");
    const wanted = new Set([...builtFiles(await response.clone().text()), ...more]);
    await Promise.all(
      [...wanted].map(async (path) => {
        if (await cache.match(path)) return;
        const file = await scope.fetch(path, { credentials: "same-origin" });
        if (file.ok) await cache.put(path, file);
      }),
    );
    await cache.put(page, response);
    if (more.length === 0) return;
    // The page has listed what it loads: files of an earlier version are deleted.
    for (const { url } of await cache.keys()) {
      const path = url.slice(scope.location.origin.length);
      if (path !== page && !wanted.has(path)) await cache.delete(url);
    }
  }

  /** From the network while there is one; a line that only hangs counts as none. */
  async function open(): Promise<Response> {
    const cachedPage = await (await scope.caches.open(cacheName)).match(page);
    const signal = AbortSignal.timeout(cachedPage === undefined ? 60_000 : timeoutMs);
    try {
      const response = await scope.fetch(page, { signal, credentials: "same-origin" });
      if (response.ok || cachedPage === undefined) return response;
    } catch (error) {
      if (cachedPage === undefined) throw error;
    }
    return cachedPage;
  }

  async function built(request: Request): Promise<Response> {
    const cachedPage = await (await scope.caches.open(cacheName)).match(request.url);
    return cachedPage ?? scope.fetch(request.url, { credentials: "same-origin" });
  }

  scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
  scope.addEventListener("message", (event) => {
    const posted = event.data;
    if (!Array.isArray(posted)) return;
    const files = posted.filter(
      (path): path is string => typeof path === "string" && path.startsWith("/_next/static/"),
    );
    const reply = (done: boolean) => event.ports[0]?.postMessage(done);
    event.waitUntil(
      addToCache(files).then(
        () => reply(true),
        () => reply(false),
      ),
    );
  });
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== scope.location.origin) return;
    if (request.mode === "navigate" && url.pathname === page) event.respondWith(open());
    else if (url.pathname.startsWith("/_next/static/")) event.respondWith(built(request));
  });
}
