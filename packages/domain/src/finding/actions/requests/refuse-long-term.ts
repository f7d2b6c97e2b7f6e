import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { longTermRequested } from "./make-long-term.ts";

/** 不同意转长期坚持: the finding stays in rectification with its due date. */
export const refuseLongTerm = defineAction({
  code: "refuse_long_term",
  label: "不同意转长期坚持",
  purpose: "责任单位按现行时限继续整改。",
  button: { place: "decision", order: 2 },
  from: ["rectifying"],
  to: "same",
  permission: "finding.make_long_term",
  guards: [longTermRequested],
  input: reasonInput,
  reasonForm: {
    label: "不同意的理由",
    hint: "责任单位会看到。仍按原时限整改",
    done: "已答复不同意转长期坚持",
  },
  writes: [],
  effect: () => ({}),
  settles: { request: "long_term", outcome: "refused" },
  timeline: ({ input }) => input.reason,
  notify: () => [{ kind: "decided", to: "unit", text: "不同意转长期坚持，整改时限不变" }],
});
