import {
  noVerification,
  remainingClock,
  resumedColumns,
  verificationColumns,
} from "../../clock-rules.ts";
import { type ActionOutcome, defineAction } from "../../define-action.ts";
import { type VerdictInput, verdictsInput } from "../../fields.ts";
import { ownVerification } from "../../guards.ts";
import { gaps, lacking } from "../../refusal.ts";
import { dueText } from "../../timeline-text.ts";
import { checkCriteria } from "./verdicts.ts";

type Outcome = ActionOutcome<{ verdicts: readonly VerdictInput[] }>;

function unmetText({ input: { verdicts }, after, clock }: Outcome): string {
  const unmet = verdicts.filter(({ met }) => !met).length;
  const until = dueText(after.dueOn, clock.today);
  return `${unmet}条销号标准未达标${until === "" ? "" : `，${until}`}`;
}

/** 退回: at least one criterion is not met; the unit reads why, and its clock runs again. */
export const returnFinding = defineAction({
  code: "return",
  label: "退回",
  purpose: "至少一条标准未达标。退回后责任单位继续整改，至少还有3个工作日。",
  button: { place: "step", order: 3 },
  from: ["verifying"],
  to: "rectifying",
  permission: "finding.verify",
  guards: [ownVerification],
  input: verdictsInput,
  missing: ({ input: { verdicts } }) => {
    const unmet = verdicts.filter((verdict) => !verdict.met);
    return gaps(
      lacking(unmet.length > 0, "verdicts", "退回须至少有一条标准未达标；全部达标请销号") ??
        lacking(
          unmet.every((verdict) => verdict.reason.trim().length > 0),
          "verdicts",
          "请为每条未达标的标准写明理由",
        ),
    );
  },
  check: checkCriteria,
  writes: [...resumedColumns, ...verificationColumns, "returnedCount"],
  effect: (question) => ({
    ...remainingClock(question.finding, question),
    ...noVerification,
    returnedCount: question.finding.returnedCount + 1,
  }),
  timeline: unmetText,
  notify: (outcome) => [{ kind: "returned", to: "unit", text: `退回，${unmetText(outcome)}` }],
});
