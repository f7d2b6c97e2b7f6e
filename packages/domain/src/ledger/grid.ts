/** What a spreadsheet cell holds, after the file format has been forgotten. */
export type GridCell = {
  /** A date is `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM` where the cell has a time. Empty is null. */
  value: string | number | boolean | null;
  kind: "empty" | "text" | "number" | "boolean" | "date" | "error";
  /** As the spreadsheet names it, e.g. `C7`. */
  address: string;
};

/** A merged range; all four are zero-based and inclusive. */
export type GridMerge = { top: number; left: number; bottom: number; right: number };

/** One worksheet: `rows[r][c]` sits in spreadsheet row r + 1; trailing empty cells may be missing. */
export type Grid = {
  name: string;
  format: "xlsx" | "csv";
  rows: GridCell[][];
  merges: GridMerge[];
};

/** `0` → `A`, `26` → `AA`. */
function columnLetters(column: number): string {
  let letters = "";
  for (let index = column; index >= 0; index = Math.floor(index / 26) - 1) {
    letters = String.fromCharCode(65 + (index % 26)) + letters;
  }
  return letters;
}

/** Zero-based row and column to `C7`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The cell as a person reads it in the worksheet, trimmed. */
export function cellText(cell: GridCell | undefined): string {
  if (!cell || cell.value === null) return "";
  if (typeof cell.value === "boolean") return cell.value ? "是" : "否";
  return String(cell.value).trim();
}

/** Looks cells up so that every cell of a merged range shows the value of its first cell. */
export type MergedView = {
  cell: (row: number, column: number) => GridCell | undefined;
  /** The merged range the cell lies in, if any. */
  merge: (row: number, column: number) => GridMerge | undefined;
  width: number;
};

// A file can declare any number of overlapping ranges; beyond this the rest stay unmerged.
const mergeBudget = 1_000_000;

export function mergedView(grid: Grid): MergedView {
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const owners = new Map<number, GridMerge>();
  let budget = mergeBudget;
  for (const merge of grid.merges) {
    const bottom = Math.min(merge.bottom, grid.rows.length - 1);
    const right = Math.min(merge.right, width - 1);
    for (let row = Math.max(0, merge.top); row <= bottom && budget > 0; row++) {
      for (let column = Math.max(0, merge.left); column <= right && budget > 0; column++) {
        owners.set(row * 16_384 + column, merge);
        budget--;
      }
    }
  }
  const merge = (row: number, column: number) => owners.get(row * 16_384 + column);
  return {
    width,
    merge,
    cell: (row, column) => {
      const owner = merge(row, column);
      return owner ? grid.rows[owner.top]?.[owner.left] : grid.rows[row]?.[column];
    },
  };
}
