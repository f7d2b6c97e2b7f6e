import { withScope } from "@xianlan/db";
import type { Clock } from "@xianlan/domain/calendar";
import type { Services } from "../context.ts";
import { decryptSecrets } from "../modules/notices/index.ts";
import { type Claimed, claimDeliveries, settleDelivery } from "./claim-deliveries.ts";
import { composeMessage } from "./compose-message.ts";
import { eachCounty, jobsOf } from "./counties.ts";
import { sendMail } from "./send-mail.ts";
import type { Outcome } from "./send-outcome.ts";
import { sendRobot } from "./send-robot.ts";

/** What sending asks of the process: the time, which goes on while it sends, and when to stop. */
export type Sending = { clock: () => Clock; stop: AbortSignal };

/**
 * Sends what is due. No transaction is open while a receiver is spoken to, so one that is down holds up
 * nothing but its own messages. Each attempt is marked before it is made. What certainly was not taken is
 * tried again later; what may have been taken is not: a notice only points at 待办, which still stands,
 * so one lost does less harm than one computed twice.
 */
export function sendDeliveries(services: Services, { clock, stop }: Sending): Promise<void> {
  return eachCounty(services, async ({ countyId }) => {
    while (!stop.aborted) {
      const claimed = await withScope(services.database, jobsOf(countyId), "write", (tx) =>
        claimDeliveries(tx, countyId, clock()),
      );
      if (claimed.length === 0) return;
      // One receiver after another: a robot or mail server is never spoken to twice at once.
      for (const one of claimed) {
        const outcome = stop.aborted ? putBack : await attempt(services, one, clock);
        await withScope(services.database, jobsOf(countyId), "write", (tx) =>
          settleDelivery(tx, one, outcome, clock()),
        );
      }
    }
  });
}

/** For messages that were taken and not begun when the process was asked to stop. */
const putBack: Outcome = { sent: false, next: "retry", text: "系统停止，稍后再发" };

async function attempt(services: Services, claimed: Claimed, clock: () => Clock): Promise<Outcome> {
  const { countyId, channel: kind, id } = claimed;
  const prepared = await withScope(services.database, jobsOf(countyId), "read", (tx) =>
    composeMessage(tx, claimed),
  );
  if (typeof prepared === "string") return { sent: false, next: "failed", text: prepared };
  const { message, to, channel } = prepared;
  const { secretsKey, robotOrigins } = services.notices;
  const secrets = decryptSecrets(secretsKey, { countyId, kind }, channel.encryptedSecrets);
  if (secrets === null) {
    return { sent: false, next: "retry", text: "保存的密钥无法解读，请重新填写渠道设置" };
  }
  if (kind !== "email") {
    const timestampMs = Date.parse(clock().now);
    return sendRobot(kind, secrets, message, { robotOrigins, timestampMs });
  }
  if (channel.server === null) {
    return { sent: false, next: "retry", text: "邮件服务器还没有设置" };
  }
  return sendMail(channel.server, secrets.password, { ...message, id, to });
}
