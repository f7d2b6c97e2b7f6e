import { can } from "../../../account/permissions.ts";
import { defineAction, type Guard } from "../../define-action.ts";
import { verdictsInput } from "../../fields.ts";
import { needsTwoSigners, ownVerification } from "../../guards.ts";
import { checkAllMet, missingVerdicts, verifyTask } from "./verdicts.ts";

const proposedBefore: Guard = {
  code: "signed_by_two",
  refuse: ({ finding }) =>
    needsTwoSigners(finding) && finding.closureProposedBy === null
      ? "较重、重大问题须两人签字销号：请核查人先“提请销号”，再由督查办另一人销号。"
      : null,
};

const anotherSigner: Guard = {
  code: "signed_by_two",
  personal: true,
  refuse: ({ finding, actor }) =>
    needsTwoSigners(finding) && finding.closureProposedBy === actor.accountId
      ? "第二签字须由另一人作出：您已提请销号，请督查办另一位同志销号。"
      : null,
};

const officeSigns: Guard = {
  code: "signed_by_two",
  refuse: ({ finding, actor }) =>
    needsTwoSigners(finding) && !can(actor, "finding.countersign")
      ? "较重、重大问题的第二签字由督查办作出：请督查办同志销号。"
      : null,
};

const outcomeText = (onTime: boolean | null) => (onTime ? "按期" : "逾期");

/** 销号: every criterion is met; days used and on time are frozen. Serious and major ones: second signature. */
export const close = defineAction({
  code: "close",
  label: "销号",
  purpose: "全部标准达标才能销号；销号后用时和是否按期不再改变。",
  button: { place: "step", order: 1 },
  from: ["verifying"],
  to: "closed",
  permission: "finding.verify",
  guards: [ownVerification, proposedBefore, anotherSigner, officeSigns],
  input: verdictsInput,
  missing: missingVerdicts,
  check: checkAllMet,
  writes: ["closedOn", "onTime", "verificationDueOn"],
  effect: ({ finding, clock }) => ({
    closedOn: clock.today,
    onTime: !finding.late,
    verificationDueOn: null,
  }),
  timeline: ({ before, after }) => `用时${before.daysUsed}个工作日，${outcomeText(after.onTime)}`,
  notify: ({ after }) => [
    { kind: "closed", to: "unit", text: `销号，${outcomeText(after.onTime)}` },
  ],
  tasks: [
    verifyTask,
    {
      kind: "countersign",
      label: "第二签字",
      button: "第二签字",
      owed: ({ finding }) =>
        finding.closureProposedBy === null
          ? null
          : { dueOn: finding.verificationDueOn, text: "已提请销号，请第二签字" },
    },
  ],
});
