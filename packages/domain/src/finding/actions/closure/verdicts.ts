import type { ActionTask, EnteredQuestion, TaskQuestion } from "../../define-action.ts";
import type { FindingContent } from "../../facts.ts";
import type { VerdictInput } from "../../fields.ts";
import { gaps, invalid, lacking, type Refusal } from "../../refusal.ts";
import { clockText } from "../../task-texts.ts";
import { checkNamed } from "../../value-rules.ts";

type Verdicts = { verdicts: readonly VerdictInput[] };

/** A closure judges every criterion. */
export function missingVerdicts({
  input: { verdicts },
  content: { criterionIds },
}: {
  input: Verdicts;
  content: FindingContent;
}): Refusal[] {
  const judged = new Set(verdicts.map((verdict) => verdict.criterionId));
  const open = criterionIds.filter((id) => !judged.has(id)).length;
  return gaps(
    lacking(open === 0 && judged.size > 0, "verdicts", `还有${open}条销号标准没有结论，请逐条核定`),
  );
}

/** Each criterion once, and only the finding's. */
export function checkCriteria({
  input: { verdicts },
  content,
}: Pick<EnteredQuestion<Verdicts>, "input" | "content">): Refusal | null {
  return checkNamed(
    verdicts.map((verdict) => verdict.criterionId),
    content.criterionIds,
    { field: "verdicts", noun: "销号标准" },
  );
}

/** The same, and all of them met. */
export function checkAllMet(question: EnteredQuestion<Verdicts>): Refusal | null {
  const unmet = question.input.verdicts.filter((verdict) => !verdict.met).length;
  return (
    checkCriteria(question) ??
    (unmet === 0
      ? null
      : invalid("verdicts", `有${unmet}条销号标准未达标，不能销号；请退回整改并写明理由。`))
  );
}

/** Who started the verification owes its end; an office colleague only once the verification is late. */
export const verifyTask = {
  kind: "verify",
  label: "核查",
  button: "核查",
  owed: (question: TaskQuestion) => {
    const { finding, actor, clock } = question;
    const { verificationDueOn } = finding;
    const own = finding.verificationStartedBy === actor.accountId;
    const late = verificationDueOn !== null && verificationDueOn < clock.today;
    return finding.closureProposedBy === null && (own || late)
      ? { dueOn: verificationDueOn, text: clockText(question) }
      : null;
  },
} as const satisfies ActionTask;
