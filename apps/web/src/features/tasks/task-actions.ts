import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { findingActionLabels, taskButton, taskKindLabels } from "@xianlan/domain/finding";

/** All of 待办. */
export type TaskList = inferRouterOutputs<AppRouter>["task"]["list"];

/** One line of 待办. */
export type Task = TaskList["tasks"][number];

/** One line of 待办 that is about no finding. */
export type MetricTask = TaskList["metrics"][number];

/** The status light and its label. */
export function metricTone({ overdue, soon }: MetricTask): "red" | "amber" | "none" {
  if (overdue) return "red";
  return soon ? "amber" : "none";
}

/** Address where a task is done: the finding's page with the form already open. */
export function actionOf({ kind, action, finding }: Task): { label: string; href: string } {
  const page = `/findings/${finding.id}`;
  // That page shows criteria, claim and evidence side by side, with the verdict form.
  if (kind === "verify" || kind === "countersign") {
    return { label: taskKindLabels[kind], href: `/verifications/${finding.id}` };
  }
  if (action !== null) {
    const label = taskButton(kind) ?? findingActionLabels[action];
    return { label, href: `${page}?do=${action}` };
  }
  if (kind === "issue") return { label: "补齐草稿", href: `${page}/edit` };
  if (kind === "rectify") return { label: "填报进展", href: `${page}?do=progress` };
  if (kind === "check_in") return { label: "季度查看", href: `${page}?do=check_in` };
  return { label: "查看", href: page };
}
