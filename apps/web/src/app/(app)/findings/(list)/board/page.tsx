import type { SearchParams } from "nuqs/server";
import { BoardView, boardQueries, loadBoardParams } from "../../../../../features/board/index.ts";
import { filterOptions } from "../../../../../features/findings/index.ts";
import { read } from "../../../../../lib/trpc/server.ts";

export const metadata = { title: "问题看板" };

export default async function BoardPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadBoardParams(props.searchParams);
  const queries = boardQueries(params);
  const [board, facets, units, inspections] = await Promise.all([
    read((ask) => ask.board.read(queries.board)),
    read((ask) => ask.finding.facets(queries.facets)),
    read((ask) => ask.unit.directory()),
    read((ask) => ask.inspection.list()),
  ]);
  const options = filterOptions(units, inspections);
  return <BoardView board={board} facets={facets} options={options} params={params} />;
}
