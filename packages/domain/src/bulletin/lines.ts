import type { Range } from "./types.ts";

/**
 * Numbering styles of Chinese official writing, from 第一部分 and 一、 down to ①;
 * `bare` marks a heading that carries no number, `bareGroup` one inside a section.
 */
export type HeadingStyle =
  | "part"
  | "cn"
  | "cnParen"
  | "digit"
  | "digitParen"
  | "circled"
  | "bare"
  | "bareGroup";

/** One logical line: its number (if any) and the text behind the number. */
export interface Line extends Range {
  readonly style: HeadingStyle | null;
  /** Start of the text behind the number; equals `from` on a plain line. */
  readonly textFrom: number;
}

const cn = "[一二三四五六七八九十]{1,3}";
const digits = "[0-9０-９]{1,2}";
const numberings: readonly (readonly [HeadingStyle, RegExp])[] = [
  ["part", new RegExp(`第${cn}(?:部分|章|节)[ \\t\u3000]*[、.．:：]?`, "y")],
  ["cn", new RegExp(`${cn}[ \\t\u3000]*[、.．]`, "y")],
  ["cnParen", new RegExp(`[（(][ \u3000]*${cn}[ \u3000]*[)）][、.．:：]?`, "y")],
  ["digit", new RegExp(`${digits}[ \\t\u3000]*[、.．](?![0-9０-９])`, "y")],
  ["digitParen", new RegExp(`(?:[（(][ \u3000]*)?${digits}[ \u3000]*[)）][、.．]?`, "y")],
  ["circled", /[①-⑳][、.．]?/y],
];

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/g;
/** A number right behind a finished sentence starts a line of its own (text pasted without breaks). */
const inlineStart = new RegExp(
  `[。！？!?；;][ \\t\u3000]{0,8}(?=(?:${cn}[、.．]|[（(]${cn}[)）]|${digits}[、.．](?![0-9０-９])))`,
  "g",
);
const blank = /[\s\u200b\u2060]/;

/** Narrows a range past white space (of any width, byte order marks too) at both ends. */
export function trimRange(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return { from: start, to: end };
}

function readLine(text: string, range: Range): Line {
  let at = range.from;
  while (at < range.to && text.charAt(at) === "#") at += 1;
  const start = trimRange(text, at, range.to).from;
  for (const [style, pattern] of numberings) {
    pattern.lastIndex = start;
    if (pattern.test(text) && pattern.lastIndex <= range.to) {
      const { from } = trimRange(text, pattern.lastIndex, range.to);
      return { ...range, style, textFrom: from };
    }
  }
  return { ...range, style: null, textFrom: range.from };
}

/** Cuts `excerpt` behind every mark; offsets are moved by `base`. */
function splitAfter(excerpt: string, base: number, marks: RegExp): Range[] {
  const pieces: Range[] = [];
  let from = 0;
  for (const hit of excerpt.matchAll(marks)) {
    const to = hit.index + hit[0].length;
    pieces.push({ from: base + from, to: base + to });
    from = to;
  }
  pieces.push({ from: base + from, to: base + excerpt.length });
  return pieces;
}

/** Splits a text into its non-empty logical lines, trimmed, with their numbering read. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const physical of splitAfter(text, 0, lineBreak)) {
    const excerpt = text.slice(physical.from, physical.to);
    for (const piece of splitAfter(excerpt, physical.from, inlineStart)) {
      const range = trimRange(text, piece.from, piece.to);
      if (range.from < range.to) lines.push(readLine(text, range));
    }
  }
  return lines;
}
