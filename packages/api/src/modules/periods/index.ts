export { periodDatesOf, phaseOf, type StoredDates } from "./dates.ts";
export { formsOf, reportingUnits } from "./forms.ts";
export { sharePeriods, takePeriod } from "./turn.ts";
