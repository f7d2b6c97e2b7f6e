import { activityKindLabels } from "@xianlan/domain/activity";
import { addDays } from "@xianlan/domain/calendar";
import { monthEnd } from "@xianlan/domain/period";
import { cx, linkClass } from "@xianlan/ui";
import Link from "next/link";
import { weekdayLabel } from "../activity-text.ts";
import type { CalendarDay } from "../activity-types.ts";
import { type ActivityParams, activitiesHref, filterOf } from "../search-params.ts";
import { MonthStep } from "./month-step.tsx";

/** The weeks of a month from Monday on; null for days of its neighbours. */
function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const last = monthEnd(Number(month.slice(0, 4)), Number(month.slice(5)));
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
}

const monthBy = (month: string, by: -1 | 1) =>
  addDays(
    by === 1 ? monthEnd(Number(month.slice(0, 4)), Number(month.slice(5))) : `${month}-01`,
    by,
  ).slice(0, 7);

type Props = { params: ActivityParams; today: string; withUnit: boolean };

/** 日历: a month at a glance; on a phone only the days that hold something. */
export function CalendarMonth(props: Props & { days: readonly CalendarDay[] }) {
  const { params, today, withUnit, days } = props;
  const month = params.month ?? today.slice(0, 7);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const shown = { params, today, withUnit };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <MonthStep to="before" month={monthBy(month, -1)} />
        <h2 className="min-w-32 text-center text-lg font-semibold">
          {Number(month.slice(0, 4))}年{Number(month.slice(5))}月
        </h2>
        <MonthStep to="after" month={monthBy(month, 1)} disabled={month >= today.slice(0, 7)} />
        <span className="text-sm text-muted">共{total}条</span>
      </div>
      <MonthGrid {...shown} month={month} days={new Map(days.map((day) => [day.day, day]))} />
      <DayList {...shown} days={days} />
    </div>
  );
}

function MonthGrid(props: Props & { month: string; days: ReadonlyMap<string, CalendarDay> }) {
  const { month, days, today } = props;
  return (
    <table className="w-full table-fixed border-collapse border-y-2 border-ink text-sm max-md:hidden">
      <caption className="sr-only">按日的工作记录</caption>
      <thead>
        <tr>
          {["一", "二", "三", "四", "五", "六", "日"].map((day) => (
            <th key={day} scope="col" className="border-b border-ink py-1.5 font-medium text-soft">
              周{day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              <td
                // A week has its seven places, filled or not.
                key={day ?? `blank ${at}`}
                className="h-24 border border-line p-1.5 align-top first:border-l-0 last:border-r-0"
              >
                {day !== null && (
                  <DayCell
                    {...props}
                    day={day}
                    calendarDay={days.get(day)}
                    isToday={day === today}
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

function DayCell(
  props: Props & { day: string; calendarDay: CalendarDay | undefined; isToday: boolean },
) {
  const { day, calendarDay, isToday, params, withUnit } = props;
  return (
    <>
      <p className="flex items-baseline justify-between text-xs">
        <span
          aria-current={isToday ? "date" : undefined}
          className={cx(isToday ? "font-semibold text-indigo" : "text-muted")}
        >
          {Number(day.slice(8))}
          {isToday && " 今天"}
        </span>
        {calendarDay !== undefined && (
          <Link
            href={activitiesHref({ ...filterOf(params), from: day, to: day })}
            prefetch={false}
            className={linkClass()}
          >
            {calendarDay.count}条
          </Link>
        )}
      </p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {calendarDay?.items.map((item) => (
          <li key={item.id} className="truncate">
            <Link
              href={`/activities/${item.id}`}
              prefetch={false}
              title={`${activityKindLabels[item.kind]} ${item.title}`}
              className={linkClass("plain", "text-xs")}
            >
              {withUnit && <span className="text-muted">{item.unitName} </span>}
              {item.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function DayList({ days, withUnit, params }: Props & { days: readonly CalendarDay[] }) {
  if (days.length === 0) return <p className="text-muted md:hidden">这个月还没有记录。</p>;
  return (
    <ul className="border-y-2 border-ink md:hidden">
      {days.map(({ day, count, items }) => (
        <li key={day} className="py-2 not-last:border-b not-last:border-line">
          <p className="flex justify-between text-sm">
            <span className="font-medium">
              {Number(day.slice(8))}日 {weekdayLabel(day)}
            </span>
            <Link
              href={activitiesHref({ ...filterOf(params), from: day, to: day })}
              prefetch={false}
              className={linkClass()}
            >
              {count}条
            </Link>
          </p>
          <ul>
            {items.map((item) => (
              <li key={item.id} className="truncate py-1 text-sm">
                <Link
                  href={`/activities/${item.id}`}
                  prefetch={false}
                  className={linkClass("plain")}
                >
                  {withUnit && <span className="text-muted">{item.unitName} </span>}
                  {item.title}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
