import type { SearchParams } from "nuqs/server";
import { AssessmentsView, loadAssessmentParams } from "../../../../features/assessments/index.ts";
import { IndicatorTabs } from "../../../../features/scores/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata = { title: "评定登记" };

export default async function AssessmentsPage(props: { searchParams: Promise<SearchParams> }) {
  const { unitId } = await loadAssessmentParams(props.searchParams);
  const { assessment } = serverTRPC();
  await prefetch(assessment.list.queryOptions({ ...(unitId !== null && { unitId }) }));
  const permissions = await currentPermissions();
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>
      <IndicatorTabs permissions={permissions} />
      <AssessmentsView permissions={permissions} today={today} />
    </HydrateClient>
  );
}
