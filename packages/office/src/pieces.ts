import { OfficeError } from "./errors.ts";
import { maxResultValues, maxText, pieceText, pieceValues } from "./limits.ts";

/** What a value costs whoever takes it over: the values in it, and the characters of its texts. */
type Cost = { values: number; text: number };

function addCost(value: unknown, cost: Cost): void {
  cost.values++;
  if (typeof value === "string") cost.text += value.length;
  // Bytes are handed over, not copied.
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  // A text that stands in many places is copied for each of them, so each counts.
  for (const part of Object.values(value)) addCost(part, cost);
}

/**
 * Cuts rows into pieces that are each quickly taken over by another thread, `head` counted first.
 * Throws OfficeError when all together are more than a file may come to: a merged cell of a few
 * thousand characters stands in every row it covers.
 */
export function piecesOf(head: unknown, rows: readonly unknown[]): unknown[][] {
  const whole: Cost = { values: 0, text: 0 };
  addCost(head, whole);
  const pieces: unknown[][] = [];
  let piece: unknown[] = [];
  let before = { ...whole };
  for (const row of rows) {
    addCost(row, whole);
    if (whole.text > maxText) throw new OfficeError("too_much_text");
    if (whole.values > maxResultValues) throw new OfficeError("too_many_rows");
    piece.push(row);
    if (whole.values - before.values < pieceValues && whole.text - before.text < pieceText) {
      continue;
    }
    pieces.push(piece);
    piece = [];
    before = { ...whole };
  }
  if (whole.text > maxText) throw new OfficeError("too_much_text");
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}
