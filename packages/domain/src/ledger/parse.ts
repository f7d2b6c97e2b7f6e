import { maskPersonalNumbers } from "../input/privacy.ts";
import { type LedgerField, ledgerFieldLabels } from "./columns.ts";
import type { LedgerContext } from "./context.ts";
import { cellAddress, cellText, type Grid, mergedView } from "./grid.ts";
import { rowClassifier, type SkippedRow } from "./layout.ts";
import type { LedgerMapping } from "./mapping.ts";
import { type RowSource, readRow } from "./read-row.ts";
import type { LedgerProblem, LedgerRow } from "./row.ts";
import { compactName, comparableText } from "./text.ts";
import { placeMatcher, unitMatcher } from "./units.ts";
import { readCategory } from "./values.ts";

export type LedgerPreview = {
  rows: LedgerRow[];
  /** Lines that are no findings: totals, footer, repeated headers, section headings. */
  skipped: SkippedRow[];
  /** What keeps the whole worksheet from being imported, e.g. no 问题描述 column. */
  problems: string[];
  counts: { new: number; duplicate: number; stored: number; error: number };
};

// Columns people fill once for a group of rows and leave empty below where nothing can be merged.
const groupFields: readonly LedgerField[] = [
  "unit",
  "category",
  "inspection",
  "found_on",
  "leader",
];

const duplicateKey = (unitId: string, fact: string) => `${unitId} ${comparableText(fact)}`;

/** The unit named in a 填报单位 or 责任单位 line above the header. */
function unitAbove(grid: Grid, mapping: LedgerMapping): string {
  for (const row of grid.rows.slice(0, mapping.headerRows[0] ?? 0)) {
    for (const [index, cell] of row.entries()) {
      const match = /^(?:填报|责任|报送|整改)单位(?:[（(][^）)]*[）)])?[：:]?(.*)$/s.exec(
        compactName(cellText(cell)),
      );
      if (match) return match[1] || compactName(cellText(row[index + 1]));
    }
  }
  return "";
}

/** An exported text has its personal numbers masked, so both sides are compared that way. */
const shownFact = (text: string) => comparableText(maskPersonalNumbers(text));

/** Warns about a row whose number is in the database with another description. */
function factMoved(source: RowSource, fact: string): LedgerProblem[] {
  if (shownFact(cellText(source.cell("fact"))) === shownFact(fact)) return [];
  const cell = cellAddress(source.row, source.column("fact") ?? 0);
  const message = "问题描述与库内不同，不作改动；确属另一件问题的，请删去编号后重新导入";
  return [{ cell, field: "fact", message }];
}

/**
 * Reads a ledger with a confirmed mapping into preview rows. Pure and deterministic: the preview and
 * the commit run the same function on the same bytes. Bad cells become row errors; nothing throws.
 */
export function parseLedger(
  grid: Grid,
  mapping: LedgerMapping,
  context: LedgerContext,
): LedgerPreview {
  const view = mergedView(grid);
  const preview: LedgerPreview = {
    rows: [],
    skipped: [],
    problems: [],
    counts: { new: 0, duplicate: 0, stored: 0, error: 0 },
  };
  const columns = new Map<LedgerField, number>();
  for (const { field, index } of mapping.columns) {
    if (field === null) continue;
    if (columns.has(field)) {
      preview.problems.push(`有两列都对应“${ledgerFieldLabels[field]}”，请只保留一列`);
      return preview;
    }
    columns.set(field, index);
  }
  if (!columns.has("fact")) {
    preview.problems.push("没有找到“问题描述”列，请在列对应中选择哪一列写的是问题");
    return preview;
  }
  const matchUnit = unitMatcher(context.units);
  const above = unitAbove(grid, mapping);
  const aboveUnit = above === "" ? null : matchUnit.read(above);
  const fallbackUnit = context.defaults?.unitId ?? (aboveUnit?.ok ? aboveUnit.unitId : null);
  if (!columns.has("unit") && fallbackUnit === null) {
    preview.problems.push("没有找到“责任单位”列，请在列对应中选择，或为整张表指定一个责任单位");
    return preview;
  }
  const seen = new Map<string, { number: string } | { row: number }>();
  for (const finding of context.existing) {
    const key = duplicateKey(finding.unitId, finding.fact);
    if (!seen.has(key)) seen.set(key, { number: finding.number });
  }
  const stored = new Map(context.stored.map(({ number, fact }) => [number, fact]));
  const classify = rowClassifier(grid, view, mapping);
  const matchPlace = placeMatcher(context.places);
  const carried = new Map<LedgerField, string>();
  const section: RowSource["section"] = { unitId: null, category: null };

  for (let row = mapping.dataFrom; row < grid.rows.length; row++) {
    const kind = classify(row);
    if (kind === "blank") continue;
    if (kind !== "data") {
      preview.skipped.push({ row: row + 1, reason: kind });
      if (kind === "section") {
        const heading = (grid.rows[row] ?? []).map(cellText).find((text) => text !== "") ?? "";
        const unit = matchUnit.read(
          heading.replace(/^[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]/, ""),
        );
        section.category = readCategory(heading) ?? section.category;
        section.unitId = unit.ok ? unit.unitId : section.unitId;
      }
      continue;
    }
    const source: RowSource = {
      row,
      cell: (field) => {
        const index = columns.get(field);
        return index === undefined ? undefined : view.cell(row, index);
      },
      column: (field) => columns.get(field),
      carried: (field) =>
        grid.format === "csv" && groupFields.includes(field) ? (carried.get(field) ?? "") : "",
      section,
      fallbackUnit,
    };
    for (const field of groupFields) {
      const text = cellText(source.cell(field));
      if (text !== "") carried.set(field, text);
    }
    const original = Array.from({ length: view.width }, (_, index) =>
      cellText(view.cell(row, index)),
    );
    const number = cellText(source.cell("number")).trim();
    const storedFact = stored.get(number);
    if (storedFact !== undefined) {
      const warnings = factMoved(source, storedFact);
      preview.rows.push({ row: row + 1, original, warnings, status: "stored", number });
      preview.counts.stored++;
      continue;
    }
    const { value, errors, warnings } = readRow(source, context, matchUnit, matchPlace);
    const common = { row: row + 1, original, warnings };
    if (value === null) {
      preview.rows.push({ ...common, status: "error", errors });
      preview.counts.error++;
      continue;
    }
    const key = duplicateKey(value.unitId, value.fact);
    const twin = seen.get(key);
    if (twin) {
      const duplicateOf =
        "number" in twin
          ? ({ kind: "existing", number: twin.number } as const)
          : ({ kind: "row", row: twin.row } as const);
      preview.rows.push({ ...common, status: "duplicate", value, duplicateOf });
      preview.counts.duplicate++;
    } else {
      seen.set(key, { row: row + 1 });
      preview.rows.push({ ...common, status: "new", value });
      preview.counts.new++;
    }
  }
  if (preview.rows.length === 0) preview.problems.push("表头下面没有可以导入的行");
  return preview;
}
