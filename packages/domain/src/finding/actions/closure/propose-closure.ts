import { defineAction, type Guard } from "../../define-action.ts";
import { verdictsInput } from "../../fields.ts";
import { needsTwoSigners, ownVerification } from "../../guards.ts";
import { checkAllMet, missingVerdicts, verifyTask } from "./verdicts.ts";

const needsSecondSigner: Guard = {
  code: "needs_second_signer",
  refuse: ({ finding }) =>
    needsTwoSigners(finding) ? null : "一般、立行立改问题不需要第二签字，请直接销号。",
};

const notProposedYet: Guard = {
  code: "not_requested_yet",
  refuse: ({ finding }) =>
    finding.closureProposedBy === null ? null : "已提请销号，等待督查办第二签字，不必重复提请。",
};

/** 提请销号: the first signature of a serious or major finding. The unit learns the outcome, not this. */
export const proposeClosure = defineAction({
  code: "propose_closure",
  label: "提请销号",
  purpose: "全部标准达标才能提请销号。",
  button: { place: "step", order: 2 },
  from: ["verifying"],
  to: "same",
  permission: "finding.verify",
  guards: [ownVerification, needsSecondSigner, notProposedYet],
  input: verdictsInput,
  missing: missingVerdicts,
  check: checkAllMet,
  writes: ["closureProposedBy"],
  effect: ({ actor }) => ({ closureProposedBy: actor.accountId }),
  internal: true,
  timeline: () => "全部销号标准达标，请第二签字",
  notify: () => [{ kind: "asked", to: "office", text: "提请销号，请第二签字" }],
  tasks: [verifyTask],
  onBoard: true,
});
