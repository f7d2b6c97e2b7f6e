import { describe, expect, it } from "vitest";
import { dayInput } from "../calendar/day-input.ts";
import { isStorable, versionedInput } from "./mutation.ts";

describe("isStorable", () => {
  it.each(["", "整改", "𠮷水县👨‍👩‍👧", "制表\t换行\n"])("accepts %j", (text) => {
    expect(isStorable(text)).toBe(true);
  });
  it.each(["空\0字符", "半个\ud83d", "\udc00半个"])("refuses %j", (text) => {
    expect(isStorable(text)).toBe(false);
  });
});

describe("dayInput", () => {
  it.each(["2000-01-01", "2026-02-28", "2099-12-31"])("takes %s", (day) => {
    expect(dayInput().parse(day)).toBe(day);
  });
  it.each(["0000-01-01", "0026-11-05", "1999-12-31", "2100-01-01", "9999-12-31"])(
    "says of %s that the year is wrong",
    (day) => {
      expect(dayInput().safeParse(day).error?.issues[0]?.message).toContain("2000年至2099年");
    },
  );
  it.each(["2026-02-30", "2026-2-3", "2026", ""])(
    "refuses %j and says what a day looks like",
    (day) => {
      expect(dayInput("如 2026-11-05").safeParse(day).error?.issues[0]?.message).toBe(
        "如 2026-11-05",
      );
    },
  );
});

it("accepts no version beyond what a row can hold", () => {
  const row = { id: "01a200f0-85ea-7687-8c9f-a5741a3739a2" };
  const of = (version: number) =>
    versionedInput.safeParse({ ...row, idempotencyKey: row.id, version }).success;
  expect([0, 1, 2_147_483_647, 2_147_483_648].map(of)).toEqual([false, true, true, false]);
});
