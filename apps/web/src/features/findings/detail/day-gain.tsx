"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { useWorkdays } from "../use-workdays.ts";

/** What a chosen day comes to, said while it is chosen: “比现行时限多8个工作日”. */
export function DayGain(props: {
  /** The due date as it stands. */
  from: string | null;
  chosen: string;
  today: string;
  /** Name of the day that is counted from. */
  than?: string;
}) {
  const { from, chosen, today, than = "现行时限" } = props;
  const calendar = useWorkdays();
  const known = calendar !== null && from !== null && /^\d{4}-\d{2}-\d{2}$/.test(chosen);
  return (
    <p role="status" className="text-sm text-soft">
      {known && gainText(calendar.workdaysBetween(from, chosen), than, chosen, today)}
      {known && !calendar.confirmed(Number(chosen.slice(0, 4))) && "（该年放假安排未公布，待核）"}
      {known && !calendar.isWorkday(chosen) && `。${formatDay(chosen, today)}不是工作日`}
    </p>
  );
}

function gainText(days: number, than: string, chosen: string, today: string): string {
  if (days > 0) return `到${formatDay(chosen, today)}，比${than}多${days}个工作日`;
  return days === 0 ? `比${than}没有多出工作日` : `早于${than}`;
}
