import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { AppError, resetPasswordAtConsole, type Services, unlockAtConsole } from "@xianlan/api";
import { clockAt } from "@xianlan/domain/calendar";
import { EXIT, type ExitCode, print, printError, UsageError } from "./command.ts";
import { withProduct } from "./with-product.ts";

/** `xl unlock NAME`: lets an account sign in again that failed too often. */
export function unlock(args: readonly string[]): Promise<ExitCode> {
  return atConsole(args, async (console, name) => {
    const { countyName, name: person, lifted } = await unlockAtConsole(console, name);
    print(
      lifted
        ? `已解除锁定：${countyName} ${person}（${name}）。`
        : `${countyName} ${person}（${name}）没有被锁定，不需要解除。`,
    );
  });
}

/** `xl reset-password NAME`: prints a password for one sign-in, once. */
export function resetPassword(args: readonly string[]): Promise<ExitCode> {
  return atConsole(args, async (console, name) => {
    const made = await resetPasswordAtConsole(console, name);
    print(
      [
        `已重置密码：${made.countyName} ${made.name}`,
        `用户名：${made.username}`,
        `一次性密码：${made.password}`,
      ].join("\n"),
    );
    printError(
      "只显示这一次，7天内有效，登录后须修改；这个账号在各处的登录已全部退出，锁定已解除。",
    );
  });
}

type Console = { services: Services; clock: ReturnType<typeof clockAt>; operator: string };

async function atConsole(
  args: readonly string[],
  work: (console: Console, name: string) => Promise<void>,
): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new UsageError("请给出一个用户名或手机号");
  return withProduct(async ({ services }) => {
    try {
      await work({ services, clock: clockAt(Date.now()), operator: operatorName() }, name);
      return EXIT.ok;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      printError(error.message);
      return EXIT.failed;
    }
  });
}

/** Login name at the operating system; its number where it has none, as in some containers. */
function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "?"}`;
  }
}
