/** How a workbook holds a column's cells: `typed` is text that people wrote, `label` what the system made. */
export type CellKind = "typed" | "label" | "number" | "date";

/** A column of the workbook, and of the screen's table where that shows it too. */
type WorkbookColumn = {
  on: "both" | "workbook";
  label: string;
  /** Where the screen calls it otherwise. */
  screenLabel?: string;
  /** Heading over this column and its neighbours of the same group. */
  group?: string;
  /** In characters of the default font; a Chinese character counts two. */
  width: number;
  kind: CellKind;
};

/** A column of the screen alone: it joins what the workbook holds apart, or is no matter of a file. */
type ScreenColumn = { on: "screen"; label: string };

/**
 * The columns of one table, by key, in the order of the workbook. The screen's table and the exported
 * one both take their heads from here, so that no column is called two things by accident.
 */
export type TableColumns = Readonly<Record<string, WorkbookColumn | ScreenColumn>>;

/** Keys of the columns a workbook has. */
export type WorkbookKey<Columns extends TableColumns> = {
  [Key in keyof Columns]: Columns[Key]["on"] extends "screen" ? never : Key;
}[keyof Columns];

/** Keys of the columns a screen shows. */
export type ScreenKey<Columns extends TableColumns> = {
  [Key in keyof Columns]: Columns[Key]["on"] extends "workbook" ? never : Key;
}[keyof Columns];

/** The heads of a screen's table, by key. */
export function screenLabels<Columns extends TableColumns>(
  columns: Columns,
): Readonly<Record<ScreenKey<Columns>, string>> {
  const shown = Object.entries(columns).filter(([, { on }]) => on !== "workbook");
  const labels = shown.map(([key, column]) => [
    key,
    ("screenLabel" in column && column.screenLabel) || column.label,
  ]);
  return Object.fromEntries(labels) as Record<ScreenKey<Columns>, string>;
}

/** The columns of a workbook with their keys, in its order. */
export function workbookColumns<Columns extends TableColumns>(
  columns: Columns,
): readonly (WorkbookColumn & { key: WorkbookKey<Columns> })[] {
  return Object.entries(columns).flatMap(([key, column]) =>
    column.on === "screen" ? [] : [{ ...column, key: key as WorkbookKey<Columns> }],
  );
}
