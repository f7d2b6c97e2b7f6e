import { z } from "zod";
import { optionalText, requiredText } from "../../../input/free-text.ts";
import {
  noVerification,
  stopClock,
  stoppedColumns,
  verificationColumns,
  verificationWorkdays,
} from "../../clock-rules.ts";
import { defineAction, type TaskQuestion, type TaskText } from "../../define-action.ts";
import type { FindingFacts } from "../../facts.ts";
import { ownUnit } from "../../guards.ts";
import { gaps, lacking } from "../../refusal.ts";
import { clockText } from "../../task-texts.ts";
import { checkNamed } from "../../value-rules.ts";

/** The unit's requests that are still undecided. */
function pendingText({ extensionRequestedBy, longTermRequestedBy }: FindingFacts): string {
  if (longTermRequestedBy !== null) return "，长期坚持待批准";
  return extensionRequestedBy === null ? "" : "，延期待审批";
}

/** The progress of the rectification, for the clerk who works on it and the lead who requests the closure. */
export function rectificationTask(question: TaskQuestion): TaskText {
  const { finding } = question;
  const returned = finding.returnedCount > 0 ? `第${finding.returnedCount}次退回，` : "";
  return {
    dueOn: finding.dueOn,
    text: `${returned}${clockText(question)}${pendingText(finding)}`,
  };
}

/** Owed once every measure is done; long-term work is never asked for its closure. */
function closureTask(question: TaskQuestion): TaskText | null {
  const { finding, measures } = question;
  const done = measures === undefined || (measures.total > 0 && measures.done >= measures.total);
  return done && finding.state === "rectifying" ? rectificationTask(question) : null;
}

/** 申请销号: the unit's lead states a result for each measure; the township's clock stops. */
export const requestClosure = defineAction({
  code: "request_closure",
  label: "申请销号",
  purpose: "由分管领导确认整改到位后申请，提交后时限停止计算。",
  button: { place: "step", order: 2 },
  from: ["rectifying", "long_term"],
  to: "closure_requested",
  permission: "finding.request_closure",
  guards: [ownUnit],
  input: z.object({
    results: z
      .array(z.object({ measureId: z.uuid(), result: requiredText("措施落实结果", 500) }))
      .min(1, "请逐条填写措施落实结果"),
    prevention: optionalText("防范措施", 500),
    attachmentIds: z.array(z.uuid()).max(40),
  }),
  missing: ({ input: { results, attachmentIds }, content: { measureIds, evidenceCount } }) => {
    const stated = new Set(results.map((result) => result.measureId));
    const open = measureIds.filter((id) => !stated.has(id)).length;
    return gaps(
      lacking(measureIds.length > 0, "results", "还没有整改措施，请先增加整改措施并落实") ??
        lacking(open === 0, "results", `还有${open}条整改措施没有填写落实结果`),
      lacking(attachmentIds.length > 0 || evidenceCount > 0, "attachmentIds", "请上传整改佐证材料"),
    );
  },
  check: ({ input: { results }, content }) =>
    checkNamed(
      results.map((result) => result.measureId),
      content.measureIds,
      { field: "results", noun: "整改措施" },
    ),
  writes: [...stoppedColumns, ...verificationColumns],
  effect: (question) => ({
    ...stopClock(question.finding, question),
    ...noVerification,
    verificationDueOn: question.calendar.addWorkdays(question.clock.today, verificationWorkdays),
  }),
  // A closure request ends an undecided extension request.
  lapses: ["extension", "long_term"],
  timeline: ({ input }) => `整改措施${input.results.length}条已逐条填写落实结果`,
  notify: ({ before: { verifierId } }) => [
    {
      kind: "asked",
      to: verifierId === null ? "verifiers" : { accountId: verifierId },
      text: "申请销号，请核查",
    },
  ],
  tasks: [{ kind: "request_closure", label: "申请销号", owed: closureTask }],
});
