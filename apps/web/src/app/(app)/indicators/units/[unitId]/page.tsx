import type { SearchParams } from "nuqs/server";
import {
  loadMatrixParams,
  requestedYear,
  UnitScoreView,
} from "../../../../../features/scores/index.ts";
import { requireActor } from "../../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/server.tsx";

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<SearchParams> };

async function read({ params, searchParams }: Props) {
  const { unitId } = await params;
  const year = requestedYear((await loadMatrixParams(searchParams)).year);
  const { unit } = await prefetch(serverTRPC().score.unit.queryOptions({ id: unitId, year }));
  return { unitId, year, name: unit.name };
}

export async function generateMetadata(props: Props) {
  return { title: `${(await read(props)).name}指标` };
}

export default async function UnitIndicatorsPage(props: Props) {
  const { unitId, year } = await read(props);
  const own = (await requireActor()).unitId === unitId;
  return <HydrateClient>{<UnitScoreView id={unitId} year={year} own={own} />}</HydrateClient>;
}
