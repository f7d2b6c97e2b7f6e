import { account } from "@xianlan/db";
import type { NoticeEmailInput } from "@xianlan/domain/notice";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict } from "../../errors.ts";
import { write } from "../../transaction.ts";

/** What one's own account holds of it. */
export type OwnNoticeEmail = { noticeEmail: string; version: number };

/** Sets where one's own digest goes; empty for nowhere. */
export function setNoticeEmail(context: Context, input: NoticeEmailInput): Promise<OwnNoticeEmail> {
  const grant = authorize(context, "account.self");
  const { countyId, accountId } = grant.actor;
  const { version, noticeEmail } = input;
  return write(context, grant, "session.setNoticeEmail", input, async ({ tx, audit }) => {
    const own = and(eq(account.countyId, countyId), eq(account.id, accountId));
    const [before] = await tx
      .select({ noticeEmail: account.noticeEmail, version: account.version })
      .from(account)
      .where(own);
    const after = { noticeEmail, version: version + 1 };
    const changed = await tx
      .update(account)
      .set(after)
      .where(and(own, eq(account.version, version)))
      .returning({ version: account.version });
    if (changed.length === 0) {
      const message = "您的账号刚被修改，请核对后再保存";
      throw conflict(message, before);
    }
    audit({
      action: "session.setNoticeEmail",
      entity: "account",
      entityId: accountId,
      units: [],
      before: { noticeEmail: before?.noticeEmail },
      after: { noticeEmail },
    });
    return after;
  });
}
