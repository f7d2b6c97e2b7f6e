import type { Day } from "../calendar/clock.ts";
import { halfWidth } from "../input/half-width.ts";
import {
  type ActivityAttribute,
  type ActivityAttributes,
  type Level,
  levelLabels,
  levels,
} from "./activity.ts";
import { type ActivityCatalogue, activityCatalogue, definitionOf } from "./catalogue.ts";
import type { ActivityContent } from "./content.ts";
import { findDay } from "./days.ts";
import { findAttributes } from "./find-attributes.ts";
import { findKind } from "./find-kind.ts";
import { activityInputOf } from "./input.ts";
import { readActivityLine } from "./line.ts";
import { clipboardCells } from "./paste-cells.ts";
import { headerOf, type PastedField } from "./paste-header.ts";
import type { KnownPlace } from "./place-patterns.ts";

/** An error in one cell: why it would be refused. */
export type CellError = { column: string; message: string };

/** One row of a paste. */
export type PastedRow = {
  /** Line of the paste, 1 the first, heading included. */
  row: number;
  /** Ready to be recorded; null while there are errors. */
  content: ActivityContent | null;
  /** As far as it was read, for the preview. */
  read: ActivityContent;
  errors: CellError[];
  /** Guesses a person should check. */
  ambiguities: string[];
};

/** A whole paste. */
export type PastedRows = {
  /** Words of the heading as recognised; empty where the first row is a record already. */
  columns: string[];
  /** Heading words nobody knows; their cells are left out. */
  unknown: string[];
  /** The first thousand; more are counted alone. */
  rows: PastedRow[];
  /** How many there are. */
  total: number;
};

/** Rows beyond this are counted and not read: so many are refused anyway, and reading costs time. */
const maxReadRows = 1_000;

type Context = { today: Day; places: readonly KnownPlace[]; catalogue: ActivityCatalogue };

const yes = /^(?:是|有|√|✓|✔|1|y|yes|true)$/i;
const no = /^(?:|否|无|没有|×|✗|x|0|n|no|false|—|-|\/)$/i;
function attributeOf(field: ActivityAttribute, cell: string): string | boolean | null | undefined {
  if (cell === "") return undefined;
  switch (field.type) {
    case "flag":
      if (yes.test(cell) || cell.includes(field.label)) return true;
      return no.test(cell) ? undefined : null;
    case "level": {
      const found = levels.find((level: Level) => cell.includes(levelLabels[level].slice(0, 1)));
      return found ?? (/国家|全国/.test(cell) ? "central" : no.test(cell) ? undefined : null);
    }
    case "choice": {
      // The term that stands first in the cell is meant.
      const found = field.options
        .flatMap(({ value, terms }) => terms.map((term) => ({ value, at: cell.indexOf(term) })))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at)[0];
      return found?.value ?? null;
    }
    case "number": {
      const digits = halfWidth(cell).replace(/[\s,]/g, "");
      const amount = digits.endsWith(field.unit)
        ? digits.slice(0, -field.unit.length || undefined)
        : digits;
      return /^\d{1,9}$/.test(amount) ? amount : null;
    }
    case "text":
      return cell;
  }
}

type Cells = Partial<Record<PastedField, string>>;

/** Reads the cells of one row under a heading. */
function readCells(cells: Cells, labels: ReadonlyMap<string, string>, context: Context) {
  const errors: CellError[] = [];
  const ambiguities: string[] = [];
  const name = (field: PastedField, fallback: string) => labels.get(field) ?? fallback;
  const reportCell = (field: PastedField, fallback: string, message: string) => {
    errors.push({ column: name(field, fallback), message });
  };

  const title = (cells.title ?? "").trim();
  const kindCell = (cells.kind ?? "").trim();
  const { catalogue } = context;
  const named = catalogue.kinds.find((one) => catalogue.labels[one] === kindCell);
  const kind =
    named ?? findKind(kindCell, catalogue)?.kind ?? findKind(title, catalogue)?.kind ?? null;
  if (kind === null)
    reportCell("kind", "类别", kindCell === "" ? "没有填类别" : `不认识的类别“${kindCell}”`);
  else if (kindCell === "") ambiguities.push(`类别按标题理解为“${catalogue.labels[kind]}”`);

  const when = (cells.happenedOn ?? "").trim();
  const day = findDay(when, context.today);
  if (day === null || day.day === null) {
    reportCell("happenedOn", "日期", when === "" ? "没有填日期" : `“${when}”不是日期`);
  } else if (day.day > context.today) reportCell("happenedOn", "日期", `${day.day}还没有到`);
  else if (day.ambiguity !== "") ambiguities.push(day.ambiguity);

  const number = halfWidth(cells.attendance ?? "")
    .replace(/[\s,]/g, "")
    .replace(/^约?(\d+)[余多]?(?:人次|人|名)?$/, "$1");
  if (number !== "" && !/^\d{1,6}$/.test(number)) reportCell("attendance", "人数", "应为整数");

  const spot = (cells.place ?? "").trim();
  const known = context.places.find((place) => place.name === spot);
  const attributes: ActivityAttributes = {};
  const inTitle = kind === null ? {} : findAttributes(kind, title, catalogue).attributes;
  const definitions = kind === null ? [] : (definitionOf(kind, catalogue)?.attributes ?? []);
  for (const field of definitions) {
    const hint = inTitle[field.key];
    // An attribute without a column may be stated in the title: “中心组扩大学习”.
    if (cells[`attribute:${field.label}`] === undefined && field.type !== "text" && hint) {
      attributes[field.key] = hint;
      ambiguities.push(`按标题理解：${field.label}`);
      continue;
    }
    const column = `attribute:${field.label}` as const;
    const cell = (cells[column] ?? "").trim();
    const value = attributeOf(field, cell);
    if (value === null) reportCell(column, field.label, `看不懂“${cell}”`);
    else if (value !== undefined) attributes[field.key] = value;
  }
  const read: ActivityContent = {
    kind: kind ?? catalogue.kinds[0],
    happenedOn: day?.day ?? "",
    title,
    attributes,
    placeId: known?.id ?? null,
    placeText: known === undefined ? spot : "",
    attendance: /^\d{1,6}$/.test(number) ? Number(number) : null,
    link: (cells.link ?? "").trim(),
  };
  return { read, errors, ambiguities };
}

/** A row without a heading reads as a line does. */
function readLine(cells: readonly string[], context: Context) {
  // A bare number among the cells is how many came.
  const line = cells.map((cell) => (/^\d{1,5}$/.test(cell.trim()) ? `${cell.trim()}人` : cell));
  const reading = readActivityLine(line.join(" "), context);
  const errors: CellError[] = [];
  if (reading.kind === null) errors.push({ column: "类别", message: "看不出类别" });
  if (reading.happenedOn === null) errors.push({ column: "日期", message: "没有日期" });
  else if (reading.happenedOn > context.today) {
    errors.push({ column: "日期", message: `${reading.happenedOn}还没有到` });
  }
  const { title, attributes, placeId, placeText, attendance, link } = reading;
  const read: ActivityContent = {
    kind: reading.kind ?? context.catalogue.kinds[0],
    happenedOn: reading.happenedOn ?? "",
    title,
    attributes,
    placeId,
    placeText,
    attendance,
    link,
  };
  return { read, errors, ambiguities: reading.ambiguities.map(({ message }) => message) };
}

const columnOf: Record<string, string> = {
  title: "标题",
  happenedOn: "日期",
  kind: "类别",
  placeText: "地点",
  placeId: "地点",
  attendance: "人数",
  link: "网址",
  attributes: "属性",
};

/** Errors of the input schema beyond those already reported for the cells. */
function checked(
  input: ReturnType<typeof activityInputOf>,
  read: ActivityContent,
  errors: readonly CellError[],
): CellError[] {
  const parsed = input.safeParse({ ...read, attachmentIds: [] });
  if (parsed.success) return [...errors];
  const more = parsed.error.issues.map(({ path, message }) => ({
    column: columnOf[String(path[0])] ?? "",
    message,
  }));
  const faultyColumns = new Set(errors.map(({ column }) => column));
  return [...errors, ...more.filter(({ column }) => !faultyColumns.has(column))];
}

/**
 * Reads rows pasted from Excel: tab-separated cells, a heading if there is one with its columns in
 * any order, else every row as a line. Empty rows and sums are left out. Never throws.
 * @param wanted today in the county, the places of the unit, and the kinds there are
 */
export function readActivityRows(
  text: string,
  wanted: Omit<Context, "catalogue"> & Partial<Context>,
): PastedRows {
  const context: Context = { ...wanted, catalogue: wanted.catalogue ?? activityCatalogue };
  const grid = clipboardCells(text);
  const header = headerOf(grid[0]?.cells ?? [], context.catalogue);
  const input = activityInputOf(context.catalogue);
  const labels = new Map(header?.known.map(({ field, label }) => [field as string, label]));
  const dataRows = grid.slice(header === null ? 0 : 1).filter(({ cells }) => {
    const isSum = cells.some((cell) => /^(?:合\s*计|总\s*计|小\s*计)[:：]?$/.test(cell.trim()));
    return !isSum && cells.some((cell) => cell.trim() !== "");
  });
  const rows = dataRows.slice(0, maxReadRows).map(({ row, cells }): PastedRow => {
    const { read, errors, ambiguities } =
      header === null
        ? readLine(cells, context)
        : readCells(
            Object.fromEntries(header.known.map(({ at, field }) => [field, cells[at] ?? ""])),
            labels,
            context,
          );
    const all = checked(input, read, errors);
    return { row, read, content: all.length === 0 ? read : null, errors: all, ambiguities };
  });
  return {
    columns: [...new Set(header?.known.map(({ label }) => label))],
    unknown: header?.unknown ?? [],
    rows,
    total: dataRows.length,
  };
}
