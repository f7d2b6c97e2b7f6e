import type { Day } from "@xianlan/domain/calendar";
import { instantAt } from "../days.ts";
import type { YearAction, YearStep } from "./types.ts";

/** An action on a day, at an hour and minute of it, by somebody. */
export function stepOn(
  [day, hour, minute = 0]: readonly [day: Day, hour: number, minute?: number],
  by: string,
  action: YearAction,
): YearStep {
  return { ...action, at: instantAt(day, hour * 60 + minute), by };
}

export const clerkOf = (unit: string) => `${unit}-clerk`;
export const leadOf = (unit: string) => `${unit}-lead`;
