import { z } from "zod";
import type { Clock } from "../../../calendar/clock.ts";
import { formatDay } from "../../../calendar/format-day.ts";
import { requiredText } from "../../../input/free-text.ts";
import { defineAction, type TaskQuestion, type TaskText } from "../../define-action.ts";
import type { FindingFacts } from "../../facts.ts";
import { measureInput } from "../../fields.ts";
import { acknowledgeWorkdays } from "../../figures/figures.ts";
import { ownUnit } from "../../guards.ts";
import { invalid, type Refusal } from "../../refusal.ts";
import { matchesFlag } from "../../status/flags.ts";

function checkMeasures(
  measures: readonly { dueOn: string }[],
  { issuedOn, dueOn }: FindingFacts,
  { today }: Clock,
): Refusal | null {
  for (const [at, measure] of measures.entries()) {
    const field = `measures.${at}.dueOn`;
    if (issuedOn !== null && measure.dueOn < issuedOn) {
      return invalid(
        field,
        `第${at + 1}条措施的完成日期早于交办日${formatDay(issuedOn, today)}，请核对。`,
      );
    }
    // Once the due date has passed every plan is later than it.
    if (dueOn !== null && today <= dueOn && measure.dueOn > dueOn) {
      return invalid(
        field,
        `第${at + 1}条措施的完成日期晚于整改时限${formatDay(dueOn, today)}，请提前；确有困难的，签收后申请延期。`,
      );
    }
  }
  return null;
}

function acknowledgeTask({ finding, clock, calendar }: TaskQuestion): TaskText | null {
  if (finding.issuedOn === null) return null;
  const lastDay = calendar.addWorkdays(finding.issuedOn, acknowledgeWorkdays);
  const dueOn = finding.dueOn !== null && finding.dueOn < lastDay ? finding.dueOn : lastDay;
  const limit = formatDay(dueOn, clock.today);
  const asks =
    dueOn < clock.today
      ? `已过签收期限${limit}，请立即签收并报整改措施`
      : `请在${limit}前签收并报整改措施`;
  if (!matchesFlag("receipt_alert", finding, clock, calendar)) return { dueOn, text: asks };
  const since = calendar.workdaysBetween(finding.issuedOn, clock.today);
  return { dueOn, text: `交办后${since}个工作日未签收，${asks}` };
}

/** 签收: the unit names who is responsible and what will be done by when. */
export const acknowledge = defineAction({
  code: "acknowledge",
  label: "签收",
  purpose: "签收后进入整改。请明确责任人，逐条写出措施和完成日期。",
  button: { place: "step", order: 1 },
  from: ["issued"],
  to: "rectifying",
  permission: "finding.acknowledge",
  guards: [ownUnit],
  input: z.object({
    responsibleLeader: requiredText("责任领导（职务和姓名）", 40),
    responsiblePerson: requiredText("责任人（职务和姓名）", 40),
    measures: z.array(measureInput).min(1, "请至少填写一条整改措施").max(20, "整改措施最多20条"),
  }),
  check: ({ input, finding, clock }) => checkMeasures(input.measures, finding, clock),
  writes: ["acknowledgedOn", "responsibleLeader", "responsiblePerson"],
  effect: ({ input: { responsibleLeader, responsiblePerson }, clock }) => ({
    acknowledgedOn: clock.today,
    responsibleLeader,
    responsiblePerson,
  }),
  timeline: ({ input: { responsibleLeader, responsiblePerson, measures } }) =>
    `责任领导${responsibleLeader}，责任人${responsiblePerson}，整改措施${measures.length}条`,
  tasks: [{ kind: "acknowledge", label: "待签收", owed: acknowledgeTask }],
});
