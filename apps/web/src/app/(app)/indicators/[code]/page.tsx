import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import {
  IndicatorView,
  loadMatrixParams,
  requestedYear,
} from "../../../../features/scores/index.ts";
import { read } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

const ofYear = cache((code: string, year?: number) =>
  read((ask) => ask.score.indicator({ code, year })),
);

async function load({ params, searchParams }: Props) {
  return ofYear((await params).code, requestedYear((await loadMatrixParams(searchParams)).year));
}

export async function generateMetadata(props: Props) {
  return { title: (await load(props)).indicator.name };
}

export default async function IndicatorPage(props: Props) {
  return <IndicatorView page={await load(props)} />;
}
