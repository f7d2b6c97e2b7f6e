import { z } from "zod";
import { formatDay } from "../../../calendar/format-day.ts";
import { requiredText } from "../../../input/free-text.ts";
import { lateBy, nextCheckIn } from "../../clock-rules.ts";
import { defineAction, type TaskQuestion, type TaskText } from "../../define-action.ts";
import { attachmentIds } from "../../fields.ts";
import { ownUnit } from "../../guards.ts";
import { statusLightOf } from "../../status/status-light.ts";
import { timelineText } from "../../timeline-text.ts";

/** A task only once it is due soon. */
function checkInTask({ finding, clock, calendar }: TaskQuestion): TaskText | null {
  const { overdue, soon, text } = statusLightOf(finding, clock, calendar);
  return overdue || soon ? { dueOn: finding.dueOn, text: text } : null;
}

/** 季度查看: how the long-term work stands, and which milestones are reached. */
export const checkIn = defineAction({
  code: "check_in",
  label: "季度查看",
  purpose: "每季度一次，对照阶段目标写明坚持情况。",
  button: { place: "step", order: 1 },
  from: ["long_term"],
  to: "same",
  permission: "finding.check_in",
  guards: [ownUnit],
  input: z.object({
    text: requiredText("查看情况", 1000),
    doneMilestoneIds: z.array(z.uuid()).max(12),
    attachmentIds,
  }),
  writes: ["dueOn", "late"],
  effect: ({ finding, clock, calendar }) => ({
    dueOn: nextCheckIn(finding.dueOn ?? clock.today, clock.today, calendar),
    // A missed check-in shows red until it is given, and the finding stays late.
    late: lateBy(finding, clock.today),
  }),
  timeline: ({ input, before, after, clock: { today } }) => {
    const owedOn = before.dueOn ?? today;
    const reached = new Set(input.doneMilestoneIds).size;
    return timelineText(
      input.text,
      reached === 0 ? "" : `达到阶段目标${reached}个`,
      today > owedOn ? `应于${formatDay(owedOn, today)}前查看，已迟` : "",
      after.dueOn === null ? "" : `下次查看${formatDay(after.dueOn, today)}前`,
    );
  },
  tasks: [{ kind: "check_in", label: "季度查看", owed: checkInTask }],
});
