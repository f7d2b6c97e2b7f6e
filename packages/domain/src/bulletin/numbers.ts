import type { Range } from "./types.ts";

interface NumberRange extends Range {
  readonly value: number;
  readonly unit: string;
}

const measures =
  "个百分点|百分点|平方米|平方公里|工作日|公里|千米|小时|分钟|人次|场次|份额|美元|万元|亿元|[次个篇条场名人支件项天日月年元户成期轮处家所套册本块倍亩份批例起字站点村镇乡队张幅部台只门节课届组类种米吨分票岁%％‰]";
const digits = "[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?";
const arabic = new RegExp(`(${digits})([余多来]?)([百千万亿]?)([余多]?)(${measures})?`, "g");
const chinese =
  /([零一二两三四五六七八九十百千万]{1,8})([余多来]?)(个百分点|百分点|[次个篇条场名人支件项天户期轮处家所套册本倍])/g;
const zero = /(?:为|是|均)(零|０)(?![0-9０-９.．一二三四五六七八九十])/g;
/** Days and years name a time, they state no figure. */
const date =
  /[0-9０-９]{4}年(?:[0-9０-９]{1,2}月)?(?:[0-9０-９]{1,2}[日号])?|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}[日号]|份|底|初|中旬|上旬|下旬)|[0-9０-９]{4}[.．\-/][0-9０-９]{1,2}[.．\-/][0-9０-９]{1,2}|[0-9０-９]{1,2}[:：][0-9０-９]{2}/g;

const scale: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const chineseDigits = "零一二三四五六七八九";

function half(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/,/g, "")
    .replace("．", ".");
}

/** Value of a Chinese numeral up to 万, or null when the characters are no numeral. */
export function chineseNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const char of text.replace(/两/g, "二")) {
    const known = chineseDigits.indexOf(char);
    if (known >= 0) {
      if (digit > 0) return null;
      digit = known;
      continue;
    }
    if (char === "万") {
      const before = section + Math.max(digit, 0);
      if (before === 0 || total > 0) return null;
      total = before * 1e4;
      section = 0;
    } else {
      const factor = char === "十" ? 10 : (scale[char] ?? 0);
      if (digit < 0 && char !== "十") return null;
      section += (digit < 0 ? 1 : digit) * factor;
    }
    digit = -1;
  }
  return total + section + Math.max(digit, 0);
}

function overlaps(found: readonly Range[], from: number, to: number): boolean {
  return found.some((other) => from < other.to && other.from < to);
}

/**
 * Figures a sentence states, in order, as offsets into the sentence (UTF-16). Dates, ordinals
 * (第一), slogans (“四个意识”) and figures inside names (5G) are left out.
 */
export function readNumbers(sentence: string): NumberRange[] {
  const found: NumberRange[] = [];
  const dates = Array.from(sentence.matchAll(date), (hit) => ({
    from: hit.index,
    to: hit.index + hit[0].length,
  }));
  for (const hit of sentence.matchAll(arabic)) {
    const [text, figure = "", , times = "", , measure = ""] = hit;
    const to = hit.index + text.length;
    if (overlaps(dates, hit.index, to)) continue;
    if (/[A-Za-zＡ-Ｚａ-ｚ第·.．]/.test(sentence.charAt(hit.index - 1))) continue;
    if (measure === "" && /[A-Za-zＡ-Ｚａ-ｚ·]/.test(sentence.charAt(to))) continue;
    const value = Number(half(figure)) * (scale[times] ?? 1);
    if (Number.isFinite(value)) {
      found.push({ value, unit: measure.replace("％", "%"), from: hit.index, to });
    }
  }
  for (const hit of sentence.matchAll(chinese)) {
    const [text, figure = "", , measure = ""] = hit;
    if (/[第“"‘《]/.test(sentence.charAt(hit.index - 1))) continue;
    const value = chineseNumeral(figure);
    if (value === null || overlaps(dates, hit.index, hit.index + text.length)) continue;
    found.push({ value, unit: measure, from: hit.index, to: hit.index + text.length });
  }
  for (const hit of sentence.matchAll(zero)) {
    const from = hit.index + 1;
    if (!overlaps(found, from, from + 1)) found.push({ value: 0, unit: "", from, to: from + 1 });
  }
  return found.sort((left, right) => left.from - right.from);
}
