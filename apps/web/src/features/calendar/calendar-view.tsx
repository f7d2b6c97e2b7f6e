import { Address } from "../../lib/address/address.tsx";
import type { CalendarYear } from "./calendar-types.ts";
import { YearEditor } from "./parts/year-editor.tsx";

/** 工作日历: the days off and the weekend days worked of one year, by which every term is counted. */
export function CalendarView(props: { calendarYear: CalendarYear; today: string }) {
  const { calendarYear, today } = props;
  return (
    <Address>
      <div className="flex flex-col gap-6">
        <YearEditor key={calendarYear.year} calendarYear={calendarYear} today={today} />
      </div>
    </Address>
  );
}
