import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedDueOn } from "../../finding/moved-due-dates.ts";
import { holidays2026 } from "../../testing/holidays.ts";
import { runScript } from "../../testing/run-script.ts";
import { addDays, workCalendar } from "../calendar.ts";
import type { HolidayRow } from "../holiday.ts";
import { changedDays, holidaySpans, holidayYear, readHolidays } from "./index.ts";

const asText = (days: readonly HolidayRow[]) =>
  holidaySpans(days).map(({ from, to, kind, name }) => `${name} ${kind} ${from} ${to}`);

describe("a pasted notice", () => {
  it("is read whole: spans, single days, days joined by 、", () => {
    const notice = `各县区、各部门：
      一、元旦：1月1日（周五）至3日（周日）放假，共3天。
      二、春节：2月5日（农历除夕、星期五）至11日（星期四）放假调休，共7天。1月30日（星期六）、2月20日（星期六）上班。
      七、国庆节、中秋节：9月30日至10月6日放假调休，共7天。10月9日（星期六）上班。`;
    const { days, problems } = readHolidays(notice, 2027);
    expect(problems).toEqual([]);
    expect(asText(days)).toEqual([
      "元旦 holiday 2027-01-01 2027-01-03",
      "春节 workday 2027-01-30 2027-01-30",
      "春节 holiday 2027-02-05 2027-02-11",
      "春节 workday 2027-02-20 2027-02-20",
      "国庆节、中秋节 holiday 2027-09-30 2027-10-06",
      "国庆节、中秋节 workday 2027-10-09 2027-10-09",
    ]);
    expect(holidayYear.safeParse({ year: 2027, confirmed: true, days }).success).toBe(true);
  });

  it.each([
    ["2027-02-05\t放假\t春节", "春节 holiday 2027-02-05 2027-02-05"],
    ["2027.2.20  上班  春节", "春节 workday 2027-02-20 2027-02-20"],
    ["５月１日至５日　劳动节　放假", "劳动节 holiday 2027-05-01 2027-05-05"],
    ["清明节 2027/4/3-- 2027/4/5 休息", "清明节 holiday 2027-04-03 2027-04-05"],
  ])("reads rows of a table: %s", (line, expected) => {
    expect(asText(readHolidays(line.replace("-- ", "--"), 2027).days)).toEqual([expected]);
  });

  it("names the lines it cannot read", () => {
    const { days, problems } = readHolidays("说明\n2月30日放假\n3月8日\n5月9日至1日放假", 2027);
    expect(days).toEqual([]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it("never throws, and gives back what it wrote out", () => {
    fc.assert(fc.property(fc.string(), (text) => readHolidays(text, 2027).days.length >= 0));
    const row = fc.record({
      day: fc.integer({ min: 0, max: 364 }).map((n) => addDays("2027-01-01", n)),
      kind: fc.constantFrom("holiday" as const, "workday" as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ day }) => day, maxLength: 30 }), (rows) => {
        const expected = { holiday: "放假", workday: "上班" };
        const text = rows.map(({ day, kind }) => `${day} ${expected[kind]} 春节`).join("\n");
        const byDay = (a: { day: string }, b: { day: string }) => (a.day < b.day ? -1 : 1);
        const wanted = rows.map((one) => ({ ...one, name: "春节" })).sort(byDay);
        expect(readHolidays(text, 2027)).toEqual({ days: wanted, problems: [] });
      }),
    );
  });
});

describe("a year", () => {
  const year = (days: HolidayRow[]) =>
    holidayYear.safeParse({ year: 2027, confirmed: false, days }).error?.issues[0]?.message ?? "";

  it("contains only its own days, each once, and no workday that is one anyway", () => {
    const row = (day: string, kind: HolidayRow["kind"] = "holiday") => ({
      day,
      kind,
      name: "春节",
    });
    expect(year([row("2027-02-05"), row("2027-02-20", "workday")])).toBe("");
    expect(year([row("2026-02-05")])).toContain("不在2027年");
    expect(year([row("2027-02-05"), row("2027-02-05")])).toContain("两次");
    expect(year([row("2027-02-22", "workday")])).toContain("不是周末");
  });

  it("lists the days that change", () => {
    const before = holidays2026.days.filter(({ day }) => day !== "2026-10-10");
    const added = { day: "2026-12-31", kind: "holiday" as const, name: "除夕" };
    expect(changedDays(holidays2026.days, [...before, added])).toEqual([
      { day: "2026-10-10", before: "workday", after: null },
      { day: "2026-12-31", before: null, after: "holiday" },
    ]);
  });
});

describe("the due dates a change moves", () => {
  const before = workCalendar(holidays2026);
  const withDays = (...more: HolidayRow[]) =>
    workCalendar({ ...holidays2026, days: [...holidays2026.days, ...more] });
  const off = (day: string): HolidayRow => ({ day, kind: "holiday", name: "县庆" });
  const today = "2026-11-10";
  // Issued on Monday 2 November with fifteen working days: due on Monday 23 November.
  const counted = runScript("2026-11-02 office issue\n2026-11-03 clerk acknowledge");

  it("counts a severity's term again", () => {
    expect(movedDueOn(counted, before, withDays(off("2026-11-12")), today)).toBe("2026-11-24");
    expect(movedDueOn(counted, before, withDays(off("2026-11-25")), today)).toBeNull();
  });

  it("keeps a day that was set by hand, unless nobody works on it", () => {
    const set = { ...counted, dueOn: "2026-11-27", originalDueOn: "2026-11-27" };
    expect(movedDueOn(set, before, withDays(off("2026-11-12")), today)).toBeNull();
    // 27 November is a Friday: off, the next working day is Monday.
    expect(movedDueOn(set, before, withDays(off("2026-11-27")), today)).toBe("2026-11-30");
  });

  it("keeps a day off that was chosen, whatever other days change", () => {
    const sunday = { ...counted, dueOn: "2026-11-29", originalDueOn: "2026-11-29" };
    expect(movedDueOn(sunday, before, withDays(off("2026-12-01")), today)).toBeNull();
    expect(movedDueOn(sunday, before, withDays(off("2026-11-29")), today)).toBeNull();
  });

  it("never shortens the time, and leaves overdue and closed findings unchanged", () => {
    const workday: HolidayRow = { day: "2026-11-14", kind: "workday", name: "调休" };
    expect(movedDueOn(counted, before, withDays(workday), today)).toBeNull();
    const edit = withDays(off("2026-11-12"), off("2026-11-23"));
    expect(movedDueOn(counted, before, edit, "2026-11-24")).toBeNull();
    expect(movedDueOn({ ...counted, state: "closed" }, before, edit, today)).toBeNull();
  });
});
