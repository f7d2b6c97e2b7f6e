import { halfWidth } from "./half-width.ts";

/** A personal number found in free text: resident ID number or mobile number. */
export type PersonalNumber = {
  kind: "id_card" | "mobile";
  /** UTF-16 offsets into the text as given, so `text.slice(start, end)` is the number. */
  start: number;
  end: number;
  /** The number with its middle replaced, safe to show in a warning. */
  masked: string;
};

export const personalNumberLabels = {
  id_card: "身份证号",
  mobile: "手机号",
} as const satisfies Record<PersonalNumber["kind"], string>;

// Separators people type inside numbers: 138-1234-5678, 138 1234 5678.
const gap = "[ \\-]?";
const idCard18 = new RegExp(
  `(?<!\\d)[1-8]\\d{5}${gap}(?:19|20)\\d{2}${gap}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${gap}\\d{3}[\\dXx](?!\\d)`,
  "g",
);
const idCard15 = /(?<!\d)[1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g;
const mobile = new RegExp(
  `(?<!\\d)(?:(?:\\+|00)?86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}(?!\\d)`,
  "g",
);

function mask(number: string): string {
  const plain = number.replace(/[^\dXx]/g, "");
  const head = plain.length > 13 ? 6 : 3;
  return `${plain.slice(0, head)}${"*".repeat(plain.length - head - 4)}${plain.slice(-4)}`;
}

/**
 * Resident ID numbers (18 and old 15 digits, with a plausible birth date) and mobile numbers in
 * free text, full-width digits included, in order of appearance. The check digit is not required:
 * a mistyped ID number is still personal data (the smallest scope, docs/sources.md).
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const folded = halfWidth(text);
  const found: PersonalNumber[] = [];
  const collect = (pattern: RegExp, kind: PersonalNumber["kind"]) => {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.every((other) => end <= other.start || start >= other.end)) {
        found.push({ kind, start, end, masked: mask(match[0]) });
      }
    }
  };
  collect(idCard18, "id_card");
  collect(idCard15, "id_card");
  collect(mobile, "mobile");
  return found.sort((a, b) => a.start - b.start);
}

/** The text with the middle of each personal number replaced: what may travel in an export. */
export function maskPersonalNumbers(text: string): string {
  let plain = text;
  for (const { start, end, masked } of findPersonalNumbers(text).reverse()) {
    plain = plain.slice(0, start) + masked + plain.slice(end);
  }
  return plain;
}
