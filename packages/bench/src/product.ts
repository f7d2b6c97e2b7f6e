import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { childEnv } from "./env.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Waits until the address answers 200. @throws when the process ends first, or after 5 minutes. */
async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}\n${output()}`);
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not become ready\n${output()}`);
}

async function start(args: readonly string[], env: Record<string, string>, url: string) {
  const child = spawn(process.execPath, args, { cwd: repository, env: childEnv(env) });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000);
    });
  }
  await ready(child, url, () => output);
  return {
    pid: child.pid ?? 0,
    async stop() {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** The product as its users start it, on this database. */
export function startProduct(databaseUrl: string, dataDir: string, port: number) {
  const env = { DATABASE_URL: databaseUrl, XIANLAN_DATA_DIR: dataDir, PORT: String(port) };
  const path = join(repository, "apps/web/src/server/start.ts");
  return start([path], env, `http://127.0.0.1:${port}/api/ready`);
}

/** The bare handler on the same database. */
export function startBare(databaseUrl: string, file: string, port: number) {
  const path = fileURLToPath(new URL("bare.ts", import.meta.url));
  return start([path, databaseUrl, String(port), file], {}, `http://127.0.0.1:${port}/none`);
}

/** Resident memory of a process in MiB, as Linux counts it; null elsewhere. */
export function residentMiB(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
