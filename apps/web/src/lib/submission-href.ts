/** A submission's page: its unit's own, or for the county, which names the unit, to be read. */
export function submissionHref(periodId: string, unitId: string | null = null): string {
  return unitId === null ? `/submissions/${periodId}` : `/submissions/${periodId}/${unitId}`;
}

/** Address of one month's progress. */
export const progressHref = (month: string): string =>
  `/submissions?tab=progress&period=${encodeURIComponent(month)}`;
