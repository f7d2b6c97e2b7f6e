import type { DemoAccount } from "@xianlan/api";
import { roleLabels } from "@xianlan/domain/account";
import { demoAccountsPath } from "./demo-accounts.ts";
import type { Env } from "./env.ts";

/** The address people open. */
export function addressOf(env: Pick<Env, "host" | "port">): string {
  const host = env.host === "0.0.0.0" || env.host === "::" ? "127.0.0.1" : env.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${env.port}`;
}

/** One account a set of roles, and where the others stand. */
export function demoLines(accounts: readonly DemoAccount[], dataDir: string): string {
  const seen = new Set<string>();
  const lines = accounts.flatMap(({ roles, unit, username, password }) => {
    const roleNames = roles.map((role) => roleLabels[role]).join("、");
    if (seen.has(roleNames)) return [];
    seen.add(roleNames);
    return [`  ${roleNames}${unit ? `（${unit}）` : ""}：${username}  ${password}`];
  });
  return [...lines, `全部演示账号和口令：${demoAccountsPath(dataDir)}`].join("\n");
}
