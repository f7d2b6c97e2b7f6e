import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay } from "./days.ts";
import type { GridCell } from "./grid.ts";

const context = { today: "2026-11-21", defaultYear: 2026 };
const text = (value: string, more = {}) =>
  readDay({ value, kind: "text" }, { ...context, ...more });
const day = (value: string, more = {}) => {
  const reading = text(value, more);
  return reading.ok ? reading.day : `错误：${reading.message}`;
};

test("the ways clerks write a date", () => {
  for (const written of [
    "2026.11.5",
    "2026-11-05",
    "2026/11/5",
    "2026年11月5日",
    "2026年11月05日",
    "20261105",
    "２０２６．１１．５",
    "２０２６年１１月５日",
    "2026年 11月 5日",
    " 2026-11-5 ",
    "26.11.5",
    "2026年11月5日前",
    "2026年11月5日之前完成",
    "截至2026年11月5日",
    "2026年11月5日18时前",
    "2026-11-05 00:00:00",
    "2026/11/5 8:30",
    "2026-11-05T00:00:00.000Z",
    "二〇二六年十一月五日",
    "2026年11月5日（星期四）",
    "2026.11.05.",
    "46331",
    "2026-11-5号",
  ]) {
    expect(day(written), written).toBe("2026-11-05");
  }
});

test("cells that are dates, serials or packed numbers", () => {
  const read = (value: GridCell["value"], kind: GridCell["kind"]) => {
    const reading = readDay({ value, kind }, context);
    return reading.ok ? reading.day : null;
  };
  expect(read("2026-11-05", "date")).toBe("2026-11-05");
  expect(read("2026-11-05 14:30", "date")).toBe("2026-11-05");
  expect(read(46331, "number")).toBe("2026-11-05");
  expect(read(46331.75, "number")).toBe("2026-11-05");
  expect(read(20261105, "number")).toBe("2026-11-05");
  // 11.1 may have been typed as 11.10, and 2026.11 has no day.
  expect(read(11.1, "number")).toBeNull();
  expect(read(2026.11, "number")).toBeNull();
  expect(read(5, "number")).toBeNull();
  expect(read(Number.NaN, "number")).toBeNull();
  expect(read(null, "empty")).toBeNull();
});

describe("without a year", () => {
  test("the nearest day to today, over the turn of the year too", () => {
    expect(day("11月5日")).toBe("2026-11-05");
    expect(day("11.5")).toBe("2026-11-05");
    expect(day("12月31日前")).toBe("2026-12-31");
    expect(day("1月10日")).toBe("2027-01-10");
    expect(day("12月20日", { today: "2027-01-05", defaultYear: 2027 })).toBe("2026-12-20");
    expect(day("11月底")).toBe("2026-11-30");
    expect(day("2月底前")).toBe("2027-02-28");
  });

  test("a ledger of another year keeps its year", () => {
    for (const written of ["1月10日", "7月1日", "12月20日"]) {
      expect(day(written, { defaultYear: 2025 }).slice(0, 4), written).toBe("2025");
    }
  });

  test("a due date follows the finding, a finding does not lie in the future", () => {
    expect(day("1月10日", { notBefore: "2026-12-20" })).toBe("2027-01-10");
    expect(day("3月1日", { notBefore: "2026-02-20" })).toBe("2026-03-01");
    expect(day("12月1日", { notAfter: "2026-11-21" })).toBe("2025-12-01");
  });
});

test("what is no day is refused with a message", () => {
  expect(day("2026-02-30")).toMatch(/2026年2月没有30日/);
  expect(day("2026.13.1")).toMatch(/没有13月/);
  expect(day("2月30日")).toMatch(/没有30日/);
  expect(day("1026-11-05")).toMatch(/年份1026/);
  expect(day("2026年11月")).toMatch(/写到日/);
  expect(day("11月中旬")).toMatch(/写到日/);
  expect(day("11月1日至11月5日")).toMatch(/不是能认出的日期/);
  expect(day("尽快")).toMatch(/“尽快”不是能认出的日期/);
});

test("every real day reads back from every way of writing it", () => {
  const days = fc
    .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
    .map((milliseconds) => new Date(milliseconds).toISOString().slice(0, 10));
  const wide = (value: string) =>
    value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(days, (iso) => {
      const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
      const serial = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
      expect(day(`${year}.${month}.${date}`)).toBe(iso);
      expect(day(`${year}年${month}月${date}日`)).toBe(iso);
      expect(day(wide(iso))).toBe(iso);
      expect(day(iso.replaceAll("-", ""))).toBe(iso);
      expect(readDay({ value: serial, kind: "number" }, context)).toEqual({ ok: true, day: iso });
      const inYear = day(`${month}月${date}日`, { defaultYear: year, notBefore: iso });
      expect(inYear).toBe(iso);
    }),
  );
});

test("any text gives a real day or a message", () => {
  const pieces = fc.constantFrom(
    "2026",
    "11",
    "31",
    "2",
    "年",
    "月",
    "日",
    ".",
    "-",
    "/",
    "十",
    "一",
    "〇",
    "前",
    "底",
    " ",
    "T",
  );
  const noisy = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 9 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(noisy, (value) => {
      const reading = text(value);
      if (!reading.ok) {
        expect(reading.message).toMatch(/[一-龥]/);
        return;
      }
      expect(new Date(`${reading.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(reading.day);
    }),
  );
});
