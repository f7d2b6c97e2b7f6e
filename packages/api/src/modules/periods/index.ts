export { periodDatesOf, phaseOf, type StoredDates } from "./dates.ts";
export { type ExpectedForm, formsOf, reportingUnits } from "./forms.ts";
