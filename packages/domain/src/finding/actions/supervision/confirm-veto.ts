import { defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { decidedByAnother, requested } from "../../guards.ts";
import { vetoableStates } from "../../state.ts";

/** A decision on a veto: somebody has proposed it, and another decides. */
export const vetoGuards = [
  requested("veto", "一票否决须先由督查办提请：没有待确认的提请。"),
  decidedByAnother("veto", "一票否决须由另一人确认：您已提请，请县领导另一位同志确认。"),
];

/** 确认一票否决: caps the unit's score from now on, even once the finding is closed. */
export const confirmVeto = defineAction({
  code: "confirm_veto",
  label: "确认一票否决",
  purpose: "请对照条款与事实确认。确认后立即生效。",
  button: { place: "decision", order: 1 },
  from: vetoableStates,
  to: "same",
  permission: "finding.confirm_veto",
  guards: vetoGuards,
  input: reasonInput,
  reasonForm: {
    danger: true,
    label: "确认意见",
    hint: "责任单位会看到",
    done: "已确认一票否决",
  },
  writes: ["vetoed"],
  effect: () => ({ vetoed: true }),
  settles: { request: "veto", outcome: "confirmed" },
  timeline: ({ input }) => input.reason,
  notify: ({ before }) => [
    { kind: "veto", to: "unit", text: "县领导确认一票否决" },
    {
      kind: "decided",
      to: { accountId: before.vetoRequestedBy },
      text: "县领导确认一票否决",
    },
  ],
  tasks: [
    {
      kind: "confirm_veto",
      label: "确认一票否决",
      button: "确认",
      owed: () => ({ dueOn: null, text: "督查办提请一票否决，请确认" }),
    },
  ],
  urgent: true,
});
