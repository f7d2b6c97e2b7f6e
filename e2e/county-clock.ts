import { clockShift } from "./env.ts";

/**
 * The day journeys run at, whatever the machine's: a Wednesday in the middle of a month and a quarter,
 * of a year whose holidays are gazetted.
 */
const ordinaryDay = "2026-11-18";

/** By how many milliseconds a clock that shows 10:00 in the county on `day` now is ahead of the machine's. */
export function shiftTo(day: string): number {
  return Date.parse(`${day}T10:00:00+08:00`) - Date.now();
}

/**
 * How far the clocks of this run are ahead: one number for the products, the browsers and the journeys,
 * so that a product started again goes on where it was.
 */
export const shiftMs: number = clockShift() ?? shiftTo(ordinaryDay);

/** The present instant on the journeys' clock. */
export function now(): Date {
  return new Date(Date.now() + shiftMs);
}

/** What makes Node start with its clock shifted. */
export function shiftedClock(milliseconds: number): string {
  return `--import=${new URL("shift-clock.ts", import.meta.url)}?ms=${milliseconds}`;
}
