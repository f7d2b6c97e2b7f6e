// The reads of 档次, for other modules.

export { type RatingLine, type RatingPage, readRating } from "./by-id.ts";
