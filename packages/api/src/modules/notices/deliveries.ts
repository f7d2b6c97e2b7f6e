import { account, delivery, type Transaction } from "@xianlan/db";
import {
  type ChannelKind,
  channelLabels,
  type DeliveryPurpose,
  type DeliveryState,
  deliveryPurposeLabels,
  deliveryStateLabels,
} from "@xianlan/domain/notice";
import { and, desc, eq, type SQL } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { DeliveryListInput } from "./inputs.ts";

const maxRows = 100;

/** A message on its way, without what it says. */
export type DeliveryView = {
  id: string;
  channel: ChannelKind;
  channelLabel: string;
  purpose: DeliveryPurpose;
  purposeLabel: string;
  /** The person, or null for a group. */
  receiver: string | null;
  state: DeliveryState;
  stateLabel: string;
  attempts: number;
  createdAt: string;
  nextAt: string;
  sentAt: string | null;
  failingSince: string | null;
  lastError: string;
  version: number;
};

/** The latest messages, newest first. */
export function listDeliveries(
  context: Context,
  { channel, state }: DeliveryListInput,
): Promise<{ deliveries: DeliveryView[] }> {
  const grant = authorize(context, "notice.configure");
  const { countyId } = grant.actor;
  return read(context, grant, async (tx) => ({
    deliveries: await deliveryViews(
      tx,
      countyId,
      and(
        channel ? eq(delivery.channel, channel) : undefined,
        state ? eq(delivery.state, state) : undefined,
      ),
    ),
  }));
}

/** Deliveries of the county that meet the condition, newest first, at most 100. */
export async function deliveryViews(
  tx: Transaction,
  countyId: string,
  condition: SQL | undefined,
): Promise<DeliveryView[]> {
  const rows = await tx
    .select({
      id: delivery.id,
      channel: delivery.channel,
      purpose: delivery.purpose,
      receiver: account.name,
      state: delivery.state,
      attempts: delivery.attempts,
      createdAt: delivery.createdAt,
      nextAt: delivery.nextAt,
      sentAt: delivery.sentAt,
      failingSince: delivery.failingSince,
      lastError: delivery.lastError,
      version: delivery.version,
    })
    .from(delivery)
    .leftJoin(
      account,
      and(eq(account.countyId, delivery.countyId), eq(account.id, delivery.accountId)),
    )
    .where(and(eq(delivery.countyId, countyId), condition))
    .orderBy(desc(delivery.createdAt), desc(delivery.id))
    .limit(maxRows);
  return rows.map((row) => ({
    ...row,
    channelLabel: channelLabels[row.channel],
    purposeLabel: deliveryPurposeLabels[row.purpose],
    stateLabel: deliveryStateLabels[row.state],
  }));
}
