import { formatDay } from "../../../calendar/format-day.ts";
import { defineAction } from "../../define-action.ts";
import { reopenInput } from "../../fields.ts";
import { notRequestedYet } from "../../guards.ts";
import { checkVisitedOn } from "../../value-rules.ts";

/** 提请重新挂账: what a visit found after the closure. The unit learns of it once it is decided. */
export const requestReopen = defineAction({
  code: "request_reopen",
  label: "提请重新挂账",
  purpose: "销号后回访发现问题反弹的，提请督查办确认后重新挂账。",
  button: { place: "further", order: 4 },
  from: ["closed"],
  to: "same",
  permission: "finding.request_reopen",
  guards: [notRequestedYet("reopening", "已提请重新挂账，等待督查办确认，不必重复提请。")],
  input: reopenInput,
  check: ({ input, finding, clock }) => checkVisitedOn(input.visitedOn, finding, clock),
  writes: [],
  effect: () => ({}),
  opens: "reopening",
  internal: true,
  timeline: ({ input: { visitedOn, newFact }, clock }) =>
    `${formatDay(visitedOn, clock.today)}回访：${newFact}`,
  notify: () => [{ kind: "asked", to: "office", text: "提请重新挂账，请确认" }],
});
