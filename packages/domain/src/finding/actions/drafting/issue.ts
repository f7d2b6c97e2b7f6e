import { z } from "zod";
import type { Day } from "../../../calendar/clock.ts";
import { dayField } from "../../../calendar/day-input.ts";
import { formatDay } from "../../../calendar/format-day.ts";
import { optionalText } from "../../../input/free-text.ts";
import { defaultDueOn, startClock, startedColumns } from "../../clock-rules.ts";
import { defineAction, type EnteredQuestion, type Guard } from "../../define-action.ts";
import type { FindingContent } from "../../facts.ts";
import { recurrenceOf } from "../../recurrence.ts";
import { gaps, lacking, type Refusal } from "../../refusal.ts";
import { dueText } from "../../timeline-text.ts";
import { checkDueOn } from "../../value-rules.ts";

const input = z.object({
  /** Null takes the draft's due date, and without one the default of the severity. */
  dueOn: dayField("整改时限").nullable(),
  /** Why it is no repeat of the similar finding closed less than 180 days ago; empty otherwise. */
  separateReason: optionalText("另立理由", 500).default(""),
});
type Entered = EnteredQuestion<z.output<typeof input>>;

const hasUnit: Guard = {
  code: "has_unit",
  refuse: ({ finding }) =>
    finding.unitId === null ? "交办前须确定责任单位：请先在草稿中选择责任单位。" : null,
};

/** Shortest reason that is accepted, in characters. */
const minReason = 2;

/** The same duty and place again within 180 days is the old finding, reopened. */
function checkRecurrence({ input: { separateReason }, content, clock }: Entered): Refusal | null {
  const { prior } = content;
  if (prior === null || recurrenceOf(prior, clock.today) !== "reopen") return null;
  if (separateReason.trim().length >= minReason) return null;
  return {
    code: "not_recurring",
    message: `同一条款、同一点位的${prior.number}于${formatDay(prior.closedOn, clock.today)}销号，不满180天：应提请该问题重新挂账；确属另一件事的，请写明另立理由后交办。`,
  };
}

function dueOnOf({ input: { dueOn }, finding, clock, calendar }: Entered): Day {
  return dueOn ?? finding.dueOn ?? defaultDueOn(finding.severity, clock.today, calendar);
}

const filled = (text: string | null) => (text ?? "").trim().length > 0;

/** What a draft still lacks before it may be issued. */
export function missingForIssue(content: FindingContent): Refusal[] {
  const { dutyCode, dutyText, fact, placeId, placeText, criterionIds } = content;
  return gaps(
    lacking(
      filled(dutyCode) || filled(dutyText),
      "dutyCode",
      "请填写责任条款（选择指标或写明条款）",
    ),
    lacking(filled(fact), "fact", "请填写问题事实"),
    lacking(
      filled(placeId) || filled(placeText),
      "placeId",
      "请填写点位（选择村、社区、阵地，或写明地点）",
    ),
    lacking(criterionIds.length > 0, "criteria", "请至少填写一条销号标准"),
  );
}

/** The similar finding that was closed longer ago than 180 days: a recurrence. */
function linked({ prior }: FindingContent, today: Day) {
  return prior !== null && recurrenceOf(prior, today) === "link" ? prior : null;
}

/** 交办: hands a draft to its unit and starts the clock. */
export const issue = defineAction({
  code: "issue",
  label: "交办",
  purpose: "交办后责任单位即可看到，整改时限开始计算。",
  button: { place: "step", order: 1 },
  from: ["draft"],
  to: "issued",
  permission: "finding.issue",
  guards: [hasUnit],
  input,
  missing: ({ content }) => missingForIssue(content),
  check: (question) => checkRecurrence(question) ?? checkDueOn(dueOnOf(question), question.clock),
  writes: [...startedColumns, "recursFrom"],
  effect: (question) => ({
    ...startClock(dueOnOf(question), question.clock.today),
    recursFrom: linked(question.content, question.clock.today)?.id ?? null,
  }),
  timeline: ({ after, content, clock: { today } }) => {
    const until = dueText(after.dueOn, today);
    const earlier = linked(content, today);
    return earlier === null
      ? until
      : `${until}；${earlier.number}曾销号，同一条款、同一点位再次发生`;
  },
  notify: ({ after, clock }) => [
    { kind: "issued", to: "unit", text: `交办，${dueText(after.dueOn, clock.today)}` },
  ],
  tasks: [
    {
      kind: "issue",
      label: "待交办",
      owed: () => ({ dueOn: null, text: "草稿待交办" }),
      blocked: () => ({ dueOn: null, text: "草稿缺责任单位，补齐后交办" }),
    },
  ],
});
