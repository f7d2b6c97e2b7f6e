/** One row of a clipboard's table, with the line it began on. */
export type ClipboardRow = { row: number; cells: string[] };

/**
 * The cells of a table as Excel puts it on the clipboard: tabs between cells, quotes around a cell
 * that holds a tab, a quote or a line break.
 */
export function clipboardCells(text: string): ClipboardRow[] {
  const rows: ClipboardRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let row = 1;
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push({ row, cells });
    row += 1;
    cells = [];
  };
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const lastEnd = lastClosingQuote(plain);
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign === "\n" ? " " : sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "" && at < lastEnd) quoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") endRow();
    else cell += sign;
  }
  if (plain !== "") endRow();
  return rows;
}

/** The last quote that stands at a cell's end; a quote after it is one of the text. */
function lastClosingQuote(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const next = text[at + 1];
    if (text[at] === '"' && (next === undefined || next === "\t" || next === "\n")) return at;
  }
  return -1;
}
