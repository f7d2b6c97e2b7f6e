import { describe, expect, it } from "vitest";
import { dayWords, fullDayWords, instantWords, monthDayWords } from "./day-words.ts";

describe("days in words", () => {
  it("carry no leading zeros, and the year where it is not the reader's", () => {
    expect(monthDayWords("2026-11-05")).toBe("11月5日");
    expect(fullDayWords("2026-01-31")).toBe("2026年1月31日");
    expect(dayWords("2026-11-05", "2026-03-01")).toBe("11月5日");
    expect(dayWords("2027-03-31", "2026-12-01")).toBe("2027年3月31日");
  });

  it("are the county's, not the machine's", () => {
    expect(instantWords("2026-11-20T16:05:00Z", "2026-11-21")).toBe("11月21日 00:05");
    expect(instantWords("2025-12-31T15:59:00Z", "2026-01-01")).toBe("2025年12月31日 23:59");
  });
});
