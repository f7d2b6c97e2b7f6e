import { stopClock, stoppedColumns } from "../../clock-rules.ts";
import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { notTheFinder } from "../../guards.ts";

/** 异议成立: the finding ends, withdrawn; never decided by the one who found it. */
export const uphold = defineAction({
  code: "uphold",
  label: "异议成立",
  purpose: "异议成立，问题撤销，不再统计。",
  button: { place: "decision", order: 2 },
  from: ["disputed"],
  to: "withdrawn",
  permission: "finding.decide_dispute",
  guards: [notTheFinder],
  input: reasonInput,
  reasonForm: {
    danger: true,
    label: "复核理由",
    hint: "责任单位会看到。成立后本件撤销，不再统计",
    done: "异议成立，本件已撤销",
  },
  writes: stoppedColumns,
  effect: (question) => stopClock(question.finding, question),
  settles: { request: "dispute", outcome: "upheld" },
  // An undecided veto proposal ends with its finding.
  lapses: ["veto"],
  timeline: ({ input }) => input.reason,
  notify: () => [{ kind: "decided", to: "unit", text: "异议成立，问题撤销" }],
});
