export { BoardView } from "./board-view.tsx";
export { boardQueries, loadBoardParams } from "./search-params.ts";
export { WatchView } from "./watch-view.tsx";
