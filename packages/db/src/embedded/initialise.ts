import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHILD_ENV, chownTo } from "./files.ts";
import { entered, type Place } from "./place.ts";
import { StartRefused } from "./refusal.ts";

/** The superuser of an embedded server. */
export const SUPERUSER = "postgres";

/**
 * Makes the database cluster: UTF8, builtin C.UTF-8 (fast, stable, and pg_trgm sees Chinese, which
 * it does not in locale C), scram passwords. It is made beside its place and moved there whole: a
 * start killed half-way leaves nothing a later start could mistake for a cluster.
 * @throws StartRefused with what initdb said.
 */
export async function initialise(
  place: Place,
  password: string,
  { durable }: { durable: boolean },
): Promise<void> {
  if (existsSync(join(place.pgdata, "PG_VERSION"))) return;
  const next = `${place.pgdata}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true, mode: 0o700 });
  chmodSync(next, 0o700);
  const cluster = join(next, "cluster");
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(join(next, "password"), password, { mode: 0o600 });
  if (place.user) chownTo(place.user, next);
  const { cwd, path } = entered(place, cluster);
  const output = await run(join(place.binaries.folder, "bin", "initdb"), place, cwd, [
    `--pgdata=${path}`,
    `--username=${SUPERUSER}`,
    "--auth=scram-sha-256",
    `--pwfile=${path}/../password`,
    "--encoding=UTF8",
    ...(Number.parseInt(place.binaries.version, 10) >= 17 ? ["--locale-provider=builtin"] : []),
    "--locale=C.UTF-8",
    "--lc-messages=C",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ]);
  if (output.code !== 0) {
    rmSync(next, { recursive: true, force: true });
    throw new StartRefused(`无法建立数据库（initdb）：\n${output.output.trim()}`);
  }
  renameSync(cluster, place.pgdata);
  rmSync(next, { recursive: true, force: true });
}

function run(
  program: string,
  place: Place,
  cwd: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: CHILD_ENV,
      stdio: ["ignore", "pipe", "pipe"],
      ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.on("error", (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}
