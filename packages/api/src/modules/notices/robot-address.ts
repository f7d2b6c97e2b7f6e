import { publicRobotOrigins, type RobotKind } from "@xianlan/domain/notice";

const publicPaths: Record<RobotKind, { origin: string; path: string; token: string }> = {
  wecom: { origin: "https://qyapi.weixin.qq.com", path: "/cgi-bin/webhook/send", token: "key" },
  dingtalk: { origin: "https://oapi.dingtalk.com", path: "/robot/send", token: "access_token" },
};

/**
 * Why a robot's address may not be used, or null. Only the service's own address, or one of the
 * origins the operator allows, so that settings cannot make the server call anything else.
 * @param allowed origins of XIANLAN_WEBHOOK_HOSTS
 */
export function robotProblem(
  kind: RobotKind,
  address: string,
  allowed: readonly string[],
): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return "机器人地址不完整，请从群机器人的设置页整行复制";
  if (url.username !== "" || url.password !== "") return "机器人地址中不能带用户名和口令";
  if (allowed.includes(url.origin)) return null;
  const { origin, path, token } = publicPaths[kind];
  if (url.origin === origin && url.pathname === path && url.searchParams.get(token)) return null;
  if (!publicRobotOrigins.includes(url.origin)) {
    return `机器人地址应以 ${origin}${path} 开头；私有化部署的地址须先由运维人员放行`;
  }
  return `机器人地址应为 ${origin}${path}?${token}=…，请从群机器人的设置页整行复制`;
}
