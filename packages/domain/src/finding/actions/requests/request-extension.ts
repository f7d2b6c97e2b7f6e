import { z } from "zod";
import { dayField } from "../../../calendar/day-input.ts";
import { formatDay } from "../../../calendar/format-day.ts";
import { requiredText } from "../../../input/free-text.ts";
import { defineAction, type Guard } from "../../define-action.ts";
import { attachmentIds, reasonField } from "../../fields.ts";
import { notRequestedYet, ownUnit } from "../../guards.ts";
import { checkExtension } from "../../value-rules.ts";

/** Extensions a cycle can have. */
const maxExtensions = 2;

const extensionsLeft: Guard = {
  code: "extensions_left",
  refuse: ({ finding }) =>
    finding.extensionsGranted < maxExtensions
      ? null
      : "该问题已延期两次，不能再延；确需长期整改的，请申请转长期坚持。",
};

const beforeDue: Guard = {
  code: "before_due",
  refuse: ({ finding: { dueOn }, clock }) =>
    dueOn === null || clock.today <= dueOn
      ? null
      : `延期须在整改时限前申请，时限已于${formatDay(dueOn, clock.today)}届满；请抓紧整改并申请销号。`,
};

/** 申请延期: the first goes to the office, the second to a leader. */
export const requestExtension = defineAction({
  code: "request_extension",
  label: "申请延期",
  purpose: "须在整改时限前申请。审批前时限照常计算，原定时限始终可查。",
  button: { place: "further", order: 1 },
  from: ["rectifying"],
  to: "same",
  permission: "finding.request_extension",
  guards: [
    ownUnit,
    notRequestedYet("extension", "已申请延期，等待审批，不必重复申请。"),
    extensionsLeft,
    beforeDue,
  ],
  input: z.object({
    reason: reasonField,
    progress: requiredText("目前整改进展", 1000),
    wishedDueOn: dayField("申请延至日期"),
    attachmentIds,
  }),
  check: ({ input, finding, clock }) =>
    checkExtension("wishedDueOn", input.wishedDueOn, finding, clock),
  writes: [],
  effect: () => ({}),
  opens: "extension",
  timeline: ({ input: { wishedDueOn, reason }, before, clock }) =>
    `申请第${before.extensionsGranted + 1}次延期至${formatDay(wishedDueOn, clock.today)}：${reason}`,
  notify: ({ input, before, clock }) => [
    {
      kind: "asked",
      to: before.extensionsGranted === 0 ? "office" : "leader",
      text: `申请延期至${formatDay(input.wishedDueOn, clock.today)}`,
    },
  ],
});
