import { describe, expect, it } from "vitest";
import { formatDay, formatFullDay, formatInstant, formatMonthDay } from "./format-day.ts";

describe("formatted days", () => {
  it("carry no leading zeros, and the year where it is not the reader's", () => {
    expect(formatMonthDay("2026-11-05")).toBe("11月5日");
    expect(formatFullDay("2026-01-31")).toBe("2026年1月31日");
    expect(formatDay("2026-11-05", "2026-03-01")).toBe("11月5日");
    expect(formatDay("2027-03-31", "2026-12-01")).toBe("2027年3月31日");
  });

  it("are the county's, not the machine's", () => {
    expect(formatInstant("2026-11-20T16:05:00Z", "2026-11-21")).toBe("11月21日 00:05");
    expect(formatInstant("2025-12-31T15:59:00Z", "2026-01-01")).toBe("2025年12月31日 23:59");
  });
});
