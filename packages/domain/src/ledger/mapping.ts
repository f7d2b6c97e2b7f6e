import { z } from "zod";
import { type LedgerField, ledgerFields } from "./columns.ts";
import { cellText, type Grid, type MergedView, mergedView } from "./grid.ts";
import { ledgerSynonyms } from "./headers.ts";
import { ignoredHeaders } from "./ignored-headers.ts";
import { compactName } from "./text.ts";

/** Which column means what. Rows and columns are zero-based. The suggestion is a person's to change. */
export const ledgerMapping = z.object({
  headerRows: z.array(z.int().min(0)).max(3),
  /** The first row of data. */
  dataFrom: z.int().min(0),
  columns: z
    .array(
      z.object({
        index: z.int().min(0).max(255),
        header: z.string(),
        field: z.enum(ledgerFields).nullable(),
        /** 0 (no idea or set by hand) to 1 (a known header word for word). */
        confidence: z.number().min(0).max(1),
      }),
    )
    .max(256),
});
export type LedgerMapping = z.infer<typeof ledgerMapping>;
type Column = LedgerMapping["columns"][number];
type Match = { field: LedgerField | null; confidence: number };

const nothing: Match = { field: null, confidence: 0 };
const ignored: Match = { field: null, confidence: 1 };
const exact = new Map<string, Match>();
for (const field of ledgerFields) {
  for (const synonym of ledgerSynonyms[field]) exact.set(synonym, { field, confidence: 1 });
}
for (const header of ignoredHeaders) exact.set(header, ignored);
// The longest word decides what a longer header contains: 整改责任单位 before 单位.
const byLength = [...exact].sort(([a], [b]) => b.length - a.length);
const endings = byLength.filter(([synonym]) => synonym.length >= 2);
const contained = byLength.filter(([synonym]) => synonym.length >= 3);

const bare = (header: string) => compactName(header).replace(/[^\p{L}\p{N}/]/gu, "");
const withoutBrackets = (header: string) => header.replace(/[（(【[][^）)】\]]*[）)】\]]/g, "");

/** What one header text means; long texts are data or notes, never headers. */
function matchHeader(header: string): Match {
  const whole = bare(header);
  if (whole === "" || whole.length > 24) return nothing;
  const known = exact.get(whole.replaceAll("/", ""));
  if (known) return known;
  const core = bare(withoutBrackets(header));
  const parts = [core, ...core.split("/"), ...core.split(/[及与和或]/)];
  for (const part of parts) {
    const match = exact.get(part);
    if (match) return { ...match, confidence: 0.9 };
  }
  if (/(?:电话|手机|手机号|号码|联系方式|职务|照片)$/.test(core))
    return { ...ignored, confidence: 0.9 };
  if (core.length > 14) return nothing;
  // The head of a Chinese noun phrase stands last: 整改情况时限 is a 时限.
  const ending = endings.find(([synonym]) => core.endsWith(synonym));
  if (ending) return { ...ending[1], confidence: 0.75 };
  const inside = contained.find(([synonym]) => core.includes(synonym));
  return inside ? { ...inside[1], confidence: 0.7 } : nothing;
}

/** Two-row headers: the lower text decides; 责任领导 over 姓名 needs both; else the upper one. */
function matchStack(stack: readonly string[]): Match {
  const lowest = stack.at(-1) ?? "";
  const own = matchHeader(lowest);
  if (own.confidence >= 0.9 || stack.length < 2) return own;
  const both = matchHeader(stack.join(""));
  if (both.confidence > own.confidence) return { ...both, confidence: 0.8 };
  if (own.confidence > 0) return own;
  const upper = matchHeader(stack.at(-2) ?? "");
  return upper.field && lowest.length <= 4 ? { ...upper, confidence: 0.6 } : nothing;
}

function headerStack(view: MergedView, grid: Grid, rows: readonly number[], column: number) {
  const stack: string[] = [];
  for (const row of rows) {
    let text = cellText(view.cell(row, column));
    // A csv has no merged ranges: a group heading stands only over its first column.
    if (text === "" && grid.format === "csv" && row !== rows.at(-1)) {
      for (let left = column - 1; left >= 0 && text === ""; left--) {
        text = cellText(grid.rows[row]?.[left]);
      }
    }
    if (text !== "" && text !== stack.at(-1)) stack.push(text);
  }
  return stack;
}

type Candidate = { rows: number[]; columns: Column[]; score: number };

function readHeader(grid: Grid, view: MergedView, rows: number[]): Candidate {
  const columns: Column[] = [];
  const best = new Map<LedgerField, Column>();
  let score = 0;
  for (let index = 0; index < view.width; index++) {
    const stack = headerStack(view, grid, rows, index);
    const match = matchStack(stack);
    const column: Column = { index, header: stack.join(" "), ...match };
    columns.push(column);
    if (match.field === null) {
      score += match.confidence * 0.5;
      continue;
    }
    const rival = best.get(match.field);
    if (rival && rival.confidence >= match.confidence) {
      column.field = null;
      column.confidence = 0;
    } else {
      if (rival) Object.assign(rival, nothing);
      best.set(match.field, column);
    }
  }
  for (const [field, column] of best) score += column.confidence * (field === "fact" ? 3 : 1);
  return { rows, columns, score };
}

const searchedRows = 30;

/** How far down a header reaches when cells that start in it are merged over more rows. */
function mergedDepth(grid: Grid, rows: readonly number[]): number {
  const [first = 0, last = first] = [rows[0], rows.at(-1)];
  const reach = grid.merges
    .filter((merge) => merge.top >= first && merge.top <= last)
    .map((merge) => merge.bottom);
  return Math.max(last, ...reach.slice(0, 1000));
}

/**
 * Finds the header (one to three rows, below a merged title and a 填报单位 line) and what each column
 * means. A worksheet without a recognisable header gives no header rows and no fields.
 */
export function suggestMapping(grid: Grid): LedgerMapping {
  const view = mergedView(grid);
  let best: Candidate | null = null;
  const limit = Math.min(searchedRows, grid.rows.length);
  for (let first = 0; first < limit; first++) {
    for (let depth = 1; depth <= 3 && first + depth <= grid.rows.length; depth++) {
      const rows = Array.from({ length: depth }, (_, offset) => first + offset);
      const candidate = readHeader(grid, view, rows);
      const gain = candidate.score - (best?.score ?? 0);
      // As good with fewer rows: the others were a title above or data below.
      const leaner = Math.abs(gain) <= 0.01 && depth < (best?.rows.length ?? 0);
      if (gain > 0.01 || leaner) best = candidate;
    }
  }
  if (!best?.columns.some((column) => column.field !== null)) {
    return {
      headerRows: [],
      dataFrom: 0,
      columns: Array.from({ length: view.width }, (_, index) => ({
        index,
        header: "",
        ...nothing,
      })),
    };
  }
  const last = Math.min(mergedDepth(grid, best.rows), (best.rows[0] ?? 0) + 2);
  return { headerRows: best.rows, dataFrom: last + 1, columns: best.columns };
}

/** The worksheet that looks most like a ledger, with its mapping; null when no worksheet has a 问题 column. */
export function chooseLedgerGrid(
  grids: readonly Grid[],
): { index: number; mapping: LedgerMapping } | null {
  let best: { index: number; mapping: LedgerMapping } | null = null;
  let bestScore = 0;
  for (const [index, grid] of grids.entries()) {
    const mapping = suggestMapping(grid);
    const fields = mapping.columns.flatMap((column) => column.field ?? []);
    if (fields.includes("fact") && fields.length > bestScore) {
      best = { index, mapping };
      bestScore = fields.length;
    }
  }
  return best;
}
