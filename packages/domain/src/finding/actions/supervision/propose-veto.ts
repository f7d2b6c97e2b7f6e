import { z } from "zod";
import { requiredText } from "../../../input/free-text.ts";
import { defineAction } from "../../define-action.ts";
import { reasonField } from "../../fields.ts";
import { notRequestedYet, noVeto } from "../../guards.ts";
import { vetoableStates } from "../../state.ts";

/** 提请一票否决: cites its clause of the scheme or of the rules; a leader confirms it. */
export const proposeVeto = defineAction({
  code: "propose_veto",
  label: "提请一票否决",
  purpose: "否决不是问题等级：由督查办引用条款提请，县领导确认后才生效。",
  button: { place: "grave", order: 1 },
  from: vetoableStates,
  to: "same",
  permission: "finding.propose_veto",
  guards: [
    noVeto("该问题已经县领导确认一票否决，不必再次提请。"),
    notRequestedYet("veto", "已提请一票否决，等待县领导确认，不必重复提请。"),
  ],
  input: z.object({ clause: requiredText("否决条款", 300), reason: reasonField }),
  writes: [],
  effect: () => ({}),
  opens: "veto",
  internal: true,
  timeline: ({ input: { clause, reason } }) => `依据“${clause}”：${reason}`,
  notify: () => [{ kind: "asked", to: "leader", text: "提请一票否决，请确认" }],
});
