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
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign === "\n" ? " " : sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "" && hasEnd(plain, at)) quoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") endRow();
    else cell += sign;
  }
  if (plain !== "") endRow();
  return rows;
}

/** Whether a quote is closed before a cell's end somewhere: else it is one of the text. */
function hasEnd(text: string, from: number): boolean {
  return /"(?=[\t\n]|$)/.test(text.slice(from + 1));
}
