export type { Watch } from "./board-types.ts";
export { BoardView } from "./board-view.tsx";
export { boardQueries, loadBoardParams } from "./search-params.ts";
export { WatchLink } from "./watch-link.tsx";
export { WatchView } from "./watch-view.tsx";
