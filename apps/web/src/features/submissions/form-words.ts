import { type EntryValue, monthDayWords } from "@xianlan/domain";
import { figuresOf } from "./entry-state.ts";
import type { FormLine } from "./submission-types.ts";

type Told = { value: EntryValue | null; notApplicable: string } | null;

/** One number of a line as another period had it; “—” where there is none. */
export function figureText(told: Told, key: string): string {
  if (told === null) return "—";
  if (told.notApplicable !== "") return "不适用";
  return figuresOf(told.value)[key] ?? "—";
}

/** A whole line's answer in words, a row for each number. */
export function answerRows(line: FormLine, told: Told): string[] {
  if (told === null) return ["未填"];
  if (told.notApplicable !== "") return [`不适用：${told.notApplicable}`];
  const { value } = told;
  if (value?.type === "duty") {
    return [value.done && value.on !== null ? `${monthDayWords(value.on)}办结` : "未办结"];
  }
  if (line.kind !== "figure" || value?.type !== "figures") return ["未填"];
  return line.rule.fields.map(({ key, name, unit }) =>
    `${name} ${value.figures[key] ?? "未填"} ${unit}`.trim(),
  );
}

/** A whole line's answer in one sentence. */
export const answerText = (line: FormLine, told: Told): string => answerRows(line, told).join("，");

/** “阵地建设，备案号：县统〔2026〕8号”: where a line comes from. */
export const lineOrigin = ({ categoryName, filingNumber }: FormLine): string =>
  filingNumber === "" ? categoryName : `${categoryName}，备案号：${filingNumber}`;

/** What a line is called: a duty by its item. */
export const lineTitle = (line: FormLine): string => (line.kind === "duty" ? line.duty : line.name);
