import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { reopenGuards } from "./reopen.ts";

/** 不予重新挂账: the closure stands; the unit is not notified of the request. */
export const refuseReopen = defineAction({
  code: "refuse_reopen",
  label: "不予重新挂账",
  purpose: "本件维持已销号，提请和答复留在记录里。",
  button: { place: "decision", order: 2 },
  from: ["closed"],
  to: "same",
  permission: "finding.reopen",
  guards: reopenGuards,
  input: reasonInput,
  reasonForm: {
    label: "不予的理由",
    hint: "只有县级人员能看到。本件维持已销号",
    done: "已答复不予重新挂账",
  },
  writes: [],
  effect: () => ({}),
  settles: { request: "reopening", outcome: "refused" },
  internal: true,
  timeline: ({ input }) => input.reason,
  notify: ({ before }) => [
    { kind: "decided", to: { accountId: before.reopenRequestedBy }, text: "不予重新挂账" },
  ],
});
