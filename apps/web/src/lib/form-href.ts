/** A form's page: its unit's own, or for the county, which names the unit, to be read. */
export function formHref(periodId: string, unitId: string | null = null): string {
  return unitId === null ? `/submissions/${periodId}` : `/submissions/${periodId}/${unitId}`;
}
