import { z } from "zod";
import { dayInput } from "./day-input.ts";
import { severities, severityLabels } from "./finding.ts";
import { decimalInput } from "./scheme/decimal-text.ts";
import type { Indicator } from "./scheme/indicator.ts";
import type { AssessmentFact } from "./scoring/facts.ts";
import type { AssessmentKind } from "./standing.ts";

const count = (name: string) => z.int(`${name}应为整数`).min(0, `${name}不能为负`).max(99_999);

/** What the office states: points given, events counted, places checked and failed. */
const assessmentValue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("points"), points: decimalInput("分值") }),
  z.object({
    kind: z.literal("events"),
    severity: z.enum(severities),
    count: count("件数").min(1, "件数至少为1"),
  }),
  z.object({
    kind: z.literal("sample"),
    checked: count("抽查数").min(1, "抽查数至少为1"),
    failed: count("不合格数"),
  }),
]);

const assessmentFields = {
  happenedOn: dayInput("日期应为“年-月-日”，如 2026-03-12"),
  value: assessmentValue,
  reason: z.string().trim().min(4, "请写明理由，至少4个字").max(500, "理由不超过500个字"),
  attachmentIds: z.array(z.uuid()).max(20, "最多20个附件"),
};

/** What the office may change of an assessment: the unit and the indicator stay. */
export const assessmentChange = z.object(assessmentFields);
export type AssessmentChange = z.infer<typeof assessmentChange>;

/** What the office records about a unit: one judged indicator, event or sample. */
export const assessmentInput = assessmentChange.extend({
  unitId: z.uuid("请选择单位").toLowerCase(),
  code: z.string().trim().min(1, "请选择指标").max(4),
});
export type AssessmentInput = z.infer<typeof assessmentInput>;

type Assessable = Pick<Indicator, "kind" | "source" | "weight" | "cap" | "name">;

/** What an indicator takes from the office; null where it is scored from other records. */
export function assessmentKindOf({ kind, source }: Assessable): AssessmentKind | null {
  if (source !== "office" && source !== "inspection") return null;
  if (kind === "judged") return "points";
  if (kind === "deduct") return "events";
  return kind === "sampled" ? "sample" : null;
}

/** Why an indicator cannot hold a value, with the field to mend; null where it can. */
export function assessmentRefusal(
  indicator: Assessable,
  value: AssessmentFact["value"],
): { field: string; message: string } | null {
  const wanted = assessmentKindOf(indicator);
  if (wanted === null) {
    return { field: "code", message: `“${indicator.name}”由其他记录计分，不由督查办登记` };
  }
  if (wanted !== value.kind) {
    return { field: "value", message: `“${indicator.name}”不按这种方式登记，请重新选择指标` };
  }
  if (value.kind === "sample" && value.failed > value.checked) {
    return { field: "value.failed", message: "不合格数不能大于抽查数" };
  }
  const most = indicator.cap ?? indicator.weight;
  if (value.kind === "points" && Number(value.points) > Number(most)) {
    return { field: "value.points", message: `“${indicator.name}”最多${most}分` };
  }
  return null;
}

/** “2.5分”, “较重1件”, “抽查20个，不合格1个”. */
export function assessmentWords(value: AssessmentFact["value"]): string {
  if (value.kind === "points") return `${value.points}分`;
  if (value.kind === "events") {
    return `${severityLabels[value.severity]}${value.count}件`;
  }
  return `抽查${value.checked}个，不合格${value.failed}个`;
}
