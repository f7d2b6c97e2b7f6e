import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Env } from "./env.ts";
import { say } from "./log.ts";

const accounts = z.array(
  z.object({
    username: z.string(),
    password: z.string(),
    roles: z.array(z.string()),
    unit: z.string().nullable(),
  }),
);

const ROLE_NAMES: Readonly<Record<string, string>> = {
  leader: "县领导",
  office: "县委宣传部（督查办）",
  inspector: "督查员",
  unit_lead: "乡镇分管领导",
  unit_clerk: "乡镇宣传委员",
  admin: "系统管理员",
  auditor: "审计员",
};

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
  const path = join(dataDir, "demo-accounts.json");
  const seen = new Set<string>();
  say("演示模式（只监听本机），登录页上每个角色一个按钮：");
  for (const account of demoAccounts(path)) {
    const role = account.roles.map((name) => ROLE_NAMES[name] ?? name).join("、");
    if (seen.has(role)) continue;
    seen.add(role);
    say(`  ${role}：${account.username}${account.unit ? `（${account.unit}）` : ""}`);
  }
  say(`全部演示账号和口令：${path}`);
}

function demoAccounts(path: string): z.infer<typeof accounts> {
  try {
    return accounts.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return [];
  }
}
