import { z } from "zod";
import { dayField } from "../../../calendar/day-input.ts";
import { formatDay } from "../../../calendar/format-day.ts";
import { requiredText } from "../../../input/free-text.ts";
import { defineAction, type Guard } from "../../define-action.ts";
import { reasonField } from "../../fields.ts";
import { invalid } from "../../refusal.ts";
import { checkDueOn } from "../../value-rules.ts";

const measuresLeft: Guard = {
  code: "measures_left",
  refuse: ({ content }) => {
    if (content === undefined) return null;
    if (content.measureIds.length < 2) {
      return "该问题只有一条整改措施，不必拆分；确难按期完成的，请申请延期或转长期坚持。";
    }
    return content.openMeasureIds.length > 0 ? null : "各条措施都已完成，没有需要拆分的措施。";
  },
};

/** 拆分: the measure that cannot be finished becomes a finding of its own. */
export const split = defineAction({
  code: "split",
  label: "拆分",
  purpose: "按期完成不了的一条措施，拆成单独的一件，另定标准和时限；本件时限不变。",
  button: { place: "further", order: 3 },
  from: ["rectifying"],
  to: "same",
  permission: "finding.split",
  guards: [measuresLeft],
  input: z.object({
    measureId: z.uuid("请选择拆分的措施"),
    fact: requiredText("子问题事实", 1000),
    criteria: z.array(requiredText("销号标准", 300)).min(1, "请至少填写一条销号标准").max(10),
    dueOn: dayField("子问题整改时限"),
    reason: reasonField,
  }),
  check: ({ input: { measureId, dueOn }, content, clock }) =>
    content.openMeasureIds.includes(measureId)
      ? checkDueOn(dueOn, clock)
      : invalid("measureId", "这条措施已完成或已不属于该问题，请重新选择。"),
  writes: [],
  effect: () => ({}),
  timeline: ({ input: { dueOn, reason }, otherNumber, clock }) =>
    `拆出${otherNumber}，整改时限${formatDay(dueOn, clock.today)}：${reason}`,
});
