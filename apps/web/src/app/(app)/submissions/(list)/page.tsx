import type { SearchParams } from "nuqs/server";
import {
  loadSubmissionParams,
  MyFormsView,
  QueueView,
  queueOf,
  SubmissionsFrame,
} from "../../../../features/submissions/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata = { title: "报送" };

export default async function SubmissionsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadSubmissionParams(props.searchParams);
  const { unitId, roles } = await requireActor();
  const { submission } = serverTRPC();
  const side = unitId === null ? "county" : "unit";
  const tab = params.tab ?? (side === "county" ? "waiting" : "mine");
  if (tab === "mine") await prefetch(submission.mine.queryOptions());
  if (tab === "waiting") await prefetch(submission.queue.queryOptions(queueOf(params)));
  return (
    <HydrateClient>
      <SubmissionsFrame {...{ side, tab }}>
        {tab === "mine" ? <MyFormsView maySign={roles.includes("unit_lead")} /> : <QueueView />}
      </SubmissionsFrame>
    </HydrateClient>
  );
}
