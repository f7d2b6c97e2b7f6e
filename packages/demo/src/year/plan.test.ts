import { addDays, workCalendar } from "@xianlan/domain/calendar";
import { findPersonalNumbers } from "@xianlan/domain/input";
import { periodSpan } from "@xianlan/domain/period";
import { type SchemeRules, templateRules } from "@xianlan/domain/scheme";
import { holidays2026 } from "@xianlan/domain/testing";
import { describe, expect, it } from "vitest";
import { activitiesOf } from "./activities.ts";
import { busyMonth } from "./calendar.ts";
import { dutyDoneOn, figureOf } from "./figures.ts";
import { planYear, type YearPlan } from "./plan.ts";
import type { DemoActivity } from "./types.ts";
import { townships } from "./year-context.ts";

const calendar = workCalendar(holidays2026);
const days = [
  ...(["2026-01-05", "2026-02-18", "2026-02-28", "2026-06-30", "2026-10-08"] as const),
  ...(["2026-11-21", "2026-12-01", "2026-12-31", "2027-01-01", "2028-02-29"] as const),
] as const;
const plans = new Map(days.map((day) => [day as string, planYear(day, calendar)]));
const planOf = (day: string): YearPlan => plans.get(day) ?? planYear(day, calendar);

const is = (kind: DemoActivity["kind"]) => (one: DemoActivity) => one.kind === kind;

/** Activities of every township in the seeded year. */
function seededActivities({ context }: YearPlan): Map<string, DemoActivity[]> {
  return new Map(
    townships.map((unit) => [unit.key, activitiesOf(context, unit, context.seededYear)]),
  );
}

describe.each(days)("the demo's year, seen on %s", (today) => {
  const plan = planOf(today);
  const { context, steps } = plan;
  const { participants, seededYear } = context;
  const activities = seededActivities(plan);
  const sessions = (key: string) => (activities.get(key) ?? []).filter(is("study_session"));
  const flagged = (key: string, flag: string) =>
    sessions(key).filter(({ attributes }) => attributes[flag] === true).length;

  it("runs forward and ends before today", () => {
    const times = steps.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect((times.at(-1) ?? "") < `${addDays(today, -1)}T16:00:00.000Z`).toBe(true);
    expect((times[0] ?? "") < `${context.thisYear - 2}-12-31`).toBe(true);
  });

  it("shows 17 sessions with 5 extended in one township, 5 with 2 in another", () => {
    expect([sessions(participants.many).length, flagged(participants.many, "extended")]).toEqual([
      17, 5,
    ]);
    expect([sessions(participants.few).length, flagged(participants.few, "extended")]).toEqual([
      5, 2,
    ]);
  });

  it("has 5 of 15 townships that invited the county department", () => {
    const invited = townships.filter(({ key }) => flagged(key, "observed") > 0);
    expect([townships.length, invited.length]).toEqual([15, 5]);
  });

  it("shows volunteers as numbers, townships without briefs, months without volunteers", () => {
    const teams = (activities.get(participants.teams) ?? []).find(
      ({ attendance }) => attendance === 1000,
    );
    expect(teams?.title).toContain("28支志愿服务队");
    const none = townships.filter(({ key }) => !activities.get(key)?.some(is("info_brief")));
    expect(none.map(({ key }) => key).sort()).toEqual([...participants.noBriefs].sort());
    const months = (key: string) =>
      new Set(
        (activities.get(key) ?? [])
          .filter(is("volunteer_event"))
          .map((one) => one.happenedOn.slice(0, 7)),
      );
    for (const key of participants.noMonthlyVolunteers) {
      expect(months(key).has(`${seededYear}-06`), key).toBe(false);
    }
    expect(months(participants.many).has(`${seededYear}-06`)).toBe(true);
  });

  it("rebuilds 15 stations and 77 km of cable, and leaves villages silent elsewhere", () => {
    const working = (key: string, month: string) => {
      const unit = townships.find((one) => one.key === key);
      const value =
        unit && figureOf(context, unit, { code: "D1", periodId: `${seededYear}-${month}` })?.value;
      return value?.type === "figures" ? value.figures : {};
    };
    const before = working(participants.cable, "M06");
    const after = working(participants.cable, "M07");
    expect(Number(after.working) - Number(before.working)).toBe(15);
    expect(after.working).toBe(after.villages);
    expect(Number(working(participants.few, "M07").working)).toBeLessThan(
      Number(working(participants.few, "M07").villages),
    );
    const briefs = (activities.get(participants.cable) ?? []).map(({ title }) => title);
    expect(briefs.some((title) => title.includes("77公里"))).toBe(true);
  });

  it("lacks lists of correspondents in some townships", () => {
    const missing = townships.filter(
      (unit) => dutyDoneOn(context, unit, { code: "F1", item: 0, year: seededYear }) === null,
    );
    for (const key of participants.noCorrespondents)
      expect(missing.map((unit) => unit.key)).toContain(key);
    expect(missing.length).toBeLessThan(8);
  });

  it("has submissions in every state, a return, a correction, objections, ratings, a proposal", () => {
    const has = (action: string) => steps.filter((step) => step.action === action);
    const { periodId, lockOn, dueOn } = busyMonth(context);
    expect(lockOn > today && dueOn < today && periodSpan(periodId).to < today).toBe(true);
    const busy = steps.filter((step) => "periodId" in step && step.periodId === periodId);
    const actions = new Set(busy.map(({ action }) => action));
    for (const action of ["fill", "sign", "accept", "sendBack", "extend"])
      expect(actions).toContain(action);
    const signed = new Set(busy.flatMap((step) => (step.action === "sign" ? [step.unit] : [])));
    expect(signed.size).toBeLessThan(15);
    expect(has("sendBack").length).toBeGreaterThanOrEqual(2);
    expect(has("correct").map(({ by }) => by)).toEqual(["luzhou-clerk", "xialing-clerk"]);
    expect(has("approveCorrection")).toHaveLength(1);
    expect(has("objectToList")).toHaveLength(2);
    expect(has("objectToRating")).toHaveLength(1);
    expect(has("publishRating").length).toBeGreaterThanOrEqual(1);
    expect(has("proposeRating").length).toBe(has("publishRating").length + 1);
    expect(has("reviseScheme")).toHaveLength(1);
    expect(has("approveScheme")).toHaveLength(2);
  });

  it("has an article of two townships", () => {
    const joint = [...activities.values()]
      .flat()
      .filter(({ attributes }) => attributes.joint === true);
    expect(joint).toHaveLength(2);
    expect(new Set(joint.map(({ link }) => link)).size).toBe(1);
  });
});

describe("the plan of the demo's year", () => {
  it("is the same for the same seed and day, and another for another", () => {
    const [day] = days;
    expect(planYear(day, calendar)).toEqual(planOf(day));
    expect(planYear(day, calendar, "another seed")).not.toEqual(planOf(day));
  });

  it("contains no article twice, but for the joint one", () => {
    const { context } = planOf("2026-11-21");
    const titles = [2025, 2026].flatMap((year) =>
      townships.flatMap((unit) =>
        activitiesOf(context, unit, year)
          .filter(is("media_article"))
          .map(({ title }) => title),
      ),
    );
    expect(titles.length - new Set(titles).size).toBe(1);
  });

  it("has 80 to 160 records a year for most townships, and writes each down before the lock", () => {
    const plan = planOf("2026-01-05");
    const amounts = [...seededActivities(plan).values()].map(({ length }) => length);
    expect(amounts.filter((amount) => amount >= 80 && amount <= 165).length).toBeGreaterThanOrEqual(
      11,
    );
    for (const step of plan.steps) {
      if (step.action !== "record") continue;
      const month = step.activities[0]?.happenedOn.slice(0, 7);
      for (const { happenedOn } of step.activities) expect(happenedOn.slice(0, 7)).toBe(month);
      expect(step.at.slice(0, 10) <= `${month}-31`).toBe(true);
    }
  });

  it("does nothing to a submission out of order, whatever the day", () => {
    const day = (n: number) => addDays("2026-01-01", n);
    for (const today of Array.from({ length: 20 }, (_, at) => day(at * 37))) {
      const states = new Map<string, string>();
      const lists = new Set<string>();
      const move = (submission: string, from: readonly (string | undefined)[], to: string) => {
        expect(from, `${today} ${submission} to ${to}`).toContain(states.get(submission));
        states.set(submission, to);
      };
      for (const step of planYear(today, calendar).steps) {
        const submission =
          "unit" in step && "periodId" in step ? `${step.unit} ${step.periodId}` : "";
        if (step.action === "fill") {
          move(submission, [undefined, "returned"], step.prepare ? "prepared" : "draft");
        } else if (step.action === "sign") move(submission, ["prepared"], "submitted");
        else if (step.action === "sendBack") move(submission, ["submitted"], "returned");
        else if (step.action === "accept") {
          for (const unit of step.units)
            move(`${unit} ${step.periodId}`, ["submitted"], "accepted");
        } else if (step.action === "list") lists.add(step.periodId);
        else if (step.action === "objectToList") expect(lists).toContain(step.periodId);
      }
      expect(new Set(states.values()).has("accepted"), today).toBe(true);
    }
  });

  it("enters every figure the default scheme asks for, and names no person's number", () => {
    const rules: SchemeRules = templateRules();
    const { context, steps } = planOf("2026-11-21");
    for (const rule of rules.indicators) {
      if (rule.source !== "figure" || rule.figure === null) continue;
      const result = figureOf(context, townships[0] ?? never(), {
        code: rule.code,
        periodId: "2026-M03",
      });
      expect(result?.value?.type === "figures" && Object.keys(result.value.figures).sort()).toEqual(
        rule.figure.fields.map(({ key }) => key).sort(),
      );
    }
    expect(findPersonalNumbers(JSON.stringify(steps))).toEqual([]);
  });
});

function never(): never {
  throw new Error("no townships");
}
