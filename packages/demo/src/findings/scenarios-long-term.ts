import { addDays, type Day } from "@xianlan/domain/calendar";
import { firstCheckIn, nextCheckIn } from "@xianlan/domain/finding";
import { workdaysBefore } from "../days.ts";
import type { PlanContext } from "./plan-context.ts";
import { openScenario, receive, type Scenario } from "./scenario.ts";

/** Days before the last one on which the long-term findings were found. */
const foundBefore = 325;

/** Long-term findings: one with check-ins in time, one without; one requested, one refused. */
export function addLongTerm(context: PlanContext): void {
  const { calendar, lastDay } = context;
  const ago = (n: number) => workdaysBefore(lastDay, n, calendar);

  const scenario = madeLongTerm(context, "qinghu", "kept up");
  let due = scenario.due;
  for (let nth = 0; due <= lastDay; nth += 1) {
    const on = workdaysBefore(due, 4, calendar);
    checkIn(scenario.scenario, on, nth);
    due = nextCheckIn(due, on, calendar);
  }

  // Late with the first check-in, and without one since.
  const missed = madeLongTerm(context, "xialing", "missed");
  checkIn(missed.scenario, calendar.addWorkdays(missed.due, 5), 0);

  const requested = openScenario(context, {
    unit: "zhangling",
    issuedOn: ago(11),
    named: "long asked",
  });
  receive(context, requested);
  extensionRequestOf(context, requested, ago(1));

  const refused = openScenario(context, {
    unit: "heqiu",
    issuedOn: ago(11),
    named: "long refused",
  });
  receive(context, refused);
  extensionRequestOf(context, refused, ago(5));
  refused.add(ago(3), 10, "leader", {
    action: "refuseLongTerm",
    reason: "整改事项具体明确，时限内可以完成，不宜转为长期坚持",
  });
}

function extensionRequestOf(
  { calendar }: PlanContext,
  { add, lead, clerk }: Scenario,
  on: Day,
): void {
  const happenedOn = on;
  const text = "近期措施已落实，日常机制正在运行";
  add(on, 10, clerk, { action: "progress", text, happenedOn, finishes: 0 });
  add(on, 14, lead, {
    action: "requestLongTerm",
    reason: "近期措施已落实，保持效果要靠日常机制，适宜按季度查看",
    milestones: [
      { text: "日常巡查机制运行满一个季度", dueOn: calendar.nextWorkday(addDays(on, 120)) },
      { text: "连续三个季度抽查无反弹", dueOn: calendar.nextWorkday(addDays(on, 330)) },
    ],
  });
}

function madeLongTerm(
  context: PlanContext,
  unit: string,
  named: string,
): { scenario: Scenario; due: Day } {
  const { calendar, lastDay } = context;
  const issuedOn = calendar.nextWorkday(addDays(lastDay, -foundBefore));
  const scenario = openScenario(context, { unit, issuedOn, named });
  receive(context, scenario);
  const requested = calendar.addWorkdays(scenario.issuedOn, 8);
  extensionRequestOf(context, scenario, requested);
  const made = calendar.addWorkdays(requested, 2);
  scenario.add(made, 10, "leader", {
    action: "makeLongTerm",
    reason: "同意转长期坚持，按季度查看，阶段目标由督查办对账",
  });
  return { scenario, due: firstCheckIn(made, calendar) };
}

const checkInTexts = [
  "本季度巡查12次，发现3处小问题当场处理，机制运行正常",
  "抽查6个点位，记录完整，未发现反弹",
  "季度例会听取情况，管护人员变动1人，已交接",
] as const;

/** 季度查看; the first one reaches the first milestone. */
function checkIn({ add, clerk }: Scenario, on: Day, nth: number): void {
  const text = checkInTexts[nth % checkInTexts.length] ?? checkInTexts[0];
  add(on, 15, clerk, { action: "checkIn", text, reaches: nth === 0 ? 0 : null });
}
