import { can } from "@xianlan/domain";
import { requireActor } from "../../../lib/session.ts";
import { requestContext } from "../../../lib/trpc/server.tsx";

/** Who reads the records: whose drafts, which day, and whether they write. */
export async function activityReader() {
  const actor = await requireActor();
  const { today } = (await requestContext()).clock;
  const { accountId, unitId } = actor;
  return { accountId, unitId, today, mayRecord: can(actor, "activity.record") };
}
