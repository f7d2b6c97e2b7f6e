import type { WorkCalendar } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { formatFullDay } from "../calendar/format-day.ts";
import type { EscalationKind } from "./escalation.ts";

/** Working days the unit has to reply; the more severe notices need a written plan. */
const replyWorkdays = {
  reminder: 2,
  slip: 3,
  warning: 5,
  talk: 5,
} as const satisfies Record<EscalationKind, number>;

/** The reply date proposed for a notice issued today. */
export function defaultReplyDueOn(kind: EscalationKind, today: Day, calendar: WorkCalendar): Day {
  return calendar.addWorkdays(today, replyWorkdays[kind]);
}

/** What an escalation notice says of the finding. */
export type EscalationSubject = {
  number: string;
  unitName: string;
  /** The duty: the scheme's clause, or the words of the finding. */
  duty: string;
  dueOn: Day;
  overdueDays: number;
  returnedCount: number;
  /** Null where no reply is asked. */
  replyDueOn: Day | null;
};

const instructions: Record<EscalationKind, string> = {
  reminder: "请抓紧落实整改措施，完成后及时申请销号",
  slip: "请由分管负责同志牵头，查明原因，明确剩余措施的责任人和完成日期，限期整改到位",
  warning: "请党（工）委专题研究，主要负责同志审定整改方案，限期整改到位",
  talk: "经前期督办仍未整改到位，建议约谈主要负责同志。请书面说明原因、整改安排和完成日期",
};

/** How far the finding is behind: “整改时限为2026年11月5日，现已逾期3个工作日，被退回2次”. */
function statusText({ dueOn, overdueDays, returnedCount }: EscalationSubject): string {
  const parts = [`整改时限为${formatFullDay(dueOn)}`];
  if (overdueDays > 0) parts.push(`现已逾期${overdueDays}个工作日`);
  if (returnedCount > 0) parts.push(`被退回${returnedCount}次`);
  return parts.join("，");
}

/** The text a notice begins with; the office edits it before it goes out. One short paragraph. */
export function escalationText(kind: EscalationKind, subject: EscalationSubject): string {
  const { number, unitName, duty, replyDueOn } = subject;
  const reply =
    replyDueOn === null ? "" : `，并于${formatFullDay(replyDueOn)}前书面回复县委宣传部（督查办）`;
  return `${unitName}：${number}号督查问题（责任要求：${duty.replace(/[。；\s]+$/, "")}），${statusText(subject)}。${instructions[kind]}${reply}。`;
}
