import { addDays, type HolidayRow, workCalendar } from "@xianlan/domain/calendar";

const plainWeek = workCalendar({ days: [], gazettedYears: [] });

/** A working day becomes a day off, a weekend day a worked one; pressed again, the day is plain. */
export function toggled(days: readonly HolidayRow[], day: string): HolidayRow[] {
  if (days.some((row) => row.day === day)) return days.filter((row) => row.day !== day);
  const weekday = plainWeek.isWorkday(day);
  const kind = weekday ? "holiday" : "workday";
  const neighbours = [addDays(day, -1), addDays(day, 1)];
  const near = days.find((row) => row.kind === kind && neighbours.includes(row.day));
  const name = near?.name ?? (weekday ? "放假" : "调休上班");
  return sorted([...days, { day, kind, name }]);
}

/** Gives the days of a span another name, or, without one, makes them plain. */
export function renamed(
  days: readonly HolidayRow[],
  span: { from: string; to: string },
  name: string | null,
): HolidayRow[] {
  const inside = ({ day }: HolidayRow) => day >= span.from && day <= span.to;
  if (name === null) return days.filter((row) => !inside(row));
  return days.map((row) => (inside(row) ? { ...row, name } : row));
}

/** In the order of the year. */
function sorted(days: readonly HolidayRow[]): HolidayRow[] {
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The weeks of a month, Monday first; places outside the month are null. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (string | null)[] = Array.from({ length: weekday }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) {
    cells.push(day);
  }
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}
