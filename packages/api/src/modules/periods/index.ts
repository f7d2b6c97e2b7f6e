export { type Completeness, completeness } from "./completeness.ts";
export { periodDatesOf, phaseOf, type StoredDates } from "./dates.ts";
export { type OwedSubmission, owedSubmissions } from "./owed-submissions.ts";
export { lockPeriodExclusive, lockPeriodsShared } from "./period-lock.ts";
export { type SnapshotOfUnit, snapshotPeriod } from "./snapshot-period.ts";
export { reportingUnits, submissionsOf } from "./submissions.ts";
