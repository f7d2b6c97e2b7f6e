import type { Day } from "../calendar/clock.ts";
import { formatDay } from "../calendar/format-day.ts";

/**
 * One line of what somebody wrote and what the action adds: empty parts are left out, and a full stop
 * before another part does not stand beside the semicolon that joins them.
 */
export function timelineText(...parts: readonly string[]): string {
  const text = parts.map((part) => part.trim()).filter((part) => part !== "");
  return text
    .map((part, at) => (at < text.length - 1 ? part.replace(/[。．；;，,.]+$/u, "") : part))
    .join("；");
}

/** “整改时限12月5日”; empty without a due date. */
export function dueText(dueOn: Day | null, today: Day): string {
  return dueOn === null ? "" : `整改时限${formatDay(dueOn, today)}`;
}
