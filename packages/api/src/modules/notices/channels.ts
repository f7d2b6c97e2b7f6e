import { delivery, noticeChannel, noticeSetting, type Transaction } from "@xianlan/db";
import {
  type ChannelKind,
  channelKinds,
  channelLabels,
  defaultDigestAt,
  type MailSecurity,
} from "@xianlan/domain/notice";
import { and, desc, eq, inArray, max, min, ne, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context, Services } from "../../context.ts";
import { read } from "../../transaction.ts";
import { decryptSecrets } from "./encrypt-secrets.ts";

/** How a channel fares: messages that have failed and are not delivered yet, and the last that was. */
export type ChannelHealth = {
  lastSentAt: string | null;
  waiting: number;
  failing: number;
  failingSince: string | null;
  lastError: string;
};

/** A channel as administrators see it: what is secret shows only whether it is there. */
export type ChannelView = {
  kind: ChannelKind;
  label: string;
  enabled: boolean;
  server: {
    host: string;
    port: number;
    security: MailSecurity;
    username: string;
    sender: string;
  } | null;
  passwordSet: boolean;
  signKeySet: boolean;
  /** The robot's address, without its key; empty when there is none. */
  robotHost: string;
  /** The stored secrets do not decrypt with this installation's key. */
  unreadable: boolean;
  updatedAt: string | null;
  updatedByName: string;
  /** 0 before it was first set. */
  version: number;
  health: ChannelHealth;
};

/** The hour of the digest and the address in messages. */
export type SettingView = { digestAt: string; siteAddress: string; version: number };

/** What `notice.settings` returns. */
export type NoticeSettings = { setting: SettingView; channels: ChannelView[] };

export function noticeSettings(context: Context): Promise<NoticeSettings> {
  const grant = authorize(context, "notice.configure");
  const { countyId } = grant.actor;
  return read(context, grant, async (tx) => {
    const channels: ChannelView[] = [];
    for (const kind of channelKinds) {
      channels.push(await channelView(tx, context.services, countyId, kind));
    }
    return { setting: await settingView(tx, countyId), channels };
  });
}

export async function settingView(tx: Transaction, countyId: string): Promise<SettingView> {
  const [row] = await tx
    .select({
      digestAt: noticeSetting.digestAt,
      siteAddress: noticeSetting.siteAddress,
      version: noticeSetting.version,
    })
    .from(noticeSetting)
    .where(eq(noticeSetting.countyId, countyId));
  return row ?? { digestAt: defaultDigestAt, siteAddress: "", version: 0 };
}

export async function channelView(
  tx: Transaction,
  { notices }: Pick<Services, "notices">,
  countyId: string,
  kind: ChannelKind,
): Promise<ChannelView> {
  const [row] = await tx
    .select()
    .from(noticeChannel)
    .where(and(eq(noticeChannel.countyId, countyId), eq(noticeChannel.kind, kind)));
  const secrets = decryptSecrets(
    notices.secretsKey,
    { countyId, kind },
    row?.encryptedSecrets ?? "",
  );
  const address = secrets?.address ?? "";
  return {
    kind,
    label: channelLabels[kind],
    enabled: row?.enabled ?? false,
    server: row?.server ?? null,
    passwordSet: (secrets?.password ?? "") !== "",
    signKeySet: (secrets?.signKey ?? "") !== "",
    robotHost: URL.canParse(address) ? new URL(address).host : "",
    unreadable: secrets === null,
    updatedAt: row?.updatedAt ?? null,
    updatedByName: row?.updatedByName ?? "",
    version: row?.version ?? 0,
    health: await healthOf(tx, countyId, kind),
  };
}

async function healthOf(
  tx: Transaction,
  countyId: string,
  kind: ChannelKind,
): Promise<ChannelHealth> {
  const own = and(eq(delivery.countyId, countyId), eq(delivery.channel, kind));
  const failing = ne(delivery.lastError, "");
  const [row] = await tx
    .select({
      lastSentAt: max(delivery.sentAt),
      waiting: sql<number>`count(*) filter (where ${inArray(delivery.state, ["waiting", "sending"])})::int`,
      failing: sql<number>`count(*) filter (where ${failing})::int`,
      failingSince: min(delivery.failingSince),
    })
    .from(delivery)
    .where(own);
  const [latest] = await tx
    .select({ lastError: delivery.lastError })
    .from(delivery)
    .where(and(own, failing))
    .orderBy(desc(delivery.attemptedAt))
    .limit(1);
  return {
    lastSentAt: row?.lastSentAt ?? null,
    waiting: row?.waiting ?? 0,
    failing: row?.failing ?? 0,
    failingSince: row?.failingSince ?? null,
    lastError: latest?.lastError ?? "",
  };
}
