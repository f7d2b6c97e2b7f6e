import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holidays2026 } from "../testing/holidays.ts";
import { isWorkday } from "../testing/reference-days.ts";
import { addDays, daysBetween, workCalendar } from "./calendar.ts";
import { clockAt } from "./clock.ts";

const calendar = workCalendar(holidays2026);
const anyDay = fc.integer({ min: -700, max: 1500 }).map((n) => addDays("2026-01-01", n));

describe("Spring Festival 2026", () => {
  it("is off from 15 to 23 February, worked on the 14th and the 28th", () => {
    const february = Array.from({ length: 28 }, (_, at) => addDays("2026-02-01", at));
    const off = february
      .filter((day) => !calendar.isWorkday(day))
      .map((day) => Number(day.slice(8)));
    expect(off).toEqual([1, 7, 8, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
  });

  it("counts across the holiday", () => {
    expect(calendar.addWorkdays("2026-02-13", 1)).toBe("2026-02-14");
    expect(calendar.addWorkdays("2026-02-13", 2)).toBe("2026-02-24");
    expect(calendar.addWorkdays("2026-02-27", 1)).toBe("2026-02-28");
    expect(calendar.workdaysBetween("2026-02-13", "2026-02-24")).toBe(2);
    expect(calendar.workdaysBetween("2026-02-15", "2026-02-23")).toBe(0);
    expect(calendar.workdaysBetween("2026-02-24", "2026-02-13")).toBe(-2);
    expect(calendar.nextWorkday("2026-02-16")).toBe("2026-02-24");
    expect(calendar.nextWorkday("2026-02-14")).toBe("2026-02-14");
  });
});

describe("years", () => {
  it("confirms only announced years and computes the others on weekends", () => {
    expect(calendar.confirmed(2026)).toBe(true);
    expect(calendar.confirmed(2027)).toBe(false);
    expect(calendar.isWorkday("2027-10-01")).toBe(true);
    expect(calendar.addWorkdays("2026-12-31", 1)).toBe("2027-01-01");
  });
});

describe("properties", () => {
  it("agrees with asking every day", () => {
    fc.assert(fc.property(anyDay, (day) => calendar.isWorkday(day) === isWorkday(day)));
    fc.assert(
      fc.property(anyDay, fc.nat(90), (from, length) => {
        const days = Array.from({ length }, (_, at) => addDays(from, at + 1));
        expect(calendar.workdaysBetween(from, addDays(from, length))).toBe(
          days.filter(isWorkday).length,
        );
      }),
    );
  });

  it("adding and counting are inverse", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (day, n) => {
        const end = calendar.addWorkdays(day, n);
        expect(calendar.workdaysBetween(day, end)).toBe(n);
        expect(calendar.workdaysBetween(end, day)).toBe(n === 0 ? 0 : -n);
        expect(n === 0 || calendar.isWorkday(end)).toBe(true);
      }),
    );
  });

  it("is monotone and adds up", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), (day, a, b) => {
        const [near, far] = [calendar.addWorkdays(day, a), calendar.addWorkdays(day, a + b)];
        expect(near <= far).toBe(true);
        expect(b === 0 || near < far).toBe(true);
        expect(calendar.addWorkdays(near, b)).toBe(far);
        expect(daysBetween(day, addDays(day, a))).toBe(a);
      }),
    );
  });
});

describe("edges", () => {
  it("survives as plain data", () => {
    const copy = workCalendar(JSON.parse(JSON.stringify(calendar.data)));
    expect(copy.addWorkdays("2026-09-18", 10)).toBe(calendar.addWorkdays("2026-09-18", 10));
  });

  it("refuses what is no day and no count", () => {
    expect(() => addDays("2026-13-01", 1)).toThrow(RangeError);
    expect(() => calendar.isWorkday("11月5日")).toThrow(RangeError);
    expect(() => calendar.addWorkdays("2026-11-05", -1)).toThrow(RangeError);
    expect(() => calendar.addWorkdays("2026-11-05", 1.5)).toThrow(RangeError);
  });

  it("knows the county's day at an instant", () => {
    expect(clockAt(Date.parse("2026-11-20T15:59:59Z")).today).toBe("2026-11-20");
    expect(clockAt(Date.parse("2026-11-20T16:00:00Z")).today).toBe("2026-11-21");
  });
});
