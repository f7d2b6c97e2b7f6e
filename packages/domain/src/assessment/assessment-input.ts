import { z } from "zod";
import { dayField } from "../calendar/day-input.ts";
import { decimalInput } from "../decimal/decimal-text.ts";
import { severities } from "../finding/state.ts";

const count = (name: string) => z.int(`${name}应为整数`).min(0, `${name}不能为负`).max(99_999);

/** What the office states: points given, or events counted. */
const assessmentValue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("points"), points: decimalInput("分值") }),
  z.object({
    kind: z.literal("events"),
    severity: z.enum(severities),
    count: count("件数").min(1, "件数至少为1"),
  }),
]);

const assessmentFields = {
  happenedOn: dayField("日期", "2026-03-12"),
  value: assessmentValue,
  reason: z.string().trim().min(4, "请写明理由，至少4个字").max(500, "理由不超过500个字"),
  attachmentIds: z.array(z.uuid()).max(20, "最多20个附件"),
};

/** What the office may change of an assessment: the unit and the indicator stay. */
export const assessmentChange = z.object(assessmentFields);
export type AssessmentChange = z.infer<typeof assessmentChange>;

/** What the office records about a unit: one judged indicator or event. */
export const assessmentInput = assessmentChange.extend({
  unitId: z.uuid("请选择单位").toLowerCase(),
  code: z.string().trim().min(1, "请选择指标").max(4),
});
export type AssessmentInput = z.infer<typeof assessmentInput>;
