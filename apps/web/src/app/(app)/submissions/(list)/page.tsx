import type { SearchParams } from "nuqs/server";
import {
  loadSubmissionParams,
  queueOf,
  SubmissionsView,
  tabFor,
} from "../../../../features/submissions/index.ts";
import { heldPermissions } from "../../../../lib/session.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

export const metadata = { title: "报送" };

export default async function SubmissionsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadSubmissionParams(props.searchParams);
  const held = await heldPermissions();
  const tab = tabFor(params.tab, held);
  const { today } = (await requestContext()).clock;
  const { submission } = serverTRPC();
  if (tab === "mine") await prefetch(submission.mine.queryOptions());
  if (tab === "waiting") await prefetch(submission.queue.queryOptions(queueOf(params)));
  return <HydrateClient>{<SubmissionsView {...{ tab, held, today }} />}</HydrateClient>;
}
