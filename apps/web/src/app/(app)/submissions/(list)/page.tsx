import type { SearchParams } from "nuqs/server";
import {
  loadSubmissionParams,
  SubmissionsView,
  tabFor,
} from "../../../../features/submissions/index.ts";
import { heldPermissions } from "../../../../lib/session.ts";
import { HydrateClient, requestContext } from "../../../../lib/trpc/server.tsx";
import { readTab } from "./read-tab.ts";

export const metadata = { title: "报送" };

export default async function SubmissionsPage(props: { searchParams: Promise<SearchParams> }) {
  const asked = await props.searchParams;
  const held = await heldPermissions();
  const tab = tabFor(loadSubmissionParams(asked).tab, held);
  await readTab(tab, asked);
  const { today } = (await requestContext()).clock;
  return <HydrateClient>{<SubmissionsView {...{ tab, held, today }} />}</HydrateClient>;
}
