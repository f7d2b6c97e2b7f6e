import { Readable } from "node:stream";
import type { MailServer } from "@xianlan/db";
import type { Message } from "@xianlan/domain/notice";
import { createTransport } from "nodemailer";
import { codeOf, connectErrorText, type Outcome } from "./send-outcome.ts";

const timeoutMs = 10_000;

/** Hands one e-mail to the county's mail server. */
export async function sendMail(
  server: MailServer,
  password: string,
  mail: Message & { id: string; to: string },
): Promise<Outcome> {
  let handedOver = false;
  async function* body() {
    handedOver = true;
    yield mail.text;
  }
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    ...(server.username === "" ? {} : { auth: { user: server.username, pass: password } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: "县览", address: server.sender },
      to: mail.to,
      subject: mail.subject,
      // The same on every attempt, so that a mail server recognises a copy.
      messageId: `<${mail.id}@${server.sender.split("@")[1]}>`,
      text: Readable.from(body()),
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return { sent: true };
  } catch (error) {
    return failure(error, handedOver);
  } finally {
    transport.close();
  }
}

/** A reply of the server is certain; a connection lost after the text had begun to flow is not. */
function failure(error: unknown, handedOver: boolean): Outcome {
  const of = (name: string): unknown =>
    typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  const reply = of("responseCode");
  if (typeof reply === "number") {
    const response = String(of("response") ?? "").slice(0, 160);
    const text = codeOf(error) === "EAUTH" ? "用户名或口令不对" : "邮件服务器拒绝了邮件";
    return { sent: false, next: "retry", text: `${text}：${response}` };
  }
  if (handedOver) {
    return { sent: false, next: "unclear", text: "与邮件服务器的连接中断，不知是否收到" };
  }
  const text = connectErrorText(error) ?? `连接不上邮件服务器（${codeOf(error) || "未知原因"}）`;
  return { sent: false, next: "retry", text };
}
