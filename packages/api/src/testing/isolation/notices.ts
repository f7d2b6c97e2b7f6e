import { randomUUID } from "node:crypto";
import { delivery } from "@xianlan/db";
import type { Permission } from "@xianlan/domain/account";
import { v7 as uuid } from "uuid";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

/** A message of the county that could not be sent. */
export async function noticeRows({ admin, countyId, clock }: World): Promise<Target["rows"]> {
  const id = uuid();
  await admin.insert(delivery).values({
    countyId,
    id,
    channel: "wecom",
    purpose: "digest",
    key: `digest ${id}`,
    noticeIds: [],
    state: "failed",
    lastError: "机器人没有应答",
    createdAt: clock.now,
    nextAt: clock.now,
  });
  return { delivery: { id, version: 1 } };
}

const nothing = (permission: Permission, more?: () => object): IsolationCase => ({
  permission,
  names: "nothing",
  input: () => more && { ...more() },
});

const mailServer = { host: "smtp.example.gov.cn", port: 465, security: "tls" };

export const noticeCases: Record<string, IsolationCase> = {
  "notice.list": nothing("notice.read", () => ({})),
  "notice.unread": nothing("notice.read"),
  "notice.markSeen": nothing("notice.read", () => ({
    ...key(),
    until: "2026-11-20T00:00:00.000Z",
  })),
  "notice.settings": nothing("notice.configure"),
  "notice.deliveries": nothing("notice.configure", () => ({})),
  "notice.setDigest": nothing("notice.configure", () => ({
    ...key(),
    version,
    digestAt: "09:00",
    siteAddress: "",
  })),
  "notice.setMail": nothing("notice.configure", () => ({
    ...key(),
    version,
    enabled: false,
    ...mailServer,
    username: "",
    password: "",
    sender: "xianlan@example.gov.cn",
  })),
  "notice.setRobot": nothing("notice.configure", () => ({
    ...key(),
    version,
    channel: "wecom",
    enabled: false,
    address: "",
    signKey: "",
  })),
  "notice.test": nothing("notice.configure", () => ({ ...key(), channel: "wecom" })),
  "notice.retry": {
    permission: "notice.configure",
    names: "county",
    input: ({ rows }) => ({ ...key(), id: rows.delivery?.id, version }),
  },
  "session.setNoticeEmail": nothing("account.self", () => ({
    ...key(),
    version,
    noticeEmail: "somebody@example.gov.cn",
  })),
};
