import type { Indicator } from "../indicator.ts";
import { decimalOf } from "./plain-text.ts";

const measures = "次|场|篇|条|期|个|份|项|件|本|天|户|人|节课|课时|堂";
const minimumPattern =
  "(?:应|须|要|需)?(?:开展|组织|召开|举办|完成|报送|安排|集中学习|学习|研究)?(?:不(?:得)?少于|不低于|至少|≥|达到?|完成|开展|组织|召开|举办|报送)?";

const months = { month: 12, quarter: 4, half: 2 } as const;
type Every = keyof typeof months;

const frequencyTexts: readonly (readonly [Every, string])[] = [
  ["month", "每个?月(?:度)?"],
  ["quarter", "每(?:个)?季度?"],
  ["half", "每半年"],
];

/** What a target's words say of a count. */
export type CountReading = {
  /** For the year; null where none is stated. */
  target: string | null;
  minimum: Indicator["minimum"];
  /** 次, 篇, 条. */
  unit: string;
};

/** “每年不少于12次”, “12次/年”, “每季度至少1次”, “每月1次”; null where nothing is counted. */
export function readCount(text: string): CountReading | null {
  const year = new RegExp(
    `(?:每年|全年|年度|一年|年内|1年)[^，；。0-9]{0,12}?${minimumPattern}(\\d+)(?:个)?(${measures})|(\\d+)(${measures})(?:以上)?\\/年`,
  ).exec(text);
  let minimum: Indicator["minimum"] = null;
  let unit = "";
  for (const [every, spoken] of frequencyTexts) {
    const found = new RegExp(
      `${spoken}[^，；。0-9]{0,12}?${minimumPattern}(\\d+)(?:个)?(${measures})|(\\d+)(${measures})\\/${every === "month" ? "月" : every === "quarter" ? "季度?" : "半年"}`,
    ).exec(text);
    const amount = Number(found?.[1] ?? found?.[3]);
    if (found === null || !Number.isInteger(amount) || amount < 1 || amount > 999) continue;
    minimum ??= { every, amount };
    unit ||= found[2] ?? found[4] ?? "";
  }
  const stated = year?.[1] ?? year?.[3];
  if (stated !== undefined) {
    return { target: decimalOf(stated), minimum, unit: year?.[2] ?? year?.[4] ?? unit };
  }
  if (minimum !== null) {
    return { target: String(minimum.amount * months[minimum.every]), minimum, unit };
  }
  const bare = new RegExp(`(?:不(?:得)?少于|不低于|至少|≥|完成)(\\d+)(${measures})`).exec(text);
  const alone = new RegExp(`^(\\d+)(${measures})(?:以上|及以上)?$`).exec(text);
  const found = bare ?? alone;
  if (found === null) return null;
  return { target: decimalOf(found[1] ?? "0"), minimum: null, unit: found[2] ?? "" };
}

/** “达到95%”, “不低于90%”, “100%”; null where there is no percentage. */
export function readPercent(text: string): string | null {
  const found = /(?:达到?|≥|不低于|不少于|完成|至少|为)?(\d{1,3}(?:\.\d+)?)%/.exec(text);
  const value = Number(found?.[1]);
  return found !== null && value > 0 && value <= 100 ? decimalOf(found[1] ?? "") : null;
}

const lastDays = ["31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"];
const two = (value: number | string) => String(value).padStart(2, "0");

/** Days by which something is due, `MM-DD`: “3月31日前”, “9月底前”, “年底前”; each once, in order. */
export function readDueDays(text: string): string[] {
  const days: string[] = [];
  const found = text.matchAll(
    /(\d{1,2})月(?:(\d{1,2})日|底|末|份)?(?:之?前|以前|底|末)|(年底|年末)(?:之?前)?/g,
  );
  for (const [whole, month, date, yearEnd] of found) {
    if (yearEnd !== undefined) {
      days.push("12-31");
      continue;
    }
    const at = Number(month);
    if (at < 1 || at > 12) continue;
    const last = lastDays[at - 1] ?? "28";
    // “3月前” ends before March begins; “3月底前” with its last day.
    if (date === undefined && !/[底末份]/.test(whole)) {
      if (at > 1) days.push(`${two(at - 1)}-${lastDays[at - 2] ?? "28"}`);
    } else
      days.push(
        `${two(at)}-${date !== undefined && Number(date) <= Number(last) ? two(date) : last}`,
      );
  }
  return [...new Set(days)];
}
