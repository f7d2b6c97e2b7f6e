import type { SearchParams } from "nuqs/server";
import {
  loadSubmissionParams,
  SubmissionsFrame,
  tabFor,
  tabsFor,
} from "../../../../features/submissions/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { requestContext } from "../../../../lib/trpc/server.ts";
import { TabView } from "./tab-view.tsx";

export const metadata = { title: "报送" };

export default async function SubmissionsPage(props: { searchParams: Promise<SearchParams> }) {
  const requested = await props.searchParams;
  const permissions = await currentPermissions();
  const tab = tabFor(loadSubmissionParams(requested).tab, permissions);
  const { today } = (await requestContext()).clock;
  return (
    <SubmissionsFrame tabs={tabsFor(permissions)} tab={tab}>
      <TabView tab={tab} requested={requested} permissions={permissions} today={today} />
    </SubmissionsFrame>
  );
}
