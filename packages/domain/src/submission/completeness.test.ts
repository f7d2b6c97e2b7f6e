import { describe, expect, it } from "vitest";
import {
  completenessRates,
  countSubmissions,
  currentMonth,
  isMissing,
  lateDays,
  periodsEndingWith,
  reminderText,
  shortPeriodLabel,
  submissionStateLabel,
} from "./completeness.ts";

const dates = { dueOn: "2026-10-05", lockOn: "2026-10-10", lockedAt: null };

describe("completeness of the reporting", () => {
  it("counts how late a submission came, and how late a missing one is until the lock", () => {
    const came = (receivedOn: string) => lateDays({ state: "submitted", receivedOn }, dates, "x");
    expect(came("2026-10-05")).toBe(0);
    expect(came("2026-10-07")).toBe(2);
    const missing = { state: null, receivedOn: null };
    expect(lateDays(missing, dates, "2026-10-04")).toBe(0);
    expect(lateDays(missing, dates, "2026-10-08")).toBe(3);
    expect(lateDays(missing, dates, "2026-11-20")).toBe(5);
  });

  it("labels the state of a submission", () => {
    const none = { state: null, receivedOn: null };
    expect(submissionStateLabel(none, "open")).toBe("未填报");
    expect(submissionStateLabel({ state: "prepared", receivedOn: null }, "due")).toBe("待签批");
    expect(submissionStateLabel({ state: "prepared", receivedOn: null }, "grace")).toBe("逾期未报");
    expect(submissionStateLabel({ state: "draft", receivedOn: null }, "locked")).toBe("未报送");
    expect(submissionStateLabel({ state: "returned", receivedOn: "2026-10-03" }, "locked")).toBe(
      "已退回",
    );
  });

  it("counts a returned submission as received, and as still owed", () => {
    const returned = { state: "returned" as const, receivedOn: "2026-10-03" };
    expect(isMissing(returned)).toBe(true);
    const counts = countSubmissions([
      { ...returned, dueOn: dates.dueOn },
      { state: "accepted", receivedOn: "2026-10-06", dueOn: dates.dueOn },
      { state: null, receivedOn: null, dueOn: dates.dueOn },
    ]);
    expect(counts).toEqual({ expected: 3, received: 2, onTime: 1, accepted: 1 });
    expect(completenessRates(counts)).toEqual({ reported: "67%", onTime: "33%" });
    expect(completenessRates(countSubmissions([])).reported).toBe("—");
  });

  it("lists the periods that fall due together", () => {
    expect(periodsEndingWith("2026-M08")).toEqual(["2026-M08"]);
    expect(periodsEndingWith("2026-Q2")).toEqual(["2026-M06", "2026-Q2", "2026-H1"]);
    expect(periodsEndingWith("2026-M12")).toEqual(["2026-M12", "2026-Q4", "2026-H2", "2026"]);
    expect(currentMonth("2026-11-20")).toBe("2026-M10");
    expect(currentMonth("2026-01-01")).toBe("2025-M12");
    expect(["2026-M09", "2026-Q3", "2026-H1", "2026"].map(shortPeriodLabel)).toEqual([
      "9月",
      "第3季度",
      "上半年",
      "全年",
    ]);
  });

  it("writes the reminder, and none when there is nobody to remind", () => {
    const missing = [{ unitName: "白沙乡", submissions: ["2026-M09"] }];
    const reminder = (today: string, of = missing) =>
      reminderText({ periodId: "2026-M09", dates, today, missing: of });
    expect(reminder("2026-10-04")).toBe(
      "【报送提醒】9月数据：10月5日前报，10日锁定。截至10月4日，尚未报送的有：白沙乡。请于10月5日前填报并签批。",
    );
    expect(reminder("2026-10-06")).toContain("已过10月5日的报送期限，请于10月10日锁定前补报");
    expect(
      reminder("2026-10-04", [{ unitName: "白沙乡", submissions: ["2026-M09", "2026-Q3"] }]),
    ).toContain("白沙乡（9月、第3季度）");
    expect(reminder("2026-10-04", [])).toBe("");
    expect(reminder("2026-10-11")).toBe("");
  });
});
