import { account, delivery } from "@xianlan/db";
import { channelLabels, type TestDeliveryInput } from "@xianlan/domain/notice";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { channelView } from "./channels.ts";

/**
 * Puts a test message into the outbox: an e-mail to the administrator's own address, or a line to the
 * robot's group. It leaves like every other message, within a minute.
 */
export function tryChannel(context: Context, input: TestDeliveryInput): Promise<{ id: string }> {
  const grant = authorize(context, "notice.configure");
  const { countyId, accountId } = grant.actor;
  const { channel } = input;
  return write(context, grant, "notice.test", input, async ({ tx, audit }) => {
    const view = await channelView(tx, context.services, countyId, channel);
    if (!view.enabled) throw refused(`请先启用并保存${channelLabels[channel]}，再发送测试消息`);
    const mail = channel === "email";
    if (mail && (await ownAddress()) === "") {
      throw refused("请先在“我的账号”填写自己的通知邮箱，测试邮件会发到那里");
    }
    const id = uuid();
    const { now } = context.clock;
    await tx.insert(delivery).values({
      countyId,
      id,
      channel,
      purpose: "test",
      key: `test ${id}`,
      noticeIds: [],
      accountId: mail ? accountId : null,
      createdAt: now,
      nextAt: now,
    });
    audit({
      action: "notice.test",
      entity: "delivery",
      entityId: id,
      units: [],
      after: { channel },
    });
    return { id };

    async function ownAddress(): Promise<string> {
      const [row] = await tx
        .select({ noticeEmail: account.noticeEmail })
        .from(account)
        .where(and(eq(account.countyId, countyId), eq(account.id, accountId)));
      return row?.noticeEmail ?? "";
    }
  });
}
