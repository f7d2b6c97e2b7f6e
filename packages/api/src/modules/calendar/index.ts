export { readHolidayFile } from "./read-file.ts";
