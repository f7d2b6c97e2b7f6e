import { z } from "zod";
import { formatDay } from "../../../calendar/format-day.ts";
import { optionalText, requiredText } from "../../../input/free-text.ts";
import { stopClock, stoppedColumns } from "../../clock-rules.ts";
import { defineAction, type Guard } from "../../define-action.ts";
import { attachmentIds } from "../../fields.ts";
import { ownUnit } from "../../guards.ts";
import { gaps, lacking } from "../../refusal.ts";

/** A dispute is raised within so many working days of the issue. */
const disputeWorkdays = 3;

const withinDisputeDays: Guard = {
  code: "within_dispute_days",
  refuse: ({ finding, clock, calendar }) => {
    if (finding.issuedOn === null) return "该问题尚未交办，不能提出异议。";
    const lastDay = calendar.addWorkdays(finding.issuedOn, disputeWorkdays);
    if (clock.today <= lastDay) return null;
    return `异议须在交办后${disputeWorkdays}个工作日内提出，期限已于${formatDay(lastDay, clock.today)}届满；请签收整改，或书面向督查办说明。`;
  },
};

/** 提出异议: with proof, as a text, files, or both; the unit's clock stands still. */
export const dispute = defineAction({
  code: "dispute",
  label: "提出异议",
  purpose: "交办后3个工作日内可提出。复核期间时限暂停，由草拟人以外的同志复核。",
  button: { place: "step", order: 2 },
  from: ["issued"],
  to: "disputed",
  permission: "finding.dispute",
  guards: [ownUnit, withinDisputeDays],
  input: z.object({
    ground: requiredText("异议理由", 1000),
    proof: optionalText("证明说明", 1000),
    attachmentIds,
  }),
  missing: ({ input }) =>
    gaps(
      lacking(
        input.proof.trim().length > 0 || input.attachmentIds.length > 0,
        "proof",
        "请说明证明材料，或上传证明文件",
      ),
    ),
  writes: stoppedColumns,
  effect: (question) => stopClock(question.finding, question),
  opens: "dispute",
  timeline: ({ input }) => input.ground,
  notify: () => [{ kind: "asked", to: "office", text: "提出异议，请复核" }],
});
