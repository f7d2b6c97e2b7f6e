/** Rows of a form with their place as key: they have no name before they are saved and are never moved. */
export function numbered<Row>(rows: readonly Row[]): { row: Row; at: number; key: string }[] {
  return rows.map((row, at) => ({ row, at, key: `row${at}` }));
}
