import { describe, expect, it } from "vitest";
import { periodsOfYear } from "../period/period.ts";
import { templateRules } from "../scheme/template.ts";
import { burden } from "./burden.ts";
import { derivedRecords } from "./derived.ts";
import { type DerivedLine, expectedSubmissions, requiredLines, submissionLines } from "./lines.ts";

const rules = templateRules();
const unit = { id: "u1", kind: "township", active: true } as const;
const required = (periodId: string, changes: Partial<Parameters<typeof submissionLines>[0]> = {}) =>
  requiredLines(
    submissionLines({ rules, periodId, unit, settled: [], listed: [], ...changes }),
  ).map(({ code, item }) => `${code}.${item}`);

describe("the lines of a submission", () => {
  it("require a duty from the month of its last day on, until it is done", () => {
    expect(required("2026-M02")).toEqual(["B4.0", "C4.0", "D1.0", "F1.0"]);
    expect(required("2026-M07", { settled: [{ code: "B4", item: 0 }] })).toEqual([
      "A3.0",
      "A4.0",
      "C4.0",
      "D1.0",
      "F1.0",
    ]);
    // The year's report is due on 5 January: the last submission that belongs to the year asks for it.
    expect(required("2026-M11")).not.toContain("A3.1");
    expect(required("2026-M12")).toContain("A3.1");
  });

  it("require a figure in its own period alone", () => {
    expect(required("2026-M11")).toContain("F4.0");
    expect(required("2026-M10")).not.toContain("F4.0");
    expect(required("2026-Q3")).toEqual(["D2.0"]);
    expect(required("2026-H1")).toEqual(["F3.0"]);
    expect(required("2026")).toEqual(["E3.0"]);
  });

  it("show what a list states, and do not require it", () => {
    expect(required("2026-M02", { listed: ["D1"] })).not.toContain("D1.0");
    const imported = {
      ...rules,
      indicators: rules.indicators.map((one) =>
        one.code === "D2" ? { ...one, source: "import" as const } : one,
      ),
    };
    expect(required("2026-Q3", { rules: imported })).toEqual([]);
    expect(expectedSubmissions(imported, [unit], ["2026-Q3"])).toEqual([]);
  });

  it("derive counts in a month's submission alone, from the records of that month", () => {
    const lines = (id: string) =>
      submissionLines({ rules, periodId: id, unit, settled: [], listed: [] });
    expect(lines("2026-Q1").some(({ kind }) => kind === "derived")).toBe(false);
    const extended = lines("2026-M03").find(({ code }) => code === "B2") as DerivedLine;
    const session = (id: string, on: string, flag: boolean) => ({
      id,
      on,
      kind: "study_session" as const,
      title: "学习",
      articleKeys: [],
      shared: false,
      attributes: { extended: flag },
    });
    const records = [
      session("late", "2026-03-31", true),
      session("early", "2026-03-01", true),
      session("plain", "2026-03-12", false),
      session("april", "2026-04-01", true),
    ];
    expect(derivedRecords(extended, records).map(({ id }) => id)).toEqual(["early", "late"]);
  });

  it("leave out indicators of other units, and for a department those that do not name it", () => {
    const only = (appliesTo: string[] | null) => ({
      ...rules,
      indicators: rules.indicators
        .filter(({ code }) => code === "D2")
        .map((one) => ({ ...one, appliesTo })),
    });
    expect(required("2026-Q3", { rules: only(["u2"]) })).toEqual([]);
    const department = { ...unit, kind: "department" } as const;
    expect(required("2026-Q3", { rules: only(null), unit: department })).toEqual([]);
    expect(required("2026-Q3", { rules: only(["u1"]), unit: department })).toEqual(["D2.0"]);
  });
});

describe("expected submissions", () => {
  it("are every month of every active township", () => {
    const months = periodsOfYear(2026, "month");
    const inactiveUnit = { ...unit, id: "u2", active: false };
    expect(expectedSubmissions(rules, [unit, inactiveUnit], months)).toEqual(
      months.map((periodId) => ({ unitId: "u1", periodId })),
    );
  });
});

describe("the reporting burden", () => {
  it("is stated in things and minutes", () => {
    const lines = requiredLines(
      submissionLines({ rules, periodId: "2026-M03", unit, settled: [], listed: [] }),
    );
    const figures = lines.filter(({ kind }) => kind === "figure");
    expect(burden(figures).sentence).toBe("需填 4 项，约 2 分钟");
    // Each of A4 and B4 wants a file beside it, F1 nothing.
    expect(burden(lines)).toMatchObject({ items: 7, minutes: 6 });
    expect(burden([]).sentence).toBe("无需填写，核对后确认");
  });
});
