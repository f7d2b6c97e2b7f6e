const timeoutMs = 20_000;

/**
 * Makes `/field` open without a connection: registers its worker and has it keep the page.
 * @param files built files the open page has loaded, where it is that page itself
 * @returns whether the page is kept
 */
export async function cacheOfflinePage(files: readonly string[] = []): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    const options = { scope: "/field", updateViaCache: "none" } as const;
    const registration = await navigator.serviceWorker.register("/api/field-worker.js", options);
    const worker = await activeWorker(registration);
    return await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data === true);
      setTimeout(() => resolve(false), timeoutMs);
      worker.postMessage(files, [port2]);
    });
  } catch {
    return false;
  }
}

/** The built files this page has loaded so far. */
export function loadedFiles(): string[] {
  const paths = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  return paths
    .filter(({ origin, pathname }) => {
      return origin === window.location.origin && pathname.startsWith("/_next/static/");
    })
    .map(({ pathname }) => pathname);
}

function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const { active, installing, waiting } = registration;
  const coming = installing ?? waiting;
  if (coming === null && active !== null) return Promise.resolve(active);
  return new Promise((resolve, reject) => {
    coming?.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(coming);
      if (coming.state === "redundant") reject(new Error("the worker was not installed"));
    });
  });
}
