import { trimRange } from "./lines.ts";
import type { Range } from "./types.ts";

const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "「": "」",
  "『": "』",
  '"': '"',
};
/** A quotation longer than this is an unclosed mark, not a quotation. */
const maxQuoteLength = 120;
/** Text without any full stop is cut here, so that a sentence stays something one can read. */
const maxSentenceLength = 1200;
const han = /\p{Script=Han}/u;

function isStop(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if ("。！？!?".includes(mark)) return true;
  // A full stop typed as a dot: between Chinese words, never inside 4.15 or a numbering.
  if (mark !== "." && mark !== "．") return false;
  return han.test(text.charAt(at - 1)) && !/[0-9A-Za-z０-９.．]/.test(text.charAt(at + 1));
}

/**
 * Calls `visit` on every index outside quotations, and once on the closing mark of each
 * quotation with the index where it `opened` (else -1); it returns where to go on.
 */
function walk(text: string, range: Range, visit: (at: number, opened: number) => number): void {
  const excerpt = text.slice(range.from, range.to);
  // Where each closing mark comes next; looked up anew only once passed, so the walk is linear.
  const next = new Map<string, number>();
  for (let at = 0; at < excerpt.length; ) {
    const close = closers[excerpt.charAt(at)];
    let end = -1;
    if (close !== undefined) {
      end = next.get(close) ?? 0;
      if (end >= 0 && end <= at) {
        end = excerpt.indexOf(close, at + 1);
        next.set(close, end);
      }
    }
    const quoted = end > at && end - at < maxQuoteLength;
    at = visit(range.from + (quoted ? end : at), quoted ? range.from + at : -1) - range.from;
  }
}

function collect(text: string, range: Range, ends: readonly number[]): Range[] {
  const found: Range[] = [];
  let from = range.from;
  for (const end of [...ends, range.to]) {
    const piece = trimRange(text, from, end);
    if (piece.from < piece.to) found.push(piece);
    from = end;
  }
  return found;
}

/** Quoted speech that is a sentence of its own (…：“……。”) ends the sentence around it. */
function endsSpeech(text: string, opened: number, closed: number, sentence: number): boolean {
  if (!'”」』"'.includes(text.charAt(closed)) || text.charAt(closed - 1) !== "。") return false;
  if (opened > sentence && !/[：:]/.test(text.charAt(opened - 1))) return false;
  return !/[，,、；;。的等和]/.test(text.charAt(closed + 1));
}

function mustCut(text: string, at: number, length: number): boolean {
  if (length < maxSentenceLength) return false;
  if (/[，,；;、]/.test(text.charAt(at - 1))) return true;
  return length >= 2 * maxSentenceLength && !/[\udc00-\udfff]/.test(text.charAt(at));
}

/** Splits one line into sentences at 。！？, keeping quotations whole and the stop with its sentence. */
export function splitSentences(text: string, range: Range): Range[] {
  const ends: number[] = [];
  let last = range.from;
  walk(text, range, (at, opened) => {
    let next = at + 1;
    const stops = opened < 0 ? isStop(text, at) : endsSpeech(text, opened, at, last);
    if (stops) {
      while (next < range.to && (isStop(text, next) || "”’」』）)".includes(text.charAt(next)))) {
        next += 1;
      }
    } else if (!mustCut(text, next, next - last)) {
      return next;
    }
    ends.push(next);
    last = next;
    return next;
  });
  return collect(text, range, ends);
}

const enumerator =
  /[一二三四五六七八九十](?:是|要)|其[一二三四五]|第[一二三四五六七八九十][，,、]/y;

function opensItem(text: string, at: number): boolean {
  enumerator.lastIndex = at;
  return enumerator.test(text);
}

/** Splits a sentence into its ；clauses, and at 一是 / 二是; each keeps its closing mark. */
export function splitClauses(
  text: string,
  sentence: Range,
): { readonly clauses: Range[]; readonly enumerated: boolean } {
  const semicolons: number[] = [];
  const items: number[] = [];
  walk(text, sentence, (at, opened) => {
    const mark = opened < 0 ? text.charAt(at) : "";
    if (mark === "；" || mark === ";") semicolons.push(at + 1);
    if (mark !== "" && "，,；;：:。".includes(mark) && opensItem(text, at + 1)) items.push(at + 1);
    return at + 1;
  });
  const enumerated = items.length > 0 || opensItem(text, sentence.from);
  return { clauses: collect(text, sentence, enumerated ? items : semicolons), enumerated };
}
