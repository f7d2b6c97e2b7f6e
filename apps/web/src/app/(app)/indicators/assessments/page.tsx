import type { SearchParams } from "nuqs/server";
import { AssessmentsView, loadAssessmentParams } from "../../../../features/assessments/index.ts";
import { IndicatorTabs } from "../../../../features/scores/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata = { title: "评定登记" };

export default async function AssessmentsPage(props: { searchParams: Promise<SearchParams> }) {
  const { unitId } = await loadAssessmentParams(props.searchParams);
  const list = await read((ask) => ask.assessment.list({ ...(unitId !== null && { unitId }) }));
  const permissions = await currentPermissions();
  const { today } = (await requestContext()).clock;
  return (
    <>
      <IndicatorTabs permissions={permissions} />
      <AssessmentsView list={list} unitId={unitId} permissions={permissions} today={today} />
    </>
  );
}
