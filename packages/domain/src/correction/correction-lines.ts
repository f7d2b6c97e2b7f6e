import {
  type ActivityChange,
  type ActivityContent,
  type ActivityLine,
  activityLines,
  changedLines,
} from "../activity/content.ts";
import type { Indicator } from "../scheme/indicator.ts";
import { type CorrectedEntry, correctedEntry } from "../submission/inputs.ts";
import type { CorrectionSubject } from "./correction.ts";

/** What names the fields of an entry; the indicator may have left the scheme since. */
type Named = Pick<Indicator, "name" | "figure" | "items"> | undefined;

/** An entry as text, field by field. Blank, 0 and 不适用 read differently. */
export function entryLines(
  { value, notApplicable }: CorrectedEntry,
  rule: Named,
  item: number,
): ActivityLine[] {
  if (notApplicable !== "") return [{ label: "不适用", value: notApplicable }];
  if (value === null) return [];
  if (value.type === "duty") {
    const text = value.done ? `已办结${value.on === null ? "" : `，${value.on}`}` : "未办结";
    return [{ label: rule?.items[item]?.name ?? "事项", value: text }];
  }
  if (value.type === "derived") return [{ label: rule?.name ?? "数值", value: value.amount }];
  const named = (rule?.figure?.fields ?? []).filter(({ key }) => value.figures[key] !== undefined);
  const known = named.map(({ key, name, unit }) => ({
    label: name,
    value: `${value.figures[key] ?? ""}${unit}`,
  }));
  const unnamed = Object.keys(value.figures).filter((key) => named.every((one) => one.key !== key));
  return [...known, ...unnamed.map((key) => ({ label: key, value: value.figures[key] ?? "" }))];
}

function isContent(stored: unknown): stored is ActivityContent {
  if (typeof stored !== "object" || stored === null) return false;
  return ["kind", "happenedOn", "title", "attributes"].every((key) => key in stored);
}

function linesOf(subject: CorrectionSubject, stored: unknown, rule: Named, item: number) {
  if (subject !== "entry") {
    return isContent(stored) ? activityLines(stored) : [];
  }
  const entry = correctedEntry.safeParse(stored);
  return entry.success ? entryLines(entry.data, rule, item) : [];
}

/** Old → new of a correction, as it was stored; only what differs. "" stands for blank. */
export function correctionChanges(
  correction: { subject: CorrectionSubject; item: number; before: unknown; after: unknown },
  rule: Named,
): ActivityChange[] {
  const { subject, item, before, after } = correction;
  return changedLines(linesOf(subject, before, rule, item), linesOf(subject, after, rule, item));
}

/** What a correction is about, in a few words: the figure's name, or the record's title. */
export function correctionTitle(
  correction: { subject: CorrectionSubject; code: string; before: unknown; after: unknown },
  rule: Named,
): string {
  if (correction.subject === "entry") return `${correction.code} ${rule?.name ?? ""}`.trim();
  const content = [correction.before, correction.after].find(isContent);
  return content?.title ?? "";
}
