import type { SearchParams } from "nuqs/server";
import {
  loadSubmissionParams,
  SubmissionsView,
  tabFor,
} from "../../../../features/submissions/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";
import { readTab } from "./read-tab.ts";

export const metadata = { title: "报送" };

export default async function SubmissionsPage(props: { searchParams: Promise<SearchParams> }) {
  const requested = await props.searchParams;
  const permissions = await currentPermissions();
  const tab = tabFor(loadSubmissionParams(requested).tab, permissions);
  await readTab(tab, requested);
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>
      {<SubmissionsView tab={tab} permissions={permissions} today={today} />}
    </HydrateClient>
  );
}
