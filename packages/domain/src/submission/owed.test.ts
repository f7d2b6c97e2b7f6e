import { describe, expect, it } from "vitest";
import { type PeriodDates, periodDeadlines } from "../period/period.ts";
import type { ReportedSubmission } from "./completeness.ts";
import { owingOf, owingText, periodToOpen } from "./owed.ts";

const none: ReportedSubmission = { state: null, receivedOn: null };
const datesOf = (id: string): PeriodDates => {
  const rule = { dueDay: 5, lockDay: 10 };
  return Object.assign({ lockedAt: null }, periodDeadlines(id, rule));
};
const october = datesOf("2026-M10");
const unlocked: PeriodDates = { dueOn: october.dueOn, lockOn: "2026-12-04", lockedAt: null };

describe("what is owed around every boundary", () => {
  it.each([
    // A month: still running, ended and not due, its due day, late, its lock day, locked.
    ["2026-M11", "2026-11-30", null],
    ["2026-M11", "2026-12-01", "awaited"],
    ["2026-M11", "2026-12-05", "awaited"],
    ["2026-M11", "2026-12-06", "overdue"],
    ["2026-M11", "2026-12-10", "overdue"],
    ["2026-M11", "2026-12-11", "locked"],
    // A year's end: the month, the quarter, the half and the year end together.
    ["2026-M12", "2026-12-31", null],
    ["2026-M12", "2027-01-01", "awaited"],
    ["2026", "2027-01-01", "awaited"],
    ["2026-H2", "2027-01-06", "overdue"],
    ["2026-Q4", "2027-01-11", "locked"],
    // February of a leap year.
    ["2028-M02", "2028-02-29", null],
    ["2028-M02", "2028-03-01", "awaited"],
  ] as const)("%s on %s: %s", (id, today, owing) => {
    expect(owingOf(none, id, datesOf(id), today)).toBe(owing);
  });

  it("follows the dates as the office set them", () => {
    expect(owingOf(none, "2026-M10", october, "2026-12-01")).toBe("locked");
    expect(owingOf(none, "2026-M10", unlocked, "2026-12-01")).toBe("overdue");
    const early = Object.assign({}, unlocked, { lockedAt: "2026-11-20T02:00:00.000Z" });
    expect(owingOf(none, "2026-M10", early, "2026-12-01")).toBe("locked");
  });

  it("counts what was returned, and not what came in", () => {
    // Handed in on time and sent back: whoever reported in time is not called late.
    const returned: ReportedSubmission = { state: "returned", receivedOn: "2026-12-03" };
    const accepted: ReportedSubmission = { state: "accepted", receivedOn: "2026-12-03" };
    const november = datesOf("2026-M11");
    for (const day of ["2026-12-04", "2026-12-07"]) {
      expect(owingOf(returned, "2026-M11", november, day)).toBe("returned");
    }
    expect(owingOf(returned, "2026-M11", november, "2026-12-11")).toBe("locked");
    expect(owingOf(accepted, "2026-M11", datesOf("2026-M11"), "2026-12-07")).toBeNull();
  });

  it("says how late, until when, or the way out", () => {
    expect(owingText("overdue", "2026-11-05", "2026-12-01")).toBe("逾期26天");
    expect(owingText("awaited", "2026-12-05", "2026-12-01")).toBe("12月5日前报");
    expect(owingText("locked", "2026-10-05", "2026-12-01")).toBe("已锁定，须解锁或更正");
  });

  it("leads to what is overdue the longest, then to what is due next", () => {
    const late = { periodId: "2026-M10", owing: "overdue", dueOn: "2026-11-05" } as const;
    const later = { periodId: "2026-Q3", owing: "overdue", dueOn: "2026-11-15" } as const;
    const next = { periodId: "2026-M11", owing: "awaited", dueOn: "2026-12-05" } as const;
    const locked = { periodId: "2026-M01", owing: "locked", dueOn: "2026-02-05" } as const;
    expect(periodToOpen([next, later, late, locked])).toBe("2026-M10");
    expect(periodToOpen([locked, next])).toBe("2026-M11");
    expect(periodToOpen([locked])).toBeNull();
  });
});
