import { formatMonthDay } from "@xianlan/domain/calendar";
import type { EntryValue } from "@xianlan/domain/scheme";
import { figuresOf } from "./entry-state.ts";
import type { SubmissionLine } from "./submission-types.ts";

type StoredValue = { value: EntryValue | null; notApplicable: string } | null;

/** One number of a line as another period had it; “—” where there is none. */
export function figureText(stored: StoredValue, key: string): string {
  if (stored === null) return "—";
  if (stored.notApplicable !== "") return "不适用";
  return figuresOf(stored.value)[key] ?? "—";
}

/** A line's whole answer, a row for each number. */
export function entryRows(line: SubmissionLine, stored: StoredValue): string[] {
  if (stored === null) return ["未填"];
  if (stored.notApplicable !== "") return [`不适用：${stored.notApplicable}`];
  const { value } = stored;
  if (value?.type === "duty") {
    return [value.done && value.on !== null ? `${formatMonthDay(value.on)}办结` : "未办结"];
  }
  if (line.kind !== "figure" || value?.type !== "figures") return ["未填"];
  return line.rule.fields.map(({ key, name, unit }) =>
    `${name} ${value.figures[key] ?? "未填"} ${unit}`.trim(),
  );
}

/** A whole line's answer in one sentence. */
export const entryText = (line: SubmissionLine, stored: StoredValue): string =>
  entryRows(line, stored).join("，");

/** “阵地建设，备案号：县统〔2026〕8号”: where a line comes from. */
export const lineOrigin = ({ categoryName, filingNumber }: SubmissionLine): string =>
  filingNumber === "" ? categoryName : `${categoryName}，备案号：${filingNumber}`;

/** What a line is called: a duty by its item. */
export const lineTitle = (line: SubmissionLine): string =>
  line.kind === "duty" ? line.duty : line.name;
