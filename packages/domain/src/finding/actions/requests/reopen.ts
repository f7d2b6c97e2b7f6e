import { formatDay } from "../../../calendar/format-day.ts";
import {
  halvedDueOn,
  noVerification,
  startClock,
  startedColumns,
  verificationColumns,
} from "../../clock-rules.ts";
import { defineAction } from "../../define-action.ts";
import { reopenInput } from "../../fields.ts";
import { decidedByAnother, requested } from "../../guards.ts";
import { dueText, timelineText } from "../../timeline-text.ts";
import { checkVisitedOn } from "../../value-rules.ts";

/** A decision on a reopening: one account has requested it, another decides. */
export const reopenGuards = [
  requested("reopening", "重新挂账须先有人提请：请督查员或督查办先“提请重新挂账”。"),
  decidedByAnother("reopening", "重新挂账须由另一人确认：您已提请，请督查办另一位同志确认。"),
];

/** 重新挂账: a new cycle begins with half the time, the old one is kept. */
export const reopen = defineAction({
  code: "reopen",
  label: "重新挂账",
  purpose: "本件重新进入整改，上一轮的用时和结果保留。",
  button: { place: "decision", order: 1 },
  from: ["closed"],
  to: "rectifying",
  permission: "finding.reopen",
  guards: reopenGuards,
  input: reopenInput,
  check: ({ input, finding, clock }) => checkVisitedOn(input.visitedOn, finding, clock),
  writes: [
    ...startedColumns,
    ...verificationColumns,
    "cycle",
    "extensionsGranted",
    "closedOn",
    "onTime",
  ],
  effect: (question) => ({
    ...startClock(halvedDueOn(question.finding, question), question.clock.today),
    ...noVerification,
    cycle: question.finding.cycle + 1,
    extensionsGranted: 0,
    closedOn: null,
    onTime: null,
  }),
  settles: { request: "reopening", outcome: "reopened" },
  decision: ({ newFact }) => ({ reason: newFact }),
  keepsCycle: true,
  timeline: ({ input: { visitedOn, newFact }, after, clock: { today } }) =>
    timelineText(
      `第${after.cycle}轮`,
      `${formatDay(visitedOn, today)}回访：${newFact}`,
      dueText(after.dueOn, today),
    ),
  notify: ({ before, after, clock }) => [
    { kind: "issued", to: "unit", text: `重新挂账，${dueText(after.dueOn, clock.today)}` },
    {
      kind: "decided",
      to: { accountId: before.reopenRequestedBy },
      text: "已确认重新挂账",
    },
  ],
  tasks: [
    {
      kind: "confirm_reopen",
      label: "确认重新挂账",
      button: "确认",
      owed: () => ({ dueOn: null, text: "已提请重新挂账，请确认" }),
    },
  ],
});
