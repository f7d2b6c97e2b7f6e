import { decimalOf, exact, wholes } from "../decimal/exact.ts";
import type { EntryValue } from "../scheme/entry-value.ts";
import type { FigureRule } from "../scheme/indicator.ts";
import { type Found, type LineHistory, refusal, warning } from "./issues.ts";
import type { FigureLine } from "./lines.ts";

const correct = "请改正或说明原因";

type Figures = Readonly<Record<string, string>>;

/** A change is a jump when it exceeds half of what was there, and this much. */
const jump = { percent: 50n, atLeast: wholes(5) };

// Things counted out of a whole; money spent and copies ordered may exceed what was planned.
const countedThings = new Set("个 件 村 所 站 处 场 次 人 户 家 篇 条 名".split(" "));

const nameOf = (rule: FigureRule, key: string) =>
  rule.fields.find((field) => field.key === key)?.name ?? key;

function blanks(rule: FigureRule, figures: Figures): Found[] {
  return rule.fields
    .filter(({ key }) => figures[key] === undefined)
    .map(({ key, name }) => refusal("blank", key, `“${name}”未填：没有的填 0，不涉及的选“不适用”`));
}

function totals({ total, fields }: FigureRule, figures: Figures): Found[] {
  const stated = total === null ? undefined : figures[total.field];
  if (total === null || stated === undefined) return [];
  const parts = total.parts.map((key) => figures[key]);
  if (parts.some((part) => part === undefined)) return [];
  const sum = parts.reduce((so, part) => so + exact(part ?? "0"), 0n);
  if (sum === exact(stated)) return [];
  const terms = total.parts
    .map((key) => `${fields.find((field) => field.key === key)?.name ?? key} ${figures[key]}`)
    .join(" + ");
  const name = fields.find((field) => field.key === total.field)?.name ?? total.field;
  const fact = `${terms} 合计 ${decimalOf(sum)}，与“${name}” ${stated} 不符`;
  return [warning("total", total.field, fact, correct)];
}

/** Whether the numerator is counted out of the denominator, so that more of it cannot be. */
function isPartOfWhole({ fields, numerator, denominator }: FigureRule): boolean {
  const measure = (key: string | null) => fields.find((field) => field.key === key)?.unit ?? "";
  return measure(numerator) === measure(denominator) && countedThings.has(measure(numerator));
}

function rates(rule: FigureRule, figures: Figures): Found[] {
  const { numerator, denominator } = rule;
  if (numerator === null || denominator === null) return [];
  const [part, whole] = [figures[numerator], figures[denominator]];
  if (part === undefined || whole === undefined || exact(part) <= exact(whole)) return [];
  const names = `“${nameOf(rule, numerator)}” ${part} 多于“${nameOf(rule, denominator)}” ${whole}`;
  if (isPartOfWhole(rule)) {
    return [refusal("part_over_whole", numerator, `${names}，请核对后改正`)];
  }
  return [warning("rate_over", numerator, `${names}，比率超过 100%`, correct)];
}

const figuresOf = (value: EntryValue | null): Figures | null =>
  value?.type === "figures" ? value.figures : null;

function jumpOf(now: string, before: string): string | null {
  const [to, from] = [exact(now), exact(before)];
  const change = to > from ? to - from : from - to;
  if (change < jump.atLeast || change * 100n <= from * jump.percent) return null;
  const way = to > from ? "增加" : "减少";
  const percent = from === 0n ? "" : `（${way} ${(change * 100n) / from}%）`;
  return `${way} ${decimalOf(change)}${percent}`;
}

/** Against the same period last year where it is known, else against the last period. */
function jumps({ fields }: FigureRule, figures: Figures, history: LineHistory | undefined) {
  const lastYear = figuresOf(history?.lastYear ?? null);
  const previous = figuresOf(history?.previous ?? null);
  return fields.flatMap(({ key, name }): Found[] => {
    const now = figures[key];
    const [text, before] = lastYear?.[key]
      ? (["去年同期", lastYear[key]] as const)
      : (["上期", previous?.[key]] as const);
    if (now === undefined || before === undefined) return [];
    const change = jumpOf(now, before);
    if (change === null) return [];
    const fact = `“${name}” ${now}，${text} ${before}，${change}`;
    return [warning("jump", key, fact, "请核对或说明原因")];
  });
}

/** What the checks say of one line of typed numbers. */
export function figureIssues(
  { rule }: FigureLine,
  value: EntryValue | null,
  history: LineHistory | undefined,
): Found[] {
  const figures = figuresOf(value) ?? {};
  return [
    ...blanks(rule, figures),
    ...totals(rule, figures),
    ...rates(rule, figures),
    ...jumps(rule, figures, history),
  ];
}
