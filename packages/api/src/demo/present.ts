import { addDays, type Day, type Severity } from "@xianlan/domain";
import { instantAt, issueDayFor, workdaysBefore } from "./days.ts";
import { demoFacts } from "./facts.ts";
import { type Fate, lifeOf } from "./life.ts";
import { newFact, type PlanMoment, remember, roundAt } from "./moment.ts";
import type { DemoStep } from "./plan-types.ts";
import { randomOf } from "./random.ts";
import { demoUnits } from "./units.ts";

/** Where a finding of the present stands. Numbers are working days. */
type Standing =
  | { is: "overdue"; by: number }
  | { is: "due"; within: number }
  | { is: "issued"; since: number }
  | { is: "draft"; since: number }
  | { is: "returned"; times: number }
  | { is: "ready"; since: number }
  | { is: "requested" | "verifying" };

type Case = readonly [unit: string, severity: Severity, standing: Standing];

const returned = (times: number): Standing => ({ is: "returned", times });
const overdue = (by: number): Standing => ({ is: "overdue", by });
const due = (within: number): Standing => ({ is: "due", within });
const issued = (since: number): Standing => ({ is: "issued", since });
const draft = (since: number): Standing => ({ is: "draft", since });
const ready = (since: number): Standing => ({ is: "ready", since });
const requested: Standing = { is: "requested" };
const verifying: Standing = { is: "verifying" };

/** What the county has on its desk today. Overdue ones sit in four townships; more are told by hand. */
const cases: readonly Case[] = [
  ["yanchi", "serious", overdue(7)],
  ["yanchi", "ordinary", due(2)],
  ["yanchi", "ordinary", issued(1)],
  ["yanchi", "ordinary", returned(1)],
  ["yanchi", "ordinary", requested],
  ["yanchi", "ordinary", ready(8)],
  ["maidu", "major", overdue(6)],
  ["maidu", "ordinary", overdue(2)],
  ["maidu", "ordinary", returned(2)],
  ["maidu", "serious", verifying],
  ["yutang", "ordinary", overdue(3)],
  ["yutang", "immediate", overdue(5)],
  ["yutang", "ordinary", issued(4)],
  ["yutang", "serious", due(3)],
  ["shisun", "ordinary", overdue(1)],
  ["shisun", "ordinary", requested],
  ["xialing", "ordinary", due(1)],
  ["xialing", "serious", due(12)],
  ["xialing", "ordinary", issued(3)],
  ["heping", "ordinary", requested],
  ["heping", "serious", due(9)],
  ["heqiu", "ordinary", verifying],
  ["heqiu", "ordinary", issued(1)],
  ["zhangling", "serious", requested],
  ["zhangling", "ordinary", due(8)],
  ["zhuying", "ordinary", returned(1)],
  ["zhuying", "ordinary", due(3)],
  ["songyue", "serious", verifying],
  ["qinghu", "ordinary", verifying],
  ["songyue", "ordinary", issued(0)],
  ["chengwan", "ordinary", due(6)],
  ["luzhou", "ordinary", requested],
  ["qinghu", "major", due(5)],
  ["qinghu", "ordinary", issued(1)],
  ["nanping", "ordinary", due(7)],
  ["liwu", "ordinary", due(10)],
  ["culture", "serious", due(11)],
  ["yanchi", "immediate", draft(0)],
  ["heping", "ordinary", draft(1)],
  ["shisun", "serious", draft(0)],
  ["liwu", "ordinary", draft(2)],
  ["nanping", "ordinary", draft(1)],
];

/** Found after another that is still open and goes on in it. */
const merged: readonly string[] = ["yanchi", "maidu", "yutang"];

/** The findings that are open today, in every state. */
export function addPresent(moment: PlanMoment): void {
  for (const [at, one] of cases.entries()) addCase(moment, one, `${moment.seed} case ${at}`);
  for (const unit of merged) addMerged(moment, unit);
  addWithoutUnit(moment);
}

function fateOf(standing: Standing): Fate {
  const fate = { returns: 0, lateBy: null };
  switch (standing.is) {
    case "overdue":
    case "due":
      return { ...fate, end: "rectifying" };
    case "returned":
      return { ...fate, end: "rectifying", returns: standing.times };
    default:
      return { ...fate, end: standing.is };
  }
}

/** Days of issue that may bring a finding to where it is to stand, likely ones first. */
function issueDays(
  { calendar, lastDay }: PlanMoment,
  severity: Severity,
  standing: Standing,
): readonly Day[] {
  const before = (n: number) => workdaysBefore(lastDay, n, calendar);
  switch (standing.is) {
    case "overdue":
      return [issueDayFor(severity, before(standing.by), calendar)];
    case "due":
      return [issueDayFor(severity, calendar.addWorkdays(lastDay, standing.within), calendar)];
    case "issued":
    case "ready":
      return [before(standing.since)];
    case "draft":
      return [calendar.addWorkdays(before(standing.since), 2)];
    default:
      return Array.from({ length: 45 }, (_, back) => before(back + 2));
  }
}

/** Whether the last deed that matters has happened, and not long ago. */
function isFresh({ calendar, lastDay }: PlanMoment, steps: DemoStep[], standing: Standing) {
  if (!["returned", "requested", "verifying"].includes(standing.is)) return true;
  const last = steps.findLast(({ verb }) => standing.is !== "returned" || verb === "return");
  const since = instantAt(workdaysBefore(lastDay, 3, calendar), 0);
  return last !== undefined && last.at >= since && last.at < instantAt(addDays(lastDay, 1), 0);
}

function addCase(moment: PlanMoment, [key, severity, standing]: Case, seed: string): void {
  const { calendar, lives } = moment;
  const unit = demoUnits.find((one) => one.key === key);
  if (unit === undefined) throw new RangeError(`no unit ${key}`);
  const patterns = demoFacts.filter((pattern) => pattern.severity === severity);
  for (const issuedOn of issueDays(moment, severity, standing)) {
    const random = randomOf(seed);
    const on = workdaysBefore(issuedOn, 2, calendar);
    const fact = newFact(moment, { unit, on, random, patterns });
    if (fact === null) continue;
    const birth = {
      ...{ finding: lives.length, pattern: fact.pattern, foundOn: on, issuedOn, random },
      draft: { ...fact.words, round: roundAt(moment, on), foundOn: on },
      // Whoever presses the inspector's button finds work.
      taker: "inspector",
    };
    const steps = lifeOf(birth, fateOf(standing), calendar);
    if (!isFresh(moment, steps, standing)) continue;
    remember(moment, fact, on);
    lives.push(steps);
    return;
  }
}

/** A second finding of the unit, handed out and then taken together with its first overdue one. */
function addMerged(moment: PlanMoment, key: string): void {
  const { calendar, lives, lastDay, seed } = moment;
  const into = lives.findIndex(([first]) => first?.verb === "draft" && first.draft.unit === key);
  addCase(moment, [key, "ordinary", issued(3)], `${seed} merged ${key}`);
  const steps = lives.at(-1);
  const office = steps?.at(-1)?.by ?? "office";
  const at = instantAt(workdaysBefore(lastDay, 1, calendar), 16 * 60);
  steps?.push({ verb: "merge", into, at, by: office, finding: lives.length - 1 });
}

/** A draft whose unit has yet to be found out. */
function addWithoutUnit({ calendar, lives, lastDay, rounds }: PlanMoment): void {
  const foundOn = workdaysBefore(lastDay, 1, calendar);
  lives.push([
    {
      verb: "draft",
      at: instantAt(foundOn, 16 * 60 + 20),
      by: "inspector",
      finding: lives.length,
      draft: {
        round: rounds.length - 1,
        unit: null,
        place: null,
        placeText: "麦渡大桥南头宣传栏",
        fact: "跨镇公路桥头的宣传栏破损，内容停留在去年，两侧乡镇都认为不归本镇管理",
        category: "venues",
        dutyCode: "D4",
        severity: "immediate",
        criteria: ["管理单位已明确", "宣传栏已修复并更新内容"],
        foundOn,
      },
    },
  ]);
}
