import type { MailServer } from "@xianlan/db";
import type { MailChannelInput } from "@xianlan/domain/notice";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { type ChannelView, channelView } from "./channels.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { loadSecrets, storeChannel } from "./store-channel.ts";

/**
 * Sets how e-mail leaves. An empty password keeps the one there is, unless server, port, protection
 * or user name change: a kept password is never shown to another server.
 */
export function setMail(context: Context, input: MailChannelInput): Promise<ChannelView> {
  const grant = authorize(context, "notice.configure");
  const { idempotencyKey: _key, version, enabled, password, ...server } = input;
  const intent = fingerprintOf(context.services, input, ["password"]);
  return write(context, grant, "notice.setMail", intent, async (txContext) => {
    const { countyId } = grant.actor;
    const before = await channelView(txContext.tx, context.services, countyId, "email");
    const storedSecrets = await loadSecrets(txContext, "email");
    const same = sameServer(before.server, server);
    if (storedSecrets.password !== "" && password === "" && !same) {
      throw refused("更换服务器、端口、加密方式或用户名时，请重新填写口令", "password");
    }
    // Without a user name nobody signs in to the server, so no password is kept.
    const wanted = server.username === "" ? "" : password || storedSecrets.password;
    if (server.username !== "" && wanted === "") throw refused("请填写口令", "password");
    const secrets = { ...storedSecrets, password: wanted };
    return storeChannel(txContext, "notice.setMail", {
      kind: "email",
      version,
      enabled,
      server,
      secrets,
    });
  });
}

function sameServer(before: MailServer | null, after: MailServer): boolean {
  return (
    before !== null &&
    before.host === after.host &&
    before.port === after.port &&
    before.security === after.security &&
    before.username === after.username
  );
}
