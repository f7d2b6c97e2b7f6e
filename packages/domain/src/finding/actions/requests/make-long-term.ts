import { formatDay } from "../../../calendar/format-day.ts";
import { firstCheckIn, lateBy } from "../../clock-rules.ts";
import { type ActionOutcome, defineAction } from "../../define-action.ts";
import { reasonInput } from "../../fields.ts";
import { requested } from "../../guards.ts";
import { timelineText } from "../../timeline-text.ts";

/** A decision on long-term status needs a pending request. */
export const longTermRequested = requested(
  "long_term",
  "转长期坚持须先由责任单位申请：请乡镇分管领导提出申请。",
);

function firstText({ after, clock }: ActionOutcome<{ reason: string }>): string {
  return after.dueOn === null ? "" : `首次季度查看${formatDay(after.dueOn, clock.today)}前`;
}

/** 转长期坚持: from now on the finding is due once a quarter. */
export const makeLongTerm = defineAction({
  code: "make_long_term",
  label: "转长期坚持",
  purpose: "批准后亮蓝灯，每季度查看一次；漏报一次亮红灯。",
  button: { place: "decision", order: 1 },
  from: ["rectifying"],
  to: "long_term",
  permission: "finding.make_long_term",
  guards: [longTermRequested],
  input: reasonInput,
  reasonForm: {
    label: "批准意见",
    hint: "责任单位会看到。此后每季度查看一次",
    done: "已转长期坚持",
  },
  writes: ["dueOn", "late"],
  effect: ({ finding, clock, calendar }) => ({
    dueOn: firstCheckIn(clock.today, calendar),
    // The due date is about to be replaced, so lateness against it is recorded first.
    late: lateBy(finding, clock.today),
  }),
  settles: { request: "long_term", outcome: "granted" },
  lapses: ["extension"],
  timeline: (outcome) => timelineText(outcome.input.reason, firstText(outcome)),
  notify: (outcome) => [{ kind: "decided", to: "unit", text: `转长期坚持，${firstText(outcome)}` }],
  tasks: [
    {
      kind: "approve_long_term",
      label: "批准长期坚持",
      button: "审批",
      owed: () => ({ dueOn: null, text: "乡镇申请转长期坚持，请审批" }),
    },
  ],
});
