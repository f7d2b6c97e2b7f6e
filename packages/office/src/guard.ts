import { crc32 } from "node:zlib";
import { Inflate, zipSync } from "fflate";
import { OfficeError } from "./errors.ts";
import {
  maxCells,
  maxColumns,
  maxInflatedBytes,
  maxMerges,
  maxRatio,
  maxRows,
  maxRowsOfAll,
  maxStrings,
  maxWorksheets,
  ratioFromBytes,
} from "./limits.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

// One pushed chunk can grow about a thousandfold, so this keeps each step below 2 MB.
const inputStep = 2 * 1024;

/** Inflates in small steps and hands out each piece; the receiver throws to stop a bomb. */
function inflate(entry: ZipEntry, receive: (piece: Uint8Array, read: number) => void): void {
  const { compressed } = entry;
  if (entry.method === "stored") {
    receive(compressed, compressed.length);
    return;
  }
  let read = 0;
  const stream = new Inflate((piece) => receive(piece, read));
  for (let at = 0; at < compressed.length || at === 0; at += inputStep) {
    read = Math.min(at + inputStep, compressed.length);
    stream.push(compressed.subarray(at, at + inputStep), at + inputStep >= compressed.length);
  }
}

// An element parsers make objects of, or the reference of a row or cell; prefixes (x:row) are legal.
const landmark =
  /<(?:\w{1,20}:)?(row|c|si|mergeCell)(?=[\s/>])|\sr=["']([A-Za-z]{0,4})(\d{1,9})["']/g;
const carry = 64;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

// The checks look at no byte above 127, and latin1 is the fastest way to a string.
const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** What the worksheets of a workbook have together: a limit for each is none for a hundred. */
type Totals = { worksheets: number; row: number; c: number; mergeCell: number };

/** Counts rows, cells, strings and merged ranges, and looks where cells stand. */
function landmarkCount(
  totals: Totals,
): (text: string, until: number, isWorksheet: boolean) => void {
  const counts = { row: 0, c: 0, si: 0, mergeCell: 0 };
  return (text, until, isWorksheet) => {
    for (const match of text.matchAll(landmark)) {
      if (match.index >= until) break;
      const [, element, letters, digits] = match;
      if (element === "si") counts.si++;
      else if (element === "row" || element === "c" || element === "mergeCell") {
        counts[element]++;
        totals[element]++;
      } else if (
        isWorksheet &&
        (Number(digits) > maxRows || columnNumber(letters ?? "") > maxColumns)
      ) {
        // A million rows carry their own numbers: say “too many”, not “far out”.
        throw new OfficeError(counts.row > 5000 ? "too_many_rows" : "sparse");
      }
    }
    if (!isWorksheet) {
      if (counts.si > maxStrings) throw new OfficeError("bomb");
    } else if (counts.row > maxRows || totals.row > maxRowsOfAll || totals.c > maxCells) {
      throw new OfficeError("too_many_rows");
    } else if (totals.mergeCell > maxMerges) throw new OfficeError("too_many_merges");
  };
}

/** Watches XML go by: entity declarations, foreign encodings, too many rows, cells far out. */
function xmlWatch(totals: Totals): (piece: Uint8Array) => void {
  const count = landmarkCount(totals);
  let tail = "";
  let isWorksheet = false;
  return (piece) => {
    const text = tail + latin1(piece);
    // UTF-16 could hide a declaration from this check; office programs write UTF-8.
    if (text.includes("\0") || text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff")) {
      throw new OfficeError("damaged");
    }
    if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) throw new OfficeError("unsafe");
    if (!isWorksheet && /<(?:\w{1,20}:)?worksheet[\s>]/.test(text)) {
      isWorksheet = true;
      totals.worksheets++;
      if (totals.worksheets > maxWorksheets) throw new OfficeError("too_many_sheets");
    }
    // What begins in the tail is seen again whole with the next piece.
    const whole = Math.max(0, text.length - carry);
    count(text, whole, isWorksheet);
    tail = text.slice(whole);
  };
}

/** The parts of an archive that passed, inflated. */
type SafeParts = Map<string, Uint8Array>;

/**
 * Inflates every entry piece by piece, counting what really comes out, and keeps the parts `isIncluded`
 * names. Refuses macros, entity declarations, oversized worksheets and anything beyond the limits.
 */
export function safeParts(
  bytes: Uint8Array,
  isIncluded: (name: string) => boolean,
  maxOutputBytes: number,
): SafeParts {
  const entries = zipDirectory(bytes);
  if (entries.some(({ name }) => /vbaProject|macrosheets\//i.test(name))) {
    throw new OfficeError("macro");
  }
  const parts: SafeParts = new Map();
  const totals: Totals = { worksheets: 0, row: 0, c: 0, mergeCell: 0 };
  let total = 0;
  let totalBytes = 0;
  for (const entry of entries) {
    const wanted = isIncluded(entry.name);
    const watch = wanted ? xmlWatch(totals) : null;
    const pieces: Uint8Array[] = [];
    let size = 0;
    let crc = 0;
    const receive = (piece: Uint8Array, read: number) => {
      crc = crc32(piece, crc);
      size += piece.length;
      total += piece.length;
      if (wanted) totalBytes += piece.length;
      const steep = size > ratioFromBytes && size > maxRatio * read;
      // The rows are counted first: so a long worksheet is not mistaken for a bomb.
      watch?.(piece);
      if (total > maxInflatedBytes || totalBytes > maxOutputBytes || steep)
        throw new OfficeError("bomb");
      if (wanted) pieces.push(piece.slice());
    };
    try {
      inflate(entry, receive);
      // An element in the last 64 bytes has only been seen as a tail so far.
      watch?.(new Uint8Array(carry).fill(0x20));
    } catch (error) {
      if (error instanceof OfficeError) throw error;
      throw new OfficeError("damaged");
    }
    if (crc !== entry.crc) throw new OfficeError("damaged");
    if (wanted) parts.set(entry.name, Buffer.concat(pieces, size));
  }
  return parts;
}

/**
 * An archive of nothing but the checked parts, uncompressed. Parsers get this one, so that what they
 * read is what was checked, whatever the original's headers say.
 */
export function cleanArchive(parts: SafeParts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
