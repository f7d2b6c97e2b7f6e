export { loadStandingParams } from "./search-params.ts";
export { StandingsView } from "./standings-view.tsx";
