import { type MailServer, noticeChannel } from "@xianlan/db";
import type { ChannelKind } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { AppError } from "../../errors.ts";
import type { Write } from "../../transaction.ts";
import { type ChannelView, channelView } from "./channels.ts";
import { type ChannelSecrets, noSecrets, openSecrets, sealSecrets } from "./sealed.ts";

/** What is about to be kept of a channel. */
export type ChannelChange = {
  kind: ChannelKind;
  version: number;
  enabled: boolean;
  server: MailServer | null;
  secrets: ChannelSecrets;
};

/** The secrets kept now; none when there are none or they no longer open. */
export async function keptSecrets(
  { tx, grant, context }: Write,
  kind: ChannelKind,
): Promise<ChannelSecrets> {
  const { countyId } = grant.actor;
  const [row] = await tx
    .select({ sealed: noticeChannel.sealed })
    .from(noticeChannel)
    .where(and(eq(noticeChannel.countyId, countyId), eq(noticeChannel.kind, kind)));
  const { sealKey } = context.services.notices;
  return openSecrets(sealKey, { countyId, kind }, row?.sealed ?? "") ?? noSecrets;
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
  work: Write,
  action: string,
  change: ChannelChange,
): Promise<ChannelView> {
  const { tx, grant, context, audit } = work;
  const { countyId, name } = grant.actor;
  const { kind, version, enabled, server, secrets } = change;
  const before = await channelView(tx, context.services, countyId, kind);
  const { sealKey } = context.services.notices;
  const row = {
    ...{ enabled, server, version: version + 1 },
    sealed: sealSecrets(sealKey, { countyId, kind }, secrets),
    ...{ updatedAt: context.clock.now, updatedByName: name },
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
    throw new AppError("conflict", "这个渠道刚被他人修改，请核对后再保存", { current: after });
  }
  audit({
    ...{ action, entity: "notice_channel", entityId: kind },
    before: audited(before),
    after: audited(after),
  });
  return after;
}
