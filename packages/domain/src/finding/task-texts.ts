import type { Day } from "../calendar/clock.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { TaskQuestion, TaskText } from "./define-action.ts";
import { statusLightOf } from "./status/status-light.ts";

/** A dispute and an extension are decided within so many working days. */
const decisionWorkdays = 2;

/** What the finding's clock says. */
export function clockText({ finding, clock, calendar }: TaskQuestion): string {
  return statusLightOf(finding, clock, calendar).text;
}

/** A decision on a request: its due date, and the sentence that asks for it. */
export function decisionTask(
  requestedOn: Day | null | undefined,
  { clock, calendar }: TaskQuestion,
  { fact, step }: { fact: string; step: string },
): TaskText {
  if (requestedOn === null || requestedOn === undefined) {
    return { dueOn: null, text: `${fact}，请${step}` };
  }
  const dueOn = calendar.addWorkdays(requestedOn, decisionWorkdays);
  const limit = formatDay(dueOn, clock.today);
  const asks =
    dueOn < clock.today ? `已过${step}期限${limit}，请立即${step}` : `请在${limit}前${step}`;
  return { dueOn, text: `${fact}，${asks}` };
}
