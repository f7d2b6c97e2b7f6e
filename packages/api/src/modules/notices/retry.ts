import { delivery } from "@xianlan/db";
import type { RetryDeliveryInput } from "@xianlan/domain/notice";
import { and, eq, inArray } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, notFound } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { type DeliveryView, deliveryViews } from "./deliveries.ts";

/**
 * Takes a message up again now. For one whose end is unclear this is the only way to be sent again:
 * the person has judged that a second copy does less harm than none.
 */
export function retryDelivery(context: Context, input: RetryDeliveryInput): Promise<DeliveryView> {
  const grant = authorize(context, "notice.configure");
  const { countyId } = grant.actor;
  const { id, version } = input;
  return write(context, grant, "notice.retry", input, async ({ tx, audit }) => {
    const own = eq(delivery.id, id);
    const [before] = await deliveryViews(tx, countyId, own);
    if (before === undefined) throw notFound("条消息");
    const changed = await tx
      .update(delivery)
      .set({
        state: "waiting",
        attempts: 0,
        nextAt: context.clock.now,
        version: version + 1,
      })
      .where(
        and(
          eq(delivery.countyId, countyId),
          own,
          eq(delivery.version, version),
          inArray(delivery.state, ["waiting", "failed", "unclear"]),
        ),
      )
      .returning({ id: delivery.id });
    if (changed.length === 0) {
      const message = "这条消息的状态刚刚变化，请看过现在的状态再决定";
      throw conflict(message, before);
    }
    const [after] = await deliveryViews(tx, countyId, own);
    audit({
      action: "notice.retry",
      entity: "delivery",
      entityId: id,
      units: [],
      before: { state: before.state, attempts: before.attempts },
      after: { state: "waiting", attempts: 0 },
    });
    return after ?? before;
  });
}
