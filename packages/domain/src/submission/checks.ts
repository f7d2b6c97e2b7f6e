import type { Day } from "../calendar/clock.ts";
import { formatFullDay } from "../calendar/format-day.ts";
import type { EvidenceRule } from "../scheme/indicator-text.ts";
import { figureIssues } from "./figure-checks.ts";
import {
  type CheckContext,
  type EntryDraft,
  type Found,
  type Issue,
  refusal,
  warning,
} from "./issues.ts";
import {
  type DutyLine,
  lineKey,
  type RequiredLine,
  requiredLines,
  type SubmissionLine,
} from "./lines.ts";

/** The shortest word that explains anything. */
const minReasonLength = 2;

const isExplained = (text: string) => text.trim().length >= minReasonLength;

const yearBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

function dutyIssues({ by, duty }: DutyLine, entry: EntryDraft | undefined, today: Day): Found[] {
  const value = entry?.value;
  if (value?.type !== "duty") {
    const message = `“${duty}”还没有填：已办的填日期，未办的选“未办结”`;
    return [refusal("blank", null, message)];
  }
  if (!value.done) return [];
  if (value.on === null) {
    return [refusal("blank", "on", `请填写“${duty}”的办结日期`)];
  }
  if (value.on > today) {
    const message = `“${duty}”的办结日期在今天之后，请核对`;
    return [refusal("duty_future", "on", message)];
  }
  if (value.on < yearBefore(by)) {
    const fact = `“${duty}”应于${formatFullDay(by)}前办结，填的是${formatFullDay(value.on)}，早了一年以上`;
    return [warning("duty_early", "on", fact, "请核对年份，无误的说明原因")];
  }
  if (value.on <= by) return [];
  const fact = `“${duty}”应于${formatFullDay(by)}前办结，${formatFullDay(value.on)}才办结`;
  return [warning("duty_late", "on", fact, "按逾期报送，请说明原因")];
}

const wanted: Record<Exclude<EvidenceRule, "none">, string> = {
  number: "没有填写文号",
  link: "没有附网址",
  file: "没有附文件",
};

function evidenceIssues(line: RequiredLine, entry: EntryDraft | undefined): Found[] {
  if (line.evidence === "none" || entry === undefined || entry.value === null) return [];
  if (entry.value.type === "duty" && !entry.value.done) return [];
  const there = line.evidence === "file" ? entry.files > 0 : isExplained(entry.evidence);
  if (there) return [];
  return [warning("evidence", "evidence", wanted[line.evidence], "请补上，或说明原因")];
}

function lineIssues(line: RequiredLine, entry: EntryDraft | undefined, context: CheckContext) {
  if (entry !== undefined && entry.notApplicable !== "") {
    if (isExplained(entry.notApplicable)) return [];
    return [refusal("reason", "notApplicable", "请写明不适用的原因")];
  }
  const history = context.history.find((one) => lineKey(one) === lineKey(line));
  const found =
    line.kind === "duty"
      ? dutyIssues(line, entry, context.today)
      : figureIssues(line, entry?.value ?? null, history);
  return [...found, ...evidenceIssues(line, entry)];
}

const isBlank = ({ value, notApplicable }: EntryDraft) =>
  notApplicable === "" &&
  (value === null || (value.type === "figures" && Object.keys(value.figures).length === 0));

/**
 * What the checks before sending say, line by line. Blank, 0 and 不适用 are three different entries: a blank has
 * to become one of the other two. A submission with nothing on it is refused as a whole.
 */
export function checkEntries(
  lines: readonly SubmissionLine[],
  entries: readonly EntryDraft[],
  context: CheckContext,
): Issue[] {
  const required = requiredLines(lines);
  const byLine = new Map(entries.map((entry) => [lineKey(entry), entry]));
  const filled = required.filter((line) => {
    const entry = byLine.get(lineKey(line));
    return entry !== undefined && !isBlank(entry);
  });
  const [first] = required;
  if (first !== undefined && filled.length === 0) {
    const message = "一项都没有填，不能报送；没有的填 0，不涉及的选“不适用”";
    const { code, item } = first;
    return [{ code, item, ...refusal("empty", null, message), explained: false }];
  }
  return required.flatMap((line) => {
    const entry = byLine.get(lineKey(line));
    const { code, item } = line;
    const explained = isExplained(entry?.note ?? "");
    return lineIssues(line, entry, context).map((found) => ({
      code,
      item,
      ...found,
      explained: found.level === "warn" && explained,
    }));
  });
}
