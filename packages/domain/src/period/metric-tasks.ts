import { addDays } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { formatDay } from "../calendar/format-day.ts";
import { type PeriodId, type PeriodPhase, periodLabel } from "./period.ts";

/** What somebody owes beside the lifecycle of a finding: submissions, ratings, 督办, self-checks. */
export const metricTaskKinds = [
  "fix_submission",
  "sign_submission",
  "fill_submission",
  "accept_submission",
  "decide_correction",
  "decide_objection",
  "publish_rating",
  "approve_scheme",
  "fix_scheme",
  "escalate",
  "reply_escalation",
  "reply_self_check",
] as const;
export type MetricTaskKind = (typeof metricTaskKinds)[number];
const metricTaskKindLabels = {
  fix_submission: "退回补正",
  sign_submission: "签批报送",
  fill_submission: "填报数据",
  accept_submission: "审定报送",
  decide_correction: "审批更正",
  decide_objection: "复核异议",
  publish_rating: "公布档次",
  approve_scheme: "批准方案",
  fix_scheme: "修改方案",
  escalate: "督办",
  reply_escalation: "回复督办",
  reply_self_check: "自查回复",
} as const satisfies Record<MetricTaskKind, string>;

/** One line of 待办 that is about no finding. */
export type MetricTask = {
  kind: MetricTaskKind;
  kindLabel: string;
  /** What it is about: “2026年10月报表”. */
  title: string;
  text: string;
  dueOn: Day | null;
  overdue: boolean;
  /** Due today or within three days. */
  soon: boolean;
  /** Where it is done. */
  href: string;
};

/** Builds a task; its kind's own words stand on the button. */
export function metricTask(
  kind: MetricTaskKind,
  about: Pick<MetricTask, "title" | "text" | "href"> & { dueOn?: Day | null },
  today: Day,
): MetricTask {
  const { title, text, href, dueOn = null } = about;
  const overdue = dueOn !== null && dueOn < today;
  return {
    kind,
    title,
    text,
    href,
    dueOn,
    overdue,
    kindLabel: metricTaskKindLabels[kind],
    soon: dueOn !== null && !overdue && dueOn <= addDays(today, 3),
  };
}

/** “请在11月5日前报送”, “已过11月5日的期限，11月10日锁定，请补报”. */
export function submissionTaskText(
  dates: { dueOn: Day; lockOn: Day; phase: PeriodPhase },
  today: Day,
): string {
  if (dates.phase !== "grace") return `请在${formatDay(dates.dueOn, today)}前报送`;
  const lock = formatDay(dates.lockOn, today);
  return `已过${formatDay(dates.dueOn, today)}的期限，${lock}锁定，请尽快补报`;
}

/** “2026年10月报表”. */
export function submissionTitle(periodId: PeriodId): string {
  return `${periodLabel(periodId)}报表`;
}
