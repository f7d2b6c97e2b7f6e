import { resumeClock, resumedColumns } from "../../clock-rules.ts";
import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { notTheFinder } from "../../guards.ts";
import { decisionTask } from "../../task-texts.ts";
import { dueText, timelineText } from "../../timeline-text.ts";

/** 异议不成立: the unit has to act again; its due date moves by the working days the clock stood still. */
export const dismiss = defineAction({
  code: "dismiss",
  label: "异议不成立",
  purpose: "异议不成立，责任单位继续签收整改，时限从今天恢复计算。",
  button: { place: "decision", order: 1 },
  from: ["disputed"],
  to: "issued",
  permission: "finding.decide_dispute",
  guards: [notTheFinder],
  input: reasonInput,
  reasonForm: {
    label: "复核理由",
    hint: "责任单位会看到。暂停的天数补给责任单位",
    done: "异议不成立，时限恢复计算",
  },
  writes: resumedColumns,
  effect: (question) => resumeClock(question.finding, question),
  settles: { request: "dispute", outcome: "dismissed" },
  timeline: ({ input, after, clock }) =>
    timelineText(input.reason, dueText(after.dueOn, clock.today)),
  notify: ({ after, clock }) => [
    {
      kind: "decided",
      to: "unit",
      text: `异议不成立，请签收整改，${dueText(after.dueOn, clock.today)}`,
    },
  ],
  // Upholding and dismissing share their guards, so this task covers both.
  tasks: [
    {
      kind: "decide_dispute",
      label: "异议复核",
      button: "复核异议",
      // The clock stopped on the day of the dispute.
      owed: (question) =>
        decisionTask(question.finding.clockStoppedOn, question, {
          fact: "乡镇提出异议",
          step: "复核",
        }),
    },
  ],
});
