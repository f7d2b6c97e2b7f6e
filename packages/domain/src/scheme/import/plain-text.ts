import { foldWidth } from "../../ledger/text.ts";

const digits = "零一二三四五六七八九";

/** `十二` → 12, `二十四` → 24, `两` → 2; up to 99, which is as far as targets are written out. */
function numeral(text: string): string {
  const plain = text.replace("两", "二");
  const [tens, ones] = plain.includes("十") ? plain.split("十") : ["零", plain];
  const digit = (part: string | undefined, empty: number) =>
    part === undefined || part === "" ? empty : digits.indexOf(part);
  const value = digit(tens, 1) * 10 + digit(ones, 0);
  return value >= 0 ? String(value) : text;
}

const counted =
  /[零一二两三四五六七八九十]{1,3}(?=个?(?:次|场|篇|条|期|项|分|起|件|处|例|宗|份|月|日|季|百))/g;
const percent = /百分之([零一二三四五六七八九十]{1,4}|\d{1,3}(?:\.\d+)?)/g;

/**
 * A cell's words as the readers below match them: half-width, no spaces, numerals before a measure
 * as digits, one sign for each comparison. “每季度不少于一次” → “每季度不少于1次”.
 */
export function plainText(text: string): string {
  return foldWidth(text)
    .replace(/\s+/g, "")
    .replace(/．(?=\d)/g, ".")
    .replace(/[％﹪]/g, "%")
    .replace(percent, (_, value: string) => `${/\d/.test(value) ? value : numeral(value)}%`)
    .replace(counted, numeral)
    .replace(/[≥≧⩾]|大于等于|大于或等于/g, "≥")
    .replace(/[（]/g, "(")
    .replace(/[）]/g, ")")
    .replace(/[，,]/g, "，")
    .replace(/[；;]/g, "；");
}

/** A number as a scheme keeps it: no leading or closing zeros, at most four decimals. */
export function decimalOf(text: string): string {
  const value = Math.round(Number(text) * 10_000) / 10_000;
  return Number.isFinite(value) ? String(value) : "0";
}
