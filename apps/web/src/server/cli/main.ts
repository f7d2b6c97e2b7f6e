import { prepareModuleLoading } from "../module-loading.ts";
import { type Command, EXIT, type ExitCode, print, printError, UsageError } from "./command.ts";

const COMMANDS: readonly Command[] = [
  {
    name: "audit-check",
    usage: "",
    summary: "逐条核对审计日志的校验链，指出第一条被改动或缺失的记录",
    load: () => import("./audit-check.ts"),
  },
  {
    name: "admin-link",
    usage: "",
    summary: "生成建立县和第一个系统管理员的一次性链接，旧链接随即失效",
    load: () => import("./admin-link.ts"),
  },
  {
    name: "unlock",
    usage: "NAME",
    summary: "解除账号因连续输错密码造成的锁定，计入审计日志；NAME 为用户名或手机号",
    load: async () => ({ run: (await import("./account-commands.ts")).unlock }),
  },
  {
    name: "reset-password",
    usage: "NAME",
    summary: "重置账号的密码，显示一次性密码（只显示一次），退出其全部登录，计入审计日志",
    load: async () => ({ run: (await import("./account-commands.ts")).resetPassword }),
  },
  {
    name: "demo",
    usage: "",
    summary: "装入演示县（已装入的不变）并列出演示账号",
    load: () => import("./demo.ts"),
  },
  {
    name: "read-bulletin",
    usage: "FILE [--json]",
    summary: "读取督查通报（.txt 或 .docx），列出建议登记的问题；不改动任何数据",
    load: () => import("./read-bulletin.ts"),
  },
];

function help(): string {
  const width = Math.max(...COMMANDS.map(({ name, usage }) => name.length + usage.length)) + 3;
  const lines = COMMANDS.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width)}${summary}`,
  );
  return [
    "用法：pnpm xl 命令 [参数]",
    "",
    ...lines,
    `  ${"help".padEnd(width)}显示本说明`,
    "",
    "退出码：0 正常；1 检查未通过或没有办成；2 用法或文件有误；3 连不上数据库、数据文件夹或环境变量有误。",
    "环境变量与启动时相同（DATABASE_URL、XIANLAN_DATA_DIR）；应用正在运行时直接使用它的数据库。",
  ].join("\n");
}

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined) {
    printError(help());
    return EXIT.usage;
  }
  if (["help", "--help", "-h"].includes(name) || args.some((arg) => arg === "--help")) {
    print(help());
    return EXIT.ok;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    printError(`没有命令 ${name}。\n\n${help()}`);
    return EXIT.usage;
  }
  try {
    const { run } = await command.load();
    return await run(args);
  } catch (error) {
    return await explain(command, error);
  }
}

async function explain({ name, usage }: Command, error: unknown): Promise<ExitCode> {
  const message = error instanceof Error ? error.message : String(error);
  const wrongOption =
    error instanceof TypeError && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS");
  if (error instanceof UsageError || wrongOption) {
    printError(`${wrongOption ? "参数有误" : message}。\n用法：pnpm xl ${name} ${usage}`);
    return EXIT.usage;
  }
  const { StartRefused } = await import("@xianlan/db/embedded");
  if (error instanceof StartRefused) {
    printError(message);
    return EXIT.unavailable;
  }
  throw error;
}

prepareModuleLoading();
process.exitCode = await main(process.argv.slice(2));
