import { createServer, type Server } from "node:net";
import { StartRefused } from "@xianlan/db/embedded";

/**
 * Looks whether the address is free before anything slow begins.
 * @throws StartRefused naming PORT or HOST.
 */
export async function requireFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise<void>((resolve) => probe.close(() => resolve()));
}

/** Listens. @throws StartRefused naming PORT or HOST. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(refusal(error, host, port));
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.removeListener("error", refuse);
      resolve();
    });
  });
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartRefused(
        `端口 ${port} 已被别的程序占用。\n请用环境变量 PORT 换一个端口，例如：PORT=${port === 3100 ? 3200 : 3100} npx -y pnpm@12 start`,
      );
    case "EACCES":
      return new StartRefused(
        `没有权限监听端口 ${port}。\n请用环境变量 PORT 换一个 1024 以上的端口。`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartRefused(`本机没有地址 ${host}。\n请改正环境变量 HOST，或去掉它。`);
    default:
      return error;
  }
}
