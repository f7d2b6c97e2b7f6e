import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { findingActionLabels } from "@xianlan/domain";

/** One line of 待办. */
export type Task = inferRouterOutputs<AppRouter>["task"]["list"]["tasks"][number];

/** One line of 待办 that is about no finding. */
export type MetricTask = inferRouterOutputs<AppRouter>["task"]["list"]["metrics"][number];

/** The lamp beside its words. */
export function metricTone({ overdue, soon }: MetricTask): "red" | "amber" | "none" {
  if (overdue) return "red";
  return soon ? "amber" : "none";
}

/** Actions whose form opens on the finding's page. */
const opened = [
  "issue",
  "acknowledge",
  "request_closure",
  "take",
  "propose_closure",
  "close",
] as const;

/** Where a task is done, one press away: the finding's page with the form already open. */
export function deedOf({ kind, action, finding }: Task): { label: string; href: string } {
  const page = `/findings/${finding.id}`;
  const deed = opened.find((one) => one === action);
  if (deed !== undefined && kind === "verify") return { label: "核查", href: page };
  if (deed !== undefined) return { label: findingActionLabels[deed], href: `${page}?do=${deed}` };
  if (kind === "issue") return { label: "补齐草稿", href: `${page}/edit` };
  if (kind === "rectify" || kind === "check_in") {
    return { label: "填报进展", href: `${page}?do=progress` };
  }
  return { label: "查看", href: page };
}
