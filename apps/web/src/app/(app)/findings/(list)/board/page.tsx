import type { SearchParams } from "nuqs/server";
import { BoardView, boardQueries, loadBoardParams } from "../../../../../features/board/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/server.tsx";

export const metadata = { title: "问题看板" };

export default async function BoardPage(props: { searchParams: Promise<SearchParams> }) {
  const { board, facets } = boardQueries(await loadBoardParams(props.searchParams));
  const trpc = serverTRPC();
  await Promise.all([
    prefetch(trpc.board.read.queryOptions(board)),
    prefetch(trpc.finding.facets.queryOptions(facets)),
    prefetch(trpc.inspection.list.queryOptions()),
  ]);
  return <HydrateClient>{<BoardView />}</HydrateClient>;
}
