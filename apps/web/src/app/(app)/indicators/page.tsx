import type { SearchParams } from "nuqs/server";
import {
  askedYear,
  IndicatorTabs,
  loadMatrixParams,
  MatrixView,
  UnitScoreView,
} from "../../../features/scores/index.ts";
import { heldPermissions, requireActor } from "../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../lib/trpc/server.tsx";

export const metadata = { title: "指标" };

export default async function IndicatorsPage(props: { searchParams: Promise<SearchParams> }) {
  const year = askedYear((await loadMatrixParams(props.searchParams)).year);
  const { unitId } = await requireActor();
  const { score } = serverTRPC();
  if (unitId === null) await prefetch(score.matrix.queryOptions({ year }));
  else await prefetch(score.unit.queryOptions({ id: unitId, year }));
  return (
    <HydrateClient>
      <IndicatorTabs held={await heldPermissions()} />
      {unitId === null ? <MatrixView /> : <UnitScoreView id={unitId} year={year} own />}
    </HydrateClient>
  );
}
