export { movedDueOn } from "./moved.ts";
export { readHolidays } from "./read.ts";
export {
  changedDays,
  type HolidaySpan,
  holidaySpans,
  holidayYear,
} from "./year.ts";
