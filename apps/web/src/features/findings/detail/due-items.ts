import { formatDay } from "@xianlan/domain/calendar";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";

/** The dates an extension moves, which one it is, and who decides it. */
export function dueItems(page: FindingPage, today: string) {
  const { dueOn, originalDueOn, extensionsGranted } = page;
  const moved = originalDueOn !== null && originalDueOn !== dueOn;
  const first = extensionsGranted === 0;
  return [
    { term: "现行时限", value: dayOrDash(dueOn, today) },
    ...(moved ? [{ term: "原定时限", value: formatDay(originalDueOn, today) }] : []),
    {
      term: "延期次数",
      value: first ? "第一次，由县督查办审批" : "第二次，由县领导审批；此后不再延期",
    },
  ];
}
