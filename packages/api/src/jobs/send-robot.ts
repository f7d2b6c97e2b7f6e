import { createHmac } from "node:crypto";
import type { Message, RobotKind } from "@xianlan/domain/notice";
import { z } from "zod";
import { type ChannelSecrets, robotProblem } from "../modules/notices/index.ts";
import { connectErrorText, type Outcome } from "./send-outcome.ts";

const timeoutMs = 10_000;

const reply = z.object({ errcode: z.number(), errmsg: z.string().default("") });

/** 钉钉's signature of a timestamp: HMAC-SHA-256 over “timestamp, line feed, key”, in the query. */
export function signed(address: string, signKey: string, timestampMs: number): string {
  const url = new URL(address);
  if (signKey === "") return url.href;
  const sign = createHmac("sha256", signKey).update(`${timestampMs}\n${signKey}`).digest("base64");
  url.searchParams.set("timestamp", String(timestampMs));
  url.searchParams.set("sign", sign);
  return url.href;
}

/**
 * Posts a line to a group robot. No redirect is followed: the address was checked, what it points on to
 * was not.
 */
export async function sendRobot(
  kind: RobotKind,
  { address, signKey }: Pick<ChannelSecrets, "address" | "signKey">,
  message: Message,
  { robotOrigins, timestampMs }: { robotOrigins: readonly string[]; timestampMs: number },
): Promise<Outcome> {
  const problem = robotProblem(kind, address, robotOrigins);
  if (problem !== null) return { sent: false, next: "retry", text: problem };
  const target = kind === "dingtalk" ? signed(address, signKey, timestampMs) : address;
  const content = `${message.subject}\n${message.text}`;
  try {
    const response = await fetch(target, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ msgtype: "text", text: { content } }),
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await verdictOf(response);
  } catch (error) {
    const text = connectErrorText(error);
    if (text !== null) return { sent: false, next: "retry", text };
    return { sent: false, next: "unclear", text: "机器人没有应答，不知是否收到" };
  }
}

/** What the robot said. Anything but its own “0” is a refusal. */
async function verdictOf(response: Response): Promise<Outcome> {
  const refusal = (text: string): Outcome => ({ sent: false, next: "retry", text });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    return refusal(`机器人地址被转向别处，已拒绝（HTTP ${response.status}）`);
  }
  const body = await response.text();
  if (!response.ok) return refusal(`机器人拒绝了消息（HTTP ${response.status}）`);
  const responseBody = reply.safeParse(jsonOf(body));
  if (!responseBody.success) return refusal("对方的应答不是群机器人的应答，请核对地址");
  const { errcode, errmsg } = responseBody.data;
  if (errcode === 0) return { sent: true };
  return refusal(`机器人拒绝了消息：${errmsg.slice(0, 120)}（${errcode}）`);
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
