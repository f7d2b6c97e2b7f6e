import { randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureDataFolder } from "../embedded/data-folder.ts";
import { type DataFolderLock, lockDataFolder } from "../embedded/data-folder-lock.ts";
import { clearLeftovers } from "../embedded/leftovers.ts";
import { loadInstallation } from "../embedded/secrets.ts";
import { startEmbedded } from "../embedded/server.ts";
import { open } from "../provision/connect.ts";
import { provision } from "../provision/provision.ts";
import { TEMPLATE } from "./server.ts";

const PREFIX = "xianlan-test-";

/**
 * Vitest's global set-up: one embedded PostgreSQL for the whole run (no fsync), with a template
 * database that every test file clones. A migration's failure is passed to the files that ask for a
 * database, so that all other tests still run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const dataDir = join(tmpdir(), `${PREFIX}${randomUUID()}`);
  ensureDataFolder(dataDir);
  const holder = lockDataFolder(dataDir, new Date().toISOString());
  const folder = loadInstallation(dataDir);
  const { secrets } = folder;
  const server = await startEmbedded({
    dataDir,
    superuserPassword: secrets.superuserPassword,
    log: () => undefined,
    durable: false,
  });
  let problem: string | null = null;
  try {
    const admin = await open(server.adminUrl("postgres"));
    await admin.query(`create database ${TEMPLATE}`);
    await admin.end();
    await provision(server.adminUrl(TEMPLATE), {
      folder,
      kind: "real",
      examine: () => Promise.reject(new Error("The template is new.")),
      accept: () => undefined,
    });
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  project.provide("xianlanTestServer", {
    adminUrl: server.adminUrl("postgres"),
    appPassword: secrets.appPassword,
    problem,
  });
  return async () => {
    await server.stop("immediate");
    holder.release();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Ends and removes the servers of earlier runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    // A run that is just starting has its folder before it has its lock.
    if (Date.now() - statSync(dataDir).mtimeMs < 60_000) continue;
    const holder = takeIfAbandoned(dataDir);
    if (!holder) continue;
    await clearLeftovers(join(dataDir, "postgresql"), () => undefined);
    holder.release();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function takeIfAbandoned(dataDir: string): DataFolderLock | null {
  try {
    return lockDataFolder(dataDir, new Date().toISOString());
  } catch {
    return null;
  }
}
