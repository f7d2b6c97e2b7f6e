export { RatingsView } from "./ratings-view.tsx";
export { loadRatingParams } from "./search-params.ts";
