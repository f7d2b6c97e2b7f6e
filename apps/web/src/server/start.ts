import { watchLaunchers } from "./launchers.ts";
import { prepareModuleLoading } from "./module-loading.ts";

prepareModuleLoading();
const { StartRefused } = await import("@xianlan/db/embedded");
const { serve } = await import("./main.ts");
const { closeTerminal } = await import("./terminal.ts");

/** `pnpm start` and `pnpm dev`: runs until a signal, exits 0 after an orderly stop, 1 otherwise. */
const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  process.on(signal, () => {
    // The second Ctrl+C does not wait; the next start cleans up after it.
    if (stop.signal.aborted && signal === "SIGINT") process.exit(130);
    stop.abort();
  });
}

watchLaunchers(() => stop.abort());

try {
  await serve(process.argv.includes("--dev"), stop.signal);
  await closeTerminal();
  process.exit(0);
} catch (error) {
  await closeTerminal();
  const text = error instanceof StartRefused ? error.message : error;
  process.stderr.write(`\n启动失败：${text instanceof Error ? (text.stack ?? text) : text}\n`);
  process.exit(1);
}
