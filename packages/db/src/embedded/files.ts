import { spawnSync } from "node:child_process";
import { chownSync, lchownSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { HostUser } from "./host-user.ts";

/** The only environment child processes get: nothing of PG*, LD_* or locale leaks in. */
export const CHILD_ENV = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  TZ: "UTC",
  NODE_ENV: "production",
} as const;

/** Whether `user` can enter the folder and run or read the file, asked of the system itself. */
export function canReach(user: HostUser, path: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'test -x "$1" && test -r "$1"', "sh", path], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
    env: CHILD_ENV,
  });
  return probe.status === 0;
}

/** Whether `user` can enter the folder (needs no right to list it). */
export function canEnter(user: HostUser, folder: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
    env: CHILD_ENV,
  });
  return probe.status === 0;
}

/** Gives a folder and all in it to `user`. */
export function chownTo(user: HostUser, path: string): void {
  if (!lstatSync(path).isDirectory()) {
    lchownSync(path, user.uid, user.gid);
    return;
  }
  chownSync(path, user.uid, user.gid);
  for (const name of readdirSync(path)) chownTo(user, join(path, name));
}
