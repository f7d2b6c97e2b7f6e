import type { Day } from "../../calendar/clock.ts";
import { formatDay } from "../../calendar/format-day.ts";
import type { FindingFilter } from "../filter.ts";
import {
  countFigures,
  type FigureKey,
  type FindingCounts,
  figureFilter,
  rateFigures,
  rateOf,
  rateText,
} from "./figures.ts";

/** A run of plain text, or a number that links to the rows behind it. */
export type SentencePart =
  | { text: string }
  | { figure: FigureKey; value: string; filter: FindingFilter };

/** A page sentence; the same parts make the linked heading and the document text. */
export type Sentence = SentencePart[];

/** The sentence without links, for documents, titles and screen readers. */
export function plainSentence(sentence: Sentence): string {
  return sentence.map((part) => ("text" in part ? part.text : part.value)).join("");
}

const text = (text: string): SentencePart => ({ text: text });

type Counted = { counts: FindingCounts; within?: FindingFilter };

/** “在办” + linked 42 + “件”. */
function counted(figure: keyof typeof countFigures, { counts, within }: Counted): Sentence {
  const { label, unit } = countFigures[figure];
  return [
    text(label),
    { figure, value: String(counts[figure]), filter: figureFilter(figure, within) },
    text(unit),
  ];
}

function rate(figure: keyof typeof rateFigures, { counts, within }: Counted): Sentence {
  return [
    text(rateFigures[figure].label),
    { figure, value: rateText(rateOf(figure, counts)), filter: figureFilter(figure, within) },
  ];
}

/** Joins adjacent text, so that a sentence has as few parts as it has links. */
function sentence(...parts: SentencePart[]): Sentence {
  const joined: Sentence = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && "text" in last && "text" in part) {
      joined[joined.length - 1] = text(last.text + part.text);
    } else {
      joined.push(part);
    }
  }
  return joined;
}

/**
 * 总览: “截至11月21日，在办42件，逾期5件，涉及3个乡镇”. `overdueUnits` counts the units with at least
 * one overdue finding; `unitNoun` is 单位 where county departments are among them.
 */
export function overviewSentence(
  question: Counted & { asOf: Day; today: Day; overdueUnits: number; unitNoun?: string },
): Sentence {
  const { asOf, today, counts, overdueUnits, unitNoun = "乡镇", within } = question;
  const date = `截至${formatDay(asOf, today)}，`;
  if (counts.open === 0) return sentence(text(`${date}没有在办的问题`));
  if (counts.overdue === 0) {
    return sentence(text(date), ...counted("open", question), text("，没有逾期"));
  }
  return sentence(
    text(date),
    ...counted("open", question),
    text("，"),
    ...counted("overdue", question),
    text("，涉及"),
    { figure: "overdue", value: String(overdueUnits), filter: figureFilter("overdue", within) },
    text(`个${unitNoun}`),
  );
}

/** The list: how many rows the filter keeps, and how many of them are overdue or due soon. `total` has no own link. */
export function listSentence(question: Counted & { total: number; filtered: boolean }): Sentence {
  const { total, filtered, counts } = question;
  const subject = filtered ? "符合条件的问题" : "督查问题";
  if (total === 0) return sentence(text(filtered ? "没有符合条件的问题" : "还没有督查问题"));
  const parts: Sentence = [text(`${subject}${total}件`)];
  for (const figure of ["open", "overdue", "soon"] as const) {
    if (counts[figure] > 0) parts.push(text("，"), ...counted(figure, question));
  }
  return sentence(...parts);
}

/** 待办: “今天有7件事要办，其中2件已超期”. */
export function taskSentence({ total, overdue }: { total: number; overdue: number }): Sentence {
  if (total === 0) return [text("目前没有要办的事")];
  const late = overdue === 0 ? "，都在期限内" : `，其中${overdue}件已超期`;
  return [text(`有${total}件事要办${late}`)];
}

/** 一镇一页: “截至11月21日，城关镇在办6件，逾期1件，整改率71%，按期率—”. */
export function unitSentence(
  question: Counted & { asOf: Day; today: Day; unitName: string },
): Sentence {
  const { asOf, today, unitName, counts } = question;
  const opening = `截至${formatDay(asOf, today)}，${unitName}`;
  if (counts.counted === 0) return [text(`${opening}没有交办的问题`)];
  return sentence(
    text(opening),
    ...counted("open", question),
    text("，"),
    ...counted("overdue", question),
    text("，"),
    ...rate("rectificationRate", question),
    text("，"),
    ...rate("onTimeRate", question),
  );
}
