import { notice } from "@xianlan/db";
import type { Role } from "@xianlan/domain/account";
import { type NoticeKind, urgentNotices } from "@xianlan/domain/notice";
import { v7 as uuid } from "uuid";
import type { TxContext } from "../../transaction.ts";

/** One account, or everybody at a unit (null: the county) who holds one of the roles. */
export type Audience = { accountId: string } | { unitId: string | null; roles: readonly Role[] };

export type Notice = {
  kind: NoticeKind;
  to: Audience;
  /** What happened, in one line; numbers and names of units, never the fact itself. */
  title: string;
  /** Path of the page where it is acted on. */
  href: string;
};

/**
 * Leaves notices in the transaction of the action they are about: rolled back with it, sent by the jobs
 * after it. Nobody is notified of their own actions.
 */
export async function notify(txContext: TxContext, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const { countyId, accountId } = txContext.grant.actor;
  await txContext.tx.insert(notice).values(
    notices.map(({ kind, to, title, href }) => ({
      countyId,
      id: uuid(),
      at: txContext.context.clock.now,
      kind,
      title,
      href,
      urgent: (urgentNotices as readonly NoticeKind[]).includes(kind),
      accountId: "accountId" in to ? to.accountId : null,
      unitId: "unitId" in to ? to.unitId : null,
      roles: "roles" in to ? [...to.roles] : [],
      causedBy: accountId,
    })),
  );
}
