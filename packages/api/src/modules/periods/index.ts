export { periodDatesOf, phaseOf, type StoredDates } from "./dates.ts";
