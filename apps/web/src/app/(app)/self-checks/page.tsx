import type { SearchParams } from "nuqs/server";
import {
  listQuery,
  loadSelfCheckParams,
  SelfChecksView,
} from "../../../features/self-checks/index.ts";
import { requireActor } from "../../../lib/session.ts";
import { read, requestContext } from "../../../lib/trpc/server.ts";

export const metadata = { title: "举一反三" };

export default async function SelfChecksPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadSelfCheckParams(props.searchParams);
  const { unitId } = await requireActor();
  const { today } = (await requestContext()).clock;
  const list = await read((ask) => ask.selfCheck.list(listQuery(params)));
  return <SelfChecksView list={list} params={params} today={today} ofUnit={unitId !== null} />;
}
