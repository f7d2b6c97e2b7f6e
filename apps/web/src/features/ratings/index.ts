export { RatingsView } from "./ratings-view.tsx";
export { loadRatingParams, openedRating } from "./search-params.ts";
