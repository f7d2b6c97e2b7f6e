"use client";

import { formatMonthDay, type HolidayRow } from "@xianlan/domain/calendar";
import { cx } from "@xianlan/ui";
import { weeksOf } from "../year-days.ts";

const week = ["一", "二", "三", "四", "五", "六", "日"] as const;

type Props = {
  year: number;
  month: number;
  holidaysByDay: ReadonlyMap<string, HolidayRow>;
  onToggle: (day: string) => void;
};

/** One month: each day a button that turns it off, worked, or plain again. */
export function MonthTable({ year, month, holidaysByDay, onToggle }: Props) {
  return (
    <table className="w-full table-fixed self-start border-collapse text-sm">
      <caption className="pb-1.5 text-left font-semibold">{month}月</caption>
      <thead>
        <tr>
          {week.map((day) => (
            <th key={day} scope="col" className="pb-1 text-center text-xs font-normal text-muted">
              <abbr title={`星期${day}`} className="no-underline">
                {day}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((days) => (
          <tr key={days.find((day) => day !== null)}>
            {days.map((day, at) => (
              // A week has its seven places, filled or not.
              <td key={day ?? `blank ${at}`} className="p-px text-center">
                {day !== null && (
                  <DayButton
                    day={day}
                    weekend={at > 4}
                    row={holidaysByDay.get(day)}
                    onToggle={onToggle}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayButton(props: {
  day: string;
  weekend: boolean;
  row: HolidayRow | undefined;
  onToggle: (day: string) => void;
}) {
  const { day, weekend, row, onToggle } = props;
  const plain = weekend ? "周末" : "工作日";
  const dayLabel =
    row === undefined ? plain : `${row.kind === "holiday" ? "放假" : "调休上班"} ${row.name}`;
  return (
    <button
      type="button"
      aria-label={`${formatMonthDay(day)}，${dayLabel}`}
      title={row?.name}
      onClick={() => onToggle(day)}
      className={cx(
        "flex h-9 w-full flex-col items-center justify-center rounded-sm leading-none tabular-nums hover:bg-wash",
        row?.kind === "holiday" && "bg-wash font-semibold",
        row?.kind === "workday" && "border border-ink font-semibold",
        row === undefined && weekend && "text-muted",
      )}
    >
      {Number(day.slice(8))}
      {row !== undefined && (
        // Drawn by the style sheet: the name says the same in full, and holds every word that is shown.
        <span
          aria-hidden
          className={cx(
            "mt-0.5 text-[0.625rem] font-normal",
            row.kind === "holiday" ? "before:content-['休']" : "before:content-['班']",
          )}
        />
      )}
    </button>
  );
}
