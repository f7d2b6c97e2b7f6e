import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { decidesExtension } from "../../guards.ts";
import { extensionRequested } from "./grant-extension.ts";

/** 不同意延期: the due date stays; the unit reads why. */
export const refuseExtension = defineAction({
  code: "refuse_extension",
  label: "不同意延期",
  purpose: "时限不变，责任单位按现行时限整改。",
  button: { place: "decision", order: 2 },
  from: ["rectifying"],
  to: "same",
  permission: "finding.decide_extension",
  guards: [extensionRequested, decidesExtension],
  input: reasonInput,
  reasonForm: {
    label: "不同意的理由",
    hint: "责任单位会看到。时限不变",
    done: "已答复不同意延期",
  },
  writes: [],
  effect: () => ({}),
  settles: { request: "extension", outcome: "refused" },
  timeline: ({ input }) => input.reason,
  notify: () => [{ kind: "decided", to: "unit", text: "不同意延期，整改时限不变" }],
});
