import { readFileSync } from "node:fs";

/** The OS user PostgreSQL runs as when the app itself is root, which PostgreSQL refuses. */
export interface HostUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ["postgres", "nobody"];

/** Reads one passwd text: `name:x:uid:gid:…` lines. Exported for its test. */
export function parsePasswd(text: string): readonly HostUser[] {
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (!name || !/^\d+$/.test(uid ?? "") || !/^\d+$/.test(gid ?? "")) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * The user for a root start: `postgres`, else `nobody`, else the first unprivileged one. It has to
 * be in passwd because `initdb` looks its own name up.
 */
export function chooseHostUser(passwd = readFileSync("/etc/passwd", "utf8")): HostUser {
  const users = parsePasswd(passwd).filter((user) => user.uid !== 0);
  for (const name of PREFERRED) {
    const user = users.find((candidate) => candidate.name === name);
    if (user) return user;
  }
  return users[0] ?? { name: "65534", uid: 65534, gid: 65534 };
}
