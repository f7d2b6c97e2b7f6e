import { createSetupLink, hasAdministrator, type Services } from "@xianlan/api";
import { clockAt } from "@xianlan/domain/calendar";

/** Lines that show a new one-time link; earlier links die. */
export async function setupLinkLines(services: Services, address: string): Promise<string> {
  const { path } = await createSetupLink(services, clockAt(Date.now()));
  return [
    "用下面的一次性链接建立县和第一个系统管理员（24 小时内有效，只能用一次）：",
    `  ${address}${path}`,
    "链接失效后，在服务器上运行 npx -y pnpm@12 xl admin-link 取得新链接。",
  ].join("\n");
}

/** The link for the first start outside demo mode; null once there is an administrator. */
export async function firstSetupLink(services: Services, address: string): Promise<string | null> {
  return (await hasAdministrator(services)) ? null : setupLinkLines(services, address);
}
