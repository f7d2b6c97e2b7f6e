import type { AppRouter, Context } from "@xianlan/api";

/** What the server process lends to the pages it renders, so that their bundle holds no server code. */
export type Runtime = {
  router: AppRouter;
  /** The context of a request, from its headers: who asks, when, from where. */
  createContext(headers: Headers): Promise<Context>;
  /** Whether this is the demonstration, whose sign-in page offers a button a role. */
  demo: boolean;
  /** Logs a page that could not be shown, under the digest its reader sees. */
  pageFailed(error: unknown, path: string): void;
};

const runtimeSymbol = Symbol.for("xianlan.runtime");
const holder = globalThis as { [runtimeSymbol]?: Runtime };

/** Called once by the server process before it listens. */
export function installRuntime(runtime: Runtime): void {
  holder[runtimeSymbol] = runtime;
}

/** @throws Error when a page is rendered outside the server process. */
export function getRuntime(): Runtime {
  const runtime = holder[runtimeSymbol];
  if (runtime === undefined) throw new Error("start the product with `pnpm start`");
  return runtime;
}
