import type { SearchParams } from "nuqs/server";
import {
  IndicatorView,
  loadMatrixParams,
  requestedYear,
} from "../../../../features/scores/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

async function read({ params, searchParams }: Props) {
  const { code } = await params;
  const year = requestedYear((await loadMatrixParams(searchParams)).year);
  const page = await prefetch(serverTRPC().score.indicator.queryOptions({ code, year }));
  return { code, year, name: page.indicator.name };
}

export async function generateMetadata(props: Props) {
  return { title: (await read(props)).name };
}

export default async function IndicatorPage(props: Props) {
  const { code, year } = await read(props);
  return <HydrateClient>{<IndicatorView code={code} year={year} />}</HydrateClient>;
}
