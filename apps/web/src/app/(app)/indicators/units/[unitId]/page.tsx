import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import {
  loadMatrixParams,
  requestedYear,
  UnitScoreView,
} from "../../../../../features/scores/index.ts";
import { requireActor } from "../../../../../lib/session.ts";
import { read } from "../../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ unitId: string }>; searchParams: Promise<SearchParams> };

const ofYear = cache((id: string, year?: number) => read((ask) => ask.score.unit({ id, year })));

async function load({ params, searchParams }: Props) {
  return ofYear((await params).unitId, requestedYear((await loadMatrixParams(searchParams)).year));
}

export async function generateMetadata(props: Props) {
  return { title: `${(await load(props)).unit.name}指标` };
}

export default async function UnitIndicatorsPage(props: Props) {
  const page = await load(props);
  return <UnitScoreView page={page} own={(await requireActor()).unitId === page.unit.id} />;
}
