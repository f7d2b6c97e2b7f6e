import { z } from "zod";
import { can } from "../../../account/permissions.ts";
import { defineAction, type Guard, type TaskQuestion, type TaskText } from "../../define-action.ts";
import { verificationMethodLabels, verificationMethods } from "../../state.ts";
import { clockText } from "../../task-texts.ts";

const namedVerifier: Guard = {
  code: "named_verifier",
  personal: true,
  refuse: ({ finding, actor }) =>
    finding.verifierId === null ||
    finding.verifierId === actor.accountId ||
    can(actor, "finding.assign")
      ? null
      : "该问题已指定他人核查：请由指定的核查人或督查办受理。",
};

/** A task of the named 核查人, else of everybody who verifies; once late, of the office too. */
function verificationDue(question: TaskQuestion): TaskText | null {
  const { finding, actor, clock } = question;
  const { verifierId, verificationDueOn } = finding;
  const late =
    verificationDueOn !== null && verificationDueOn < clock.today && can(actor, "finding.assign");
  const isResponsible = verifierId === null || verifierId === actor.accountId || late;
  return isResponsible ? { dueOn: verificationDueOn, text: clockText(question) } : null;
}

/** 受理核查: one person takes the closure request on and says how it will be checked. */
export const startVerification = defineAction({
  code: "start_verification",
  label: "受理核查",
  purpose: "受理后由您核查，5个工作日内给出结论。",
  button: { place: "step", order: 1 },
  from: ["closure_requested"],
  to: "verifying",
  permission: "finding.verify",
  guards: [namedVerifier],
  input: z.object({
    method: z.enum(verificationMethods, "请选择核查方式：资料核查、现场核查或抽查"),
  }),
  writes: ["verificationStartedBy", "verificationStartedByName"],
  effect: ({ actor }) => ({
    verificationStartedBy: actor.accountId,
    verificationStartedByName: actor.name,
  }),
  timeline: ({ input }) => verificationMethodLabels[input.method],
  tasks: [{ kind: "start_verification", label: "受理核查", owed: verificationDue }],
});
