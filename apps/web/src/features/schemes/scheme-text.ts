import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { schemeStateLabels } from "@xianlan/domain/scheme";
import type { SchemeSummary } from "./scheme-types.ts";

/** The county's day of an instant. */
/** Status of a revision: “草拟，已提请批准”, “施行中”. */
export function stateText({ state, proposedAt, sentBackReason }: SchemeSummary): string {
  if (state !== "draft") return schemeStateLabels[state];
  if (proposedAt !== null) return "待批准";
  return sentBackReason === "" ? "草拟" : "已退回";
}

/** Who did what last, and when. */
export function lastAction(scheme: SchemeSummary, today: string): string {
  const { state, approvedAt, approvedByName, inForceOn, succeededOn } = scheme;
  if (state === "draft") {
    const { proposedAt, proposedByName, updatedAt, updatedByName } = scheme;
    if (proposedAt !== null) {
      return `${proposedByName} ${formatDay(dayOfInstant(proposedAt), today)}提请批准`;
    }
    return `${updatedByName} ${formatDay(dayOfInstant(updatedAt), today)}修改`;
  }
  const since = inForceOn ?? (approvedAt === null ? null : dayOfInstant(approvedAt));
  const approved = `${approvedByName} ${since === null ? "" : formatDay(since, today)}批准施行`;
  return succeededOn === null
    ? approved
    : `${approved}，${formatDay(succeededOn, today)}被新修订替代`;
}

/** “第2次修订”; the first is none. */
export function revisionText(revision: number): string {
  return revision === 1 ? "首次制定" : `第${revision - 1}次修订`;
}
