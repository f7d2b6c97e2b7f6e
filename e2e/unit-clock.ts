import { shiftClock } from "./shift-clock.ts";

// Unit tests name the day they run at. One that takes the machine's meets an odd one on every run: late
// in the evening of a leap day, of a year whose holidays nobody has announced.
const machineDay = "2028-02-29";
if (new Date().toISOString().slice(0, 10) !== machineDay) {
  shiftClock(Date.parse(`${machineDay}T23:30:00+08:00`) - Date.now());
}
