import { roleLabels } from "@xianlan/domain";
import { demoAccountsPath, readDemoAccounts } from "./demo-accounts.ts";
import type { Env } from "./env.ts";
import { say } from "./terminal.ts";

/** The address people open. */
export function addressOf(env: Pick<Env, "host" | "port">): string {
  const host = env.host === "0.0.0.0" || env.host === "::" ? "127.0.0.1" : env.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${env.port}`;
}

/** Prints the address and, in demo mode, one account a role. */
export function announce(env: Env, seconds: number): void {
  say("");
  say(`县览已启动（${seconds.toFixed(1)} 秒）：${addressOf(env)}`);
  if (env.demo) announceDemo(env.dataDir);
  say("按 Ctrl+C 停止。");
}

function announceDemo(dataDir: string): void {
  say("演示模式（只监听本机），登录页上每个角色一个按钮：");
  const seen = new Set<string>();
  for (const { roles, unit, username } of readDemoAccounts(dataDir)) {
    const held = roles.map((role) => roleLabels[role]).join("、");
    if (seen.has(held)) continue;
    seen.add(held);
    say(`  ${held}：${username}${unit ? `（${unit}）` : ""}`);
  }
  say(`全部演示账号和口令：${demoAccountsPath(dataDir)}`);
}
