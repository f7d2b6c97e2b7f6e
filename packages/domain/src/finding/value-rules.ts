import { addDays } from "../calendar/calendar.ts";
import type { Clock, Day } from "../calendar/clock.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { FindingFacts } from "./facts.ts";
import { invalid, type Refusal } from "./refusal.ts";

/** No due date lies further away than this; longer work is long-term status (长期坚持). */
const maxDaysAhead = 365;

/** A due date set today. */
export function checkDueOn(dueOn: Day, { today }: Clock): Refusal | null {
  if (dueOn < today) {
    return invalid("dueOn", `整改时限${dueOn}早于交办日${today}，请重新确定时限。`);
  }
  if (dueOn > addDays(today, maxDaysAhead)) {
    return invalid(
      "dueOn",
      `整改时限${dueOn}超过一年，请缩短时限；确需长期整改的，交办后申请转长期坚持。`,
    );
  }
  return null;
}

/** The new due date of an extension, requested or granted. */
export function checkExtension(
  field: string,
  until: Day,
  { dueOn, issuedOn }: FindingFacts,
  { today }: Clock,
): Refusal | null {
  // Decided after the due date, an extension to a day gone by would give no time.
  if (until < today) return invalid(field, "延至日期已过，请填写今天或以后的日期。");
  if (dueOn !== null && until <= dueOn) {
    return invalid(field, `延至日期须晚于现行整改时限${dueOn}，请重新确定。`);
  }
  if (issuedOn !== null && until > addDays(issuedOn, maxDaysAhead)) {
    return invalid(field, "延至日期距交办日超过一年，请缩短；确需长期整改的，请申请转长期坚持。");
  }
  return null;
}

/** Every row named once, and only rows of this finding. */
export function checkNamed(
  named: readonly string[],
  known: readonly string[],
  { field, noun }: { field: string; noun: string },
): Refusal | null {
  if (new Set(named).size !== named.length) {
    return invalid(field, `同一条${noun}填写了两次，请刷新后重新填写。`);
  }
  if (named.some((id) => !known.includes(id))) {
    return invalid(field, `有${noun}已不属于该问题，请刷新后重新填写。`);
  }
  return null;
}

/** The visit a reopening rests on: after the closure, and not in the future. */
export function checkVisitedOn(
  visitedOn: Day,
  { closedOn }: FindingFacts,
  { today }: Clock,
): Refusal | null {
  if (visitedOn > today) return invalid("visitedOn", "回访日期在今天之后，请核对。");
  if (closedOn !== null && visitedOn < closedOn) {
    return invalid(
      "visitedOn",
      `回访日期早于销号日${formatDay(closedOn, today)}；重新挂账须依据销号后新发现的事实。`,
    );
  }
  return null;
}
