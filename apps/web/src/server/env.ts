import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StartRefused } from "@xianlan/db/embedded";
import { z } from "zod";

/** Root of the repository: where `.data` lies and where turbo runs. */
export const repositoryRoot = fileURLToPath(new URL("../../../../", import.meta.url));

/** What the environment sets, validated once. */
export interface Env {
  readonly port: number;
  readonly host: string;
  /** Whether `host` can be reached from this machine alone. */
  readonly loopback: boolean;
  /** An own PostgreSQL instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  readonly demo: boolean;
  /** Origins of group robots beside those of 企业微信 and 钉钉. */
  readonly webhookHosts: readonly string[];
}

const KNOWN = [
  "PORT",
  "HOST",
  "DATABASE_URL",
  "XIANLAN_DATA_DIR",
  "XIANLAN_DEMO",
  "XIANLAN_WEBHOOK_HOSTS",
] as const;

/** `https://robot.example.gov.cn`: scheme, host and port alone. */
function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text))
    .optional(),
  XIANLAN_DATA_DIR: z.string().min(1).default(".data"),
  XIANLAN_DEMO: z.enum(["0", "1"]).optional(),
  XIANLAN_WEBHOOK_HOSTS: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim().replace(/\/$/, "")))
    .refine((origins) => origins.every(isOrigin))
    .default([]),
});

const EXPECTED: Readonly<Record<(typeof KNOWN)[number], string>> = {
  PORT: "1 到 65535 之间的整数，例如 3000",
  HOST: "本机的一个地址，例如 127.0.0.1 或 0.0.0.0",
  DATABASE_URL: "postgres://用户:口令@主机:端口/库名（口令里的特殊字符须转义）",
  XIANLAN_DATA_DIR: "一个文件夹的路径",
  XIANLAN_DEMO: "1（演示）或 0（正式）",
  XIANLAN_WEBHOOK_HOSTS: "以逗号分隔的网址，只到主机和端口，例如 https://robot.example.gov.cn",
};

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1)$/;

/** Whether a host name or address, without port, is this machine. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Reads the environment. Empty values count as unset.
 * @throws StartRefused naming each variable that is wrong or unknown, and what it should be.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(KNOWN.map((name) => [name, source[name] || undefined]));
  const parsed = schema.safeParse(given);
  const wrong = parsed.success
    ? []
    : KNOWN.filter((name) => parsed.error.issues.some((issue) => issue.path[0] === name)).map(
        (name) => `环境变量 ${name} 的值不对：应为${EXPECTED[name]}。`,
      );
  const unknown = Object.keys(source)
    .filter((name) => name.startsWith("XIANLAN_") && !KNOWN.some((known) => known === name))
    .map((name) => `没有名为 ${name} 的环境变量；可用的是 ${KNOWN.join("、")}。`);
  if (!parsed.success || unknown.length > 0) {
    throw new StartRefused([...wrong, ...unknown].join("\n"));
  }
  const { PORT, HOST, DATABASE_URL, XIANLAN_DATA_DIR, XIANLAN_DEMO } = parsed.data;
  const { XIANLAN_WEBHOOK_HOSTS } = parsed.data;
  const demo = XIANLAN_DEMO === undefined ? DATABASE_URL === undefined : XIANLAN_DEMO === "1";
  const loopback = isLoopback(HOST);
  if (demo && !loopback) {
    throw new StartRefused(
      `演示模式的账号是公开的，只能监听本机；HOST=${HOST} 会让别的机器也能登录。\n` +
        "请去掉 HOST，或设 XIANLAN_DEMO=0 以正式方式启动。",
    );
  }
  return {
    port: PORT,
    host: HOST,
    loopback,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: resolve(repositoryRoot, XIANLAN_DATA_DIR),
    demo,
    webhookHosts: XIANLAN_WEBHOOK_HOSTS,
  };
}

/** Sets what Next and turbo read from the environment; nothing reports home. */
export function prepareProcess(dev: boolean): void {
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  });
}
