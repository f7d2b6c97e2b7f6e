import { addDays, clockAt, workCalendar } from "@xianlan/domain/calendar";
import { recurrenceOf } from "@xianlan/domain/finding";
import { findPersonalNumbers } from "@xianlan/domain/input";
import { duties, dutyCategoryOfFinding } from "@xianlan/domain/scheme";
import { holidays2026 } from "@xianlan/domain/testing";
import { describe, expect, it } from "vitest";
import { demoFacts } from "../content/facts.ts";
import { demoPeople } from "../people.ts";
import { demoUnits, isTownship } from "../units.ts";
import { planDemo } from "./plan.ts";
import type { DemoStep } from "./plan-types.ts";

const calendar = workCalendar(holidays2026);
const today = "2026-11-22";
const plan = planDemo(today, calendar);
/**
 * The first days of a year, inside 春节 and after it, the middle and the end of a year, the first of a
 * month, a leap day, and years whose holidays nobody has announced.
 */
const todays = [
  "2026-01-02",
  "2026-02-18",
  "2026-03-01",
  "2026-07-06",
  "2026-10-08",
  "2026-11-30",
  "2026-12-01",
  "2026-12-31",
  "2027-01-01",
  "2028-02-29",
];

function lives(steps: readonly DemoStep[]): DemoStep[][] {
  const byFinding = new Map<number, DemoStep[]>();
  for (const step of steps) {
    byFinding.set(step.finding, [...(byFinding.get(step.finding) ?? []), step]);
  }
  return [...byFinding.values()];
}

describe("the plan of the demo county", () => {
  it("is the same for the same seed and day, and another for another", () => {
    expect(planDemo(today, calendar)).toEqual(plan);
    expect(planDemo(today, calendar, "another seed")).not.toEqual(plan);
    expect(planDemo("2026-11-25", calendar)).not.toEqual(plan);
  });

  it("covers a year that ends before today, oldest first", () => {
    const times = plan.steps.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect((times.at(-1) ?? "") < `${addDays(today, -1)}T16:00:00.000Z`).toBe(true);
    expect((times[0] ?? "") < "2025-12-15").toBe(true);
  });

  it.each(todays)("has something in every state on %s as well", (day) => {
    const { steps, inspections, findings } = planDemo(day, calendar);
    expect(inspections.length).toBeGreaterThanOrEqual(4);
    expect(findings).toBeGreaterThan(240);
    const ends = new Set(lives(steps).map((life) => life.at(-1)?.action));
    for (const action of ["draft", "issue", "progress", "request", "close", "merge"] as const) {
      expect(ends, action).toContain(action);
    }
    expect(steps.some(({ action }) => action === "return")).toBe(true);
  });

  it.each(todays)("issues nothing again within 180 days of its closure, seen on %s", (day) => {
    const spots = new Map<number, string>();
    const closed = new Map<string, string>();
    let repeatCount = 0;
    for (const step of planDemo(day, calendar).steps) {
      if (step.action === "draft") {
        const { unit, place, dutyCode, placeText } = step.draft;
        spots.set(step.finding, [unit, place ?? placeText, dutyCode].join(" "));
      }
      const spot = spots.get(step.finding) ?? "";
      const on = clockAt(Date.parse(step.at)).today;
      if (step.action === "close") closed.set(spot, on);
      const before = closed.get(spot);
      if (step.action !== "issue" || before === undefined) continue;
      expect(recurrenceOf({ closedOn: before }, on), `${spot} on ${on}`).toBe("link");
      repeatCount += 1;
    }
    expect(repeatCount).toBeGreaterThan(0);
  });

  it("shows that ten of the fifteen townships have not invited an observer", () => {
    const units = plan.steps.flatMap((step) =>
      step.action === "draft" && step.draft.dutyCode === "B3" ? [step.draft.unit] : [],
    );
    expect(demoUnits.filter(isTownship)).toHaveLength(15);
    expect(new Set(units).size).toBeGreaterThanOrEqual(10);
  });
});

describe("the texts of the demo county", () => {
  it("file each fact under a duty of its category", () => {
    for (const { duty, category } of demoFacts) {
      const known = duties.find(({ code }) => code === duty);
      // 文明实践 stands among the venues of the scheme and the civility of the bulletin.
      if (duty !== "D3") expect(known?.category, duty).toBe(dutyCategoryOfFinding[category]);
      expect(known, duty).toBeDefined();
    }
  });

  it("hold no personal number and give nobody two accounts", () => {
    expect(findPersonalNumbers(JSON.stringify(plan.steps))).toEqual([]);
    const names = demoPeople.map(({ name }) => name);
    const usernames = demoPeople.map(({ username }) => username);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(usernames).size).toBe(usernames.length);
  });
});
