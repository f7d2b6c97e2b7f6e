import { trimRange } from "./lines.ts";
import type { Range } from "./types.ts";

/** A heading found at the start of a line, and where the text below it begins on that line. */
export interface Heading extends Range {
  readonly title: string;
  readonly bodyFrom: number;
}

/** Longer than this, the first sentence of a numbered line is a statement, not a heading. */
const maxTitleLength = 40;
const titleEnd = /[。！？!?；;:：]|[（(][一二三四五六七八九十]{1,3}[)）]/;
const trailing = /[\s。！？!?；;:：，,、.．*]+$/;

/**
 * Reads a heading from `from` (behind its number): the text up to the first full stop, colon
 * or `（一）`. Null when that is empty or too long to be a heading.
 */
export function readHeading(text: string, from: number, to: number): Heading | null {
  const head = text.slice(from, Math.min(to, from + maxTitleLength + 8));
  const stop = titleEnd.exec(head);
  let length = stop ? stop.index : head.length;
  let after = stop && !/^[（(]/.test(stop[0]) ? stop.index + 1 : length;
  const gap = /\s/.exec(head.slice(0, length));
  // A space stands for the missing full stop only when a whole paragraph follows on the line.
  if (gap && gap.index >= 4 && to - from - gap.index > 30) {
    length = gap.index;
    after = gap.index;
  }
  if (!stop && !gap && to - from > head.length) return null;
  const title = head.slice(0, length).replace(trailing, "");
  if (title.length === 0 || title.length > maxTitleLength) return null;
  return { title, from, to: from + after, bodyFrom: trimRange(text, from + after, to).from };
}

const problemTitles = [
  /(?:存在|主要|突出|发现|反映|暴露|查摆|面临|若干|具体)(?:的|着|出|有)?[^。；;，,]{0,8}(?:问题|不足|差距|短板|薄弱环节|困难)/,
  /(?:问题|不足|差距)(?:和|与|及|、|以及)(?:主要)?(?:不足|问题|差距|困难|短板|薄弱环节)/,
  /^(?:问题|不足|差距|短板|薄弱环节|不足之处|短板弱项|问题清单|问题通报)$/,
  /(?:薄弱环节|短板弱项|不足之处)$/,
];
const notProblemTitle =
  /^(?:针对|解决|破解|聚焦|围绕|坚持|强化|切实|着力|认真|对照|对标|防止|杜绝|整改|关于|抓好|正视)|问题(?:的)?(?:整改|导向|意识|解决|处理|办理|销号)|(?:通报|报告|通知|总结|方案|汇报|函)$/;
const planTitle =
  /^(?:下(?:一)?步|下(?:半年|阶段|一阶段)|今后|后段|后期|后续|接下来|(?:有关|几点|相关|具体|整改)?(?:工作)?(?:要求|建议|打算|计划|安排|措施|对策)|整改|改进|意见建议|对策)/;
const resultTitle =
  /^(?:前段|前期|主要|基本|总体|工作)(?:的)?(?:工作)?(?:成绩|做法|情况|成效|进展|亮点|概况|特点|开展情况)/;

/** Does the heading announce problems (二、主要问题和不足, 存在问题 …)? */
export function isProblemTitle(title: string): boolean {
  return !notProblemTitle.test(title) && problemTitles.some((pattern) => pattern.test(title));
}

/** Does the heading turn from what went wrong to what shall be done? */
export function isPlanTitle(title: string): boolean {
  return planTitle.test(title);
}

/** Does the heading open an account of results? */
export function isResultTitle(title: string): boolean {
  return resultTitle.test(title);
}

/** Does a paragraph without a heading turn to future work? */
export function opensPlanParagraph(text: string, from: number): boolean {
  return /^(?:下(?:一)?(?:步|阶段)|今后|在今后|接下来|下半年|针对(?:以上|上述|这些)|对(?:于)?(?:以上|上述|这些))/.test(
    text.slice(from, from + 8),
  );
}

/** The words before the first comma: what a long numbered statement is called in a list. */
export function titleOfStatement(text: string, from: number, to: number): string | null {
  const head = text.slice(from, Math.min(to, from + 40));
  const title = (/^[^，,。；;:：！？!?]+/.exec(head)?.[0] ?? "").replace(trailing, "");
  return title.length > 0 && title.length <= 30 ? title : null;
}

const leadIn =
  /((?:存在|还有|发现)[^。；;:：，,]{0,20}(?:问题|不足|差距|薄弱环节|短板))[^。；;:：]{0,15}(?:[。，,]?[ ]?(?:如|例如|比如|主要表现[在为]|具体表现[在为]|主要[有是]|如下|具体如下)?[:：])/;

/** A sentence that announces problems without being a heading: 仍存在一定差距，主要表现在：… */
export function readLeadIn(text: string, from: number, to: number): Heading | null {
  const hit = leadIn.exec(text.slice(from, to));
  if (!hit) return null;
  const start = from + hit.index;
  const end = start + hit[0].length;
  const title = hit[1] ?? "";
  return { title, from: start, to: end, bodyFrom: trimRange(text, end, to).from };
}
