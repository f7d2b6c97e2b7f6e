export { readHolidays } from "./read.ts";
export {
  changedDays,
  type HolidaySpan,
  holidaySpans,
  holidayYear,
} from "./year.ts";
