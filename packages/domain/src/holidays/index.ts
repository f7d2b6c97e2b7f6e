export { movedDueOn } from "./moved.ts";
export { type ReadHolidays, readHolidays } from "./read.ts";
export {
  changedDays,
  type DayChange,
  type HolidaySpan,
  type HolidayYear,
  holidaySpans,
  holidayYear,
} from "./year.ts";
