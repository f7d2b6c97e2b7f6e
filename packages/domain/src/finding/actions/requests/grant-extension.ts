import { z } from "zod";
import { dayField } from "../../../calendar/day-input.ts";
import { formatDay } from "../../../calendar/format-day.ts";
import { defineAction } from "../../define-action.ts";
import { reasonField } from "../../fields.ts";
import { decidesExtension, requested } from "../../guards.ts";
import { decisionTask } from "../../task-texts.ts";
import { checkExtension } from "../../value-rules.ts";

/** A decision on an extension needs one that was requested. */
export const extensionRequested = requested(
  "extension",
  "没有待审批的延期申请：延期须先由乡镇分管领导申请。",
);

/** 同意延期: the due date moves to the requested day or another; the original one stays. */
export const grantExtension = defineAction({
  code: "grant_extension",
  label: "同意延期",
  purpose: "时限改到您写明的日期，原定时限始终可查。",
  button: { place: "decision", order: 1 },
  from: ["rectifying"],
  to: "same",
  permission: "finding.decide_extension",
  guards: [extensionRequested, decidesExtension],
  input: z.object({ grantedDueOn: dayField("延至日期"), reason: reasonField }),
  check: ({ input, finding, clock }) =>
    checkExtension("grantedDueOn", input.grantedDueOn, finding, clock),
  writes: ["dueOn", "extensionsGranted"],
  effect: ({ input, finding }) => ({
    dueOn: input.grantedDueOn,
    extensionsGranted: finding.extensionsGranted + 1,
  }),
  settles: { request: "extension", outcome: "granted" },
  decision: ({ reason, grantedDueOn }) => ({ reason, grantedDueOn }),
  timeline: ({ input: { grantedDueOn, reason }, clock }) =>
    `整改时限延至${formatDay(grantedDueOn, clock.today)}：${reason}`,
  notify: ({ input, clock }) => [
    {
      kind: "decided",
      to: "unit",
      text: `同意延期，整改时限延至${formatDay(input.grantedDueOn, clock.today)}`,
    },
  ],
  // The first is the office's task, the second a leader's; refusing shares the guards of granting.
  tasks: [
    {
      kind: "decide_extension",
      label: "审批延期",
      button: "审批延期",
      owed: (question) =>
        decisionTask(question.extensionRequestedOn, question, {
          fact: question.finding.extensionsGranted === 0 ? "乡镇申请延期" : "乡镇申请第二次延期",
          step: "审批",
        }),
    },
  ],
});
