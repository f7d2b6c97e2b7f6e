import { daysBetween } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import type { PriorFinding } from "./facts.ts";

/** A repeat within this many days of the closure reopens the old finding (docs/lifecycle.md). */
export const recurrenceDays = 180;

/**
 * What a new finding of the same duty and place is: within 180 days of the closure the old one,
 * to be reopened; later a new one, linked by `recurs_from`.
 */
export function recurrenceOf(prior: Pick<PriorFinding, "closedOn">, today: Day): "reopen" | "link" {
  return daysBetween(prior.closedOn, today) <= recurrenceDays ? "reopen" : "link";
}
