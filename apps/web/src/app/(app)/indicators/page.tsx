import type { SearchParams } from "nuqs/server";
import {
  IndicatorTabs,
  loadMatrixParams,
  MatrixView,
  requestedYear,
  UnitScoreView,
} from "../../../features/scores/index.ts";
import { currentPermissions, requireActor } from "../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../lib/trpc/server.tsx";

export const metadata = { title: "指标" };

export default async function IndicatorsPage(props: { searchParams: Promise<SearchParams> }) {
  const year = requestedYear((await loadMatrixParams(props.searchParams)).year);
  const { unitId } = await requireActor();
  const { score } = serverTRPC();
  if (unitId === null) await prefetch(score.matrix.queryOptions({ year }));
  else await prefetch(score.unit.queryOptions({ id: unitId, year }));
  return (
    <HydrateClient>
      <IndicatorTabs permissions={await currentPermissions()} />
      {unitId === null ? <MatrixView /> : <UnitScoreView id={unitId} year={year} own />}
    </HydrateClient>
  );
}
