import { assessmentText } from "@xianlan/domain/assessment";
import { formatMonthDay } from "@xianlan/domain/calendar";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import type { UnitFacts } from "@xianlan/domain/scoring";

/** How a record behind a score is named, and what leads to it. */
export type RecordLabel = {
  type: "activity" | "entry" | "list_figure" | "finding" | "assessment" | "visit";
  label: string;
  /** The submission an entry belongs to. */
  periodId: PeriodId | null;
};

/** The records a unit's score rests on, by id, as the interface names them. */
export function recordLabels(facts: UnitFacts): Record<string, RecordLabel> {
  const labels: Record<string, RecordLabel> = {};
  for (const { id, on, title } of facts.activities) {
    labels[id] = { type: "activity", label: `${formatMonthDay(on)} ${title}`, periodId: null };
  }
  for (const { ref, periodId } of facts.figures) {
    const source = ref.type === "list_figure" ? "名单" : "报表";
    const type = ref.type === "list_figure" ? "list_figure" : "entry";
    labels[ref.id] = { type, label: `${periodLabel(periodId)}${source}`, periodId };
  }
  for (const { id, number } of facts.findings) {
    labels[id] = { type: "finding", label: number, periodId: null };
  }
  for (const { id, value, reason } of facts.assessments) {
    const label = `${assessmentText(value)}：${reason}`;
    labels[id] = { type: "assessment", label, periodId: null };
  }
  for (const { ref, on, note } of facts.samples) {
    const type = ref.type === "visit" ? "visit" : "assessment";
    // Several items of one visit lead to the same page.
    const label = `${formatMonthDay(on)} ${type === "visit" ? "实地检查" : note}`;
    labels[ref.id] = { type, label, periodId: null };
  }
  return labels;
}
