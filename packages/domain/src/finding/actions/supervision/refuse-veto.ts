import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { vetoableStates } from "../../state.ts";
import { vetoGuards } from "./confirm-veto.ts";

/** 不予一票否决: the proposal ends; the unit is not notified. */
export const refuseVeto = defineAction({
  code: "refuse_veto",
  label: "不予一票否决",
  purpose: "不影响得分，提请和答复留在记录里。",
  button: { place: "decision", order: 2 },
  from: vetoableStates,
  to: "same",
  permission: "finding.confirm_veto",
  guards: vetoGuards,
  input: reasonInput,
  reasonForm: {
    label: "不予的理由",
    hint: "只有县级人员能看到",
    done: "已答复不予一票否决",
  },
  writes: [],
  effect: () => ({}),
  settles: { request: "veto", outcome: "refused" },
  internal: true,
  timeline: ({ input }) => input.reason,
  notify: ({ before }) => [
    { kind: "decided", to: { accountId: before.vetoRequestedBy }, text: "不予一票否决" },
  ],
  urgent: true,
});
