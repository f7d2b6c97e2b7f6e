import { can } from "@xianlan/domain/account";
import { requireActor } from "../../../lib/session.ts";
import { requestContext } from "../../../lib/trpc/server.ts";

/** The reader of the records: the account of the drafts, the day, and whether they may write. */
export async function activityReader() {
  const actor = await requireActor();
  const { today } = (await requestContext()).clock;
  const { accountId, unitId } = actor;
  return { accountId, unitId, today, mayRecord: can(actor, "activity.record") };
}
