import { type MailServer, noticeChannel } from "@xianlan/db";
import type { ChannelKind } from "@xianlan/domain/notice";
import { and, eq } from "drizzle-orm";
import { conflict } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { type ChannelView, channelView } from "./channels.ts";
import {
  type ChannelSecrets,
  decryptSecrets,
  encryptSecrets,
  noSecrets,
} from "./encrypt-secrets.ts";

/** A channel's settings about to be stored. */
export type ChannelChange = {
  kind: ChannelKind;
  version: number;
  enabled: boolean;
  server: MailServer | null;
  secrets: ChannelSecrets;
};

/** The stored secrets; none when there are none or they no longer decrypt. */
export async function loadSecrets(
  { tx, grant, context }: TxContext,
  kind: ChannelKind,
): Promise<ChannelSecrets> {
  const { countyId } = grant.actor;
  const [row] = await tx
    .select({ encryptedSecrets: noticeChannel.encryptedSecrets })
    .from(noticeChannel)
    .where(and(eq(noticeChannel.countyId, countyId), eq(noticeChannel.kind, kind)));
  const { secretsKey } = context.services.notices;
  return decryptSecrets(secretsKey, { countyId, kind }, row?.encryptedSecrets ?? "") ?? noSecrets;
}

/** What the audit log may know of a channel. */
function audited({ enabled, server, passwordSet, signKeySet, robotHost }: ChannelView) {
  return { enabled, server, passwordSet, signKeySet, robotHost };
}

/**
 * Keeps a channel where it still has the version its writer saw.
 * @throws AppError `conflict` with the channel as it stands.
 */
export async function storeChannel(
  txContext: TxContext,
  action: string,
  change: ChannelChange,
): Promise<ChannelView> {
  const { tx, grant, context, audit } = txContext;
  const { countyId, name } = grant.actor;
  const { kind, version, enabled, server, secrets } = change;
  const before = await channelView(tx, context.services, countyId, kind);
  const { secretsKey } = context.services.notices;
  const row = {
    enabled,
    server,
    version: version + 1,
    encryptedSecrets: encryptSecrets(secretsKey, { countyId, kind }, secrets),
    updatedAt: context.clock.now,
    updatedByName: name,
  };
  const written =
    version === 0
      ? await tx
          .insert(noticeChannel)
          .values({ ...row, countyId, kind })
          .onConflictDoNothing()
          .returning({ version: noticeChannel.version })
      : await tx
          .update(noticeChannel)
          .set(row)
          .where(
            and(
              eq(noticeChannel.countyId, countyId),
              eq(noticeChannel.kind, kind),
              eq(noticeChannel.version, version),
            ),
          )
          .returning({ version: noticeChannel.version });
  const after = await channelView(tx, context.services, countyId, kind);
  if (written.length === 0) {
    throw conflict("这个渠道刚被他人修改，请核对后再保存", after);
  }
  audit({
    action,
    entity: "notice_channel",
    entityId: kind,
    units: [],
    before: audited(before),
    after: audited(after),
  });
  return after;
}
