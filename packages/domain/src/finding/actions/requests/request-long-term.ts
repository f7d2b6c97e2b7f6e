import { z } from "zod";
import { dayField } from "../../../calendar/day-input.ts";
import { requiredText } from "../../../input/free-text.ts";
import { defineAction } from "../../define-action.ts";
import { reasonField } from "../../fields.ts";
import { notRequestedYet, ownUnit } from "../../guards.ts";
import { invalid } from "../../refusal.ts";
import { timelineText } from "../../timeline-text.ts";

/** 申请转长期坚持: why the work never ends at a day, and the milestones it will reach. */
export const requestLongTerm = defineAction({
  code: "request_long_term",
  label: "申请转长期坚持",
  purpose: "确需长期坚持、不能一次了结的，由县领导批准。",
  button: { place: "further", order: 2 },
  from: ["rectifying"],
  to: "same",
  permission: "finding.request_long_term",
  guards: [
    ownUnit,
    notRequestedYet("long_term", "已申请转长期坚持，等待县领导批准，不必重复申请。"),
  ],
  // Long-term status always means quarterly check-ins, so the cadence is not asked for.
  input: z.object({
    reason: reasonField,
    milestones: z
      .array(z.object({ text: requiredText("阶段目标", 300), dueOn: dayField("阶段目标日期") }))
      .min(1, "请至少填写一个阶段目标")
      .max(12, "阶段目标最多12个"),
  }),
  check: ({ input: { milestones }, clock }) => {
    const past = milestones.findIndex((milestone) => milestone.dueOn < clock.today);
    if (past === -1) return null;
    return invalid(
      `milestones.${past}.dueOn`,
      `第${past + 1}个阶段目标的日期已过，请填写今天或以后的日期。`,
    );
  },
  writes: [],
  effect: () => ({}),
  opens: "long_term",
  timeline: ({ input }) => timelineText(input.reason, `阶段目标${input.milestones.length}个`),
  notify: () => [{ kind: "asked", to: "leader", text: "申请转长期坚持" }],
});
