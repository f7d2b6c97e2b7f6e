import { stopClock, stoppedColumns } from "../../clock-rules.ts";
import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { noVeto } from "../../guards.ts";

/** A confirmed veto keeps its finding. */
export const keepsVetoed = noVeto(
  "该问题已经县领导确认一票否决，不能撤销或并案；事实有误的，请由责任单位提出异议后复核。",
);

/** 撤销: ends a draft or an issued finding, with the reason. */
export const withdraw = defineAction({
  code: "withdraw",
  label: "撤销",
  purpose: "登记有误或不属实的，撤销。",
  button: { place: "grave", order: 3 },
  from: ["draft", "issued"],
  to: "withdrawn",
  permission: "finding.withdraw",
  guards: [keepsVetoed],
  input: reasonInput,
  reasonForm: {
    submit: "撤销问题",
    danger: true,
    label: "撤销理由",
    hint: "撤销后不再统计，不能恢复",
    done: "已撤销",
  },
  writes: stoppedColumns,
  effect: (question) => stopClock(question.finding, question),
  lapses: ["veto"],
  timeline: ({ input }) => input.reason,
  notify: () => [{ kind: "decided", to: "unit", text: "撤销" }],
  onBoard: false,
});
