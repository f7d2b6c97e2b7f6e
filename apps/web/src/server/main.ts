import { startJobs } from "@xianlan/api";
import {
  ensureDataFolder,
  lockDataFolder,
  newInstallation,
  readInstallation,
} from "@xianlan/db/embedded";
import { installRuntime } from "../lib/runtime.ts";
import { addressOf, demoLines } from "./announce.ts";
import { ensureBuilt } from "./build.ts";
import { compose } from "./compose.ts";
import { readyDatabase } from "./database.ts";
import { prepareDemo } from "./demo-accounts.ts";
import { type Env, prepareProcess, readEnv } from "./env.ts";
import { apiHandlers } from "./http/api-handlers.ts";
import { healthHandler } from "./http/health.ts";
import { createHttpServer, httpMetrics } from "./http/http.ts";
import { openLog } from "./log.ts";
import { listen, requireFree } from "./port.ts";
import { firstSetupLink } from "./setup-link.ts";
import { print } from "./terminal.ts";

/** Requests under way get this long to finish after SIGTERM. */
const DRAIN_MS = 10_000;

type Step = () => Promise<void> | void;

/**
 * Runs the product until `stop` is aborted: data folder, database, pages, server; then takes it
 * down in the opposite order. Whatever fails on the way up, what stands already is taken down.
 * @throws StartRefused for everything the operator can fix.
 */
export async function serve(dev: boolean, stop: AbortSignal): Promise<void> {
  const down: Step[] = [];
  try {
    const ready = await up(readEnv(), dev, stop, down);
    if (ready && !stop.aborted) {
      await new Promise((resolve) => stop.addEventListener("abort", resolve));
    }
  } finally {
    for (const step of down.reverse()) await shutDown(step);
  }
}

/** One step that fails must not keep the database from being stopped. */
async function shutDown(step: Step): Promise<void> {
  try {
    await step();
  } catch (error) {
    process.stderr.write(`停止时出错：${error instanceof Error ? error.stack : error}\n`);
  }
}

/** @returns false when it was asked to stop before it was up. */
async function up(env: Env, dev: boolean, stop: AbortSignal, down: Step[]): Promise<boolean> {
  prepareProcess(dev);
  const { dataDir, databaseUrl, demo, host, port } = env;
  ensureDataFolder(dataDir);
  const holder = lockDataFolder(dataDir, new Date().toISOString());
  down.push(() => holder.release());
  await requireFree(host, port);
  const { logger, close } = await openLog(dataDir);
  down.push(close);
  const metrics = httpMetrics();
  const log = (message: string) => {
    print(message);
    logger.info(message);
  };
  const folder = readInstallation(dataDir) ?? newInstallation(dataDir);
  const { secrets } = folder;

  // The build and the database do not need each other; both are settled before going on or down.
  const inVain = new AbortController();
  const built = dev ? Promise.resolve() : ensureBuilt(log, AbortSignal.any([stop, inVain.signal]));
  const opened = readyDatabase({
    databaseUrl,
    folder,
    kind: demo ? "demo" : "real",
    log,
    onRestart: metrics.databaseRestarted,
  });
  opened.catch(() => inVain.abort());
  const [build, open] = await Promise.allSettled([built, opened]);
  if (open.status === "rejected") throw open.reason;
  down.push(() => open.value.stop());
  if (open.value.embeddedPort !== null) holder.describe({ databasePort: open.value.embeddedPort });
  if (build.status === "rejected") throw build.reason;
  if (stop.aborted) return false;

  const composition = await compose({
    appUrl: open.value.appUrl,
    secrets,
    dataDir,
    logger,
    demo,
    webhookHosts: env.webhookHosts,
  });
  down.push(() => composition.close());
  const { services } = composition;
  if (demo) services.demo = await prepareDemo(services, dataDir, log);
  if (stop.aborted) return false;
  installRuntime(composition.runtime);
  const { preparePages } = await import("./http/pages.ts");
  const pages = await preparePages({ dev, host, port });
  down.push(() => pages.close());
  if (stop.aborted) return false;

  const http = createHttpServer({
    logger,
    runtime: composition.runtime,
    services,
    handlers: [healthHandler(metrics), ...apiHandlers],
    pages: pages.response,
    trustProxy: env.loopback && !demo,
    dev,
    metrics,
  });
  pages.attach(http.server);
  const link = demo ? null : await firstSetupLink(services, addressOf(env));
  await listen(http.server, host, port);
  down.push(async () => {
    print("正在停止：等待进行中的请求…");
    await http.drain(DRAIN_MS);
  });
  down.push(await startJobs(open.value.appUrl, services));
  holder.describe({ address: addressOf(env) });
  print(`\n县览已启动（${process.uptime().toFixed(1)} 秒）：${addressOf(env)}`);
  if (services.demo) {
    print("演示模式（只监听本机），登录页上每个角色一个按钮：");
    print(demoLines(services.demo, dataDir));
  }
  if (link !== null) print(link);
  print("按 Ctrl+C 停止。");
  logger.info({ address: addressOf(env), database: open.value.serverVersion }, "ready");
  return true;
}
