import { severityLabels } from "../finding/state.ts";
import type { AssessmentKind, StoredAssessment } from "../rating/rating.ts";
import type { Indicator } from "../scheme/indicator.ts";
import type { AssessmentFact } from "../scoring/facts.ts";

type Assessable = Pick<Indicator, "kind" | "source" | "weight" | "cap" | "name">;

/** What an indicator takes from the office; null where it is scored from other records. */
export function assessmentKindOf({ kind, source }: Assessable): AssessmentKind | null {
  if (source !== "office" && source !== "inspection") return null;
  if (kind === "judged") return "points";
  return kind === "deduct" ? "events" : null;
}

/** Why an indicator cannot hold a value, with the field to correct; null where it can. */
export function assessmentRefusal(
  indicator: Assessable,
  value: AssessmentFact["value"],
): { field: string; message: string } | null {
  const wanted = assessmentKindOf(indicator);
  if (indicator.kind === "sampled" && indicator.source === "inspection") {
    return { field: "code", message: `“${indicator.name}”由实地检查计分，请在督查轮次中安排检查` };
  }
  if (wanted === null) {
    return { field: "code", message: `“${indicator.name}”由其他记录计分，不由督查办登记` };
  }
  if (wanted !== value.kind) {
    return { field: "value", message: `“${indicator.name}”不按这种方式登记，请重新选择指标` };
  }
  const max = indicator.cap ?? indicator.weight;
  if (value.kind === "points" && Number(value.points) > Number(max)) {
    return { field: "value.points", message: `“${indicator.name}”最多${max}分` };
  }
  return null;
}

/** “2.5分”, “较重1件”, “抽查20个，不合格1个”. */
export function assessmentText(value: StoredAssessment): string {
  if (value.kind === "points") return `${value.points}分`;
  if (value.kind === "events") {
    return `${severityLabels[value.severity]}${value.count}件`;
  }
  return `抽查${value.checked}个，不合格${value.failed}个`;
}
