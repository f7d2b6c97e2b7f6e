import { randomUUID } from "node:crypto";
import type { IsolationCase } from "./target.ts";

const key = () => ({ idempotencyKey: randomUUID() });
const days = [{ day: "2027-02-05", kind: "holiday", name: "春节" }];

/** The calendar of a county names no row of a unit: each county edits its own. */
const ofCounty = (input: () => object): IsolationCase => ({
  permission: "calendar.manage",
  names: "nothing",
  input,
});

export const calendarCases: Record<string, IsolationCase> = {
  "calendar.year": ofCounty(() => ({ year: 2027 })),
  "calendar.preview": ofCounty(() => ({ year: 2027, days })),
  // A version nobody has: the year stays as it is for the next caller.
  "calendar.save": ofCounty(() => ({
    ...key(),
    year: 2027,
    days,
    confirmed: true,
    version: 9_999,
  })),
  "calendar.followNational": ofCounty(() => ({ ...key(), year: 2027, version: 9_999 })),
};
