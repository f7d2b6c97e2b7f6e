import type { SearchParams } from "nuqs/server";
import {
  IndicatorTabs,
  loadMatrixParams,
  MatrixView,
  requestedYear,
  UnitScoreView,
} from "../../../features/scores/index.ts";
import { currentPermissions, requireActor } from "../../../lib/session.ts";
import { read } from "../../../lib/trpc/server.ts";

export const metadata = { title: "指标" };

export default async function IndicatorsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadMatrixParams(props.searchParams);
  const year = requestedYear(params.year);
  const { unitId } = await requireActor();
  return (
    <>
      <IndicatorTabs permissions={await currentPermissions()} />
      {unitId === null ? (
        <MatrixView page={await read((ask) => ask.score.matrix({ year }))} params={params} />
      ) : (
        <UnitScoreView page={await read((ask) => ask.score.unit({ id: unitId, year }))} own />
      )}
    </>
  );
}
