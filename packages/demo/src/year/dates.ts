import type { Day, WorkCalendar } from "@xianlan/domain/calendar";
import { monthEnd } from "@xianlan/domain/period";
import type { Random } from "../random.ts";

const two = (value: number) => String(value).padStart(2, "0");

/** `2026-03-09` of year, month 1–12 and day. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${two(month)}-${two(day)}`;
}

/** Some working day of a month, from the wanted part of it where there is one. */
export function someWorkday(
  calendar: WorkCalendar,
  random: Random,
  { year, month, from = 1, to = 31 }: { year: number; month: number; from?: number; to?: number },
): Day {
  const last = Math.min(to, Number(monthEnd(year, month).slice(8)));
  const first = Math.min(from, last);
  const days = Array.from({ length: last - first + 1 }, (_, at) =>
    dayOf(year, month, first + at),
  ).filter((day) => calendar.isWorkday(day));
  return days.length === 0 ? dayOf(year, month, last) : random.pick(days);
}

/** Months 1 to `months` for so many things, spread evenly, in order. */
export function spread(amount: number, months: number): number[] {
  return Array.from({ length: amount }, (_, at) => Math.floor((at * months) / amount) + 1);
}
