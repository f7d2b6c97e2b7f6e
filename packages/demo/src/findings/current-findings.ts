import { addDays, type Day } from "@xianlan/domain/calendar";
import type { Severity } from "@xianlan/domain/finding";
import { demoFacts } from "../content/facts.ts";
import { instantAt, issueDayFor, workdaysBefore } from "../days.ts";
import { randomOf } from "../random.ts";
import { demoUnits } from "../units.ts";
import { findingSteps, type RequestOutcome } from "./finding-steps.ts";
import { inspectionAt, newFact, type PlanContext, remember } from "./plan-context.ts";
import type { DemoStep } from "./plan-types.ts";

/** Where a finding of the present stands. Numbers are working days. */
type FindingStatus =
  | { is: "overdue"; by: number }
  | { is: "due"; within: number }
  | { is: "issued"; since: number }
  | { is: "draft"; since: number }
  | { is: "returned"; times: number }
  | { is: "ready"; since: number }
  | { is: "requested" | "verifying" };

type Case = readonly [unit: string, severity: Severity, status: FindingStatus];

const returned = (times: number): FindingStatus => ({ is: "returned", times });
const overdue = (by: number): FindingStatus => ({ is: "overdue", by });
const due = (within: number): FindingStatus => ({ is: "due", within });
const issued = (since: number): FindingStatus => ({ is: "issued", since });
const draft = (since: number): FindingStatus => ({ is: "draft", since });
const ready = (since: number): FindingStatus => ({ is: "ready", since });
const requested: FindingStatus = { is: "requested" };
const verifying: FindingStatus = { is: "verifying" };

/** The findings that are open today. Overdue ones sit in four townships; more are written by hand. */
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
export function addCurrentFindings(context: PlanContext): void {
  for (const [at, one] of cases.entries()) addCase(context, one, `${context.seed} case ${at}`);
  for (const unit of merged) addMerged(context, unit);
  addWithoutUnit(context);
}

function outcomeOf(status: FindingStatus): RequestOutcome {
  const outcome = { returns: 0, lateBy: null };
  switch (status.is) {
    case "overdue":
    case "due":
      return { ...outcome, end: "rectifying" };
    case "returned":
      return { ...outcome, end: "rectifying", returns: status.times };
    default:
      return { ...outcome, end: status.is };
  }
}

/** Days of issue that may bring a finding to its status, likely ones first. */
function issueDays(
  { calendar, lastDay }: PlanContext,
  severity: Severity,
  status: FindingStatus,
): readonly Day[] {
  const before = (n: number) => workdaysBefore(lastDay, n, calendar);
  switch (status.is) {
    case "overdue":
      return [issueDayFor(severity, before(status.by), calendar)];
    case "due":
      return [issueDayFor(severity, calendar.addWorkdays(lastDay, status.within), calendar)];
    case "issued":
    case "ready":
      return [before(status.since)];
    case "draft":
      return [calendar.addWorkdays(before(status.since), 2)];
    default:
      return Array.from({ length: 45 }, (_, back) => before(back + 2));
  }
}

/** Whether the action that led to this status happened within the last three working days. */
function isFresh({ calendar, lastDay }: PlanContext, steps: DemoStep[], status: FindingStatus) {
  if (!["returned", "requested", "verifying"].includes(status.is)) return true;
  const last = steps.findLast(({ action }) => status.is !== "returned" || action === "return");
  const since = instantAt(workdaysBefore(lastDay, 3, calendar), 0);
  return last !== undefined && last.at >= since && last.at < instantAt(addDays(lastDay, 1), 0);
}

function addCase(context: PlanContext, [key, severity, status]: Case, seed: string): void {
  const { calendar, lives } = context;
  const unit = demoUnits.find((one) => one.key === key);
  if (unit === undefined) throw new RangeError(`no unit ${key}`);
  const patterns = demoFacts.filter((pattern) => pattern.severity === severity);
  for (const issuedOn of issueDays(context, severity, status)) {
    const random = randomOf(seed);
    const on = workdaysBefore(issuedOn, 2, calendar);
    const fact = newFact(context, { unit, on, random, patterns });
    if (fact === null) continue;
    const birth = {
      finding: lives.length,
      pattern: fact.pattern,
      foundOn: on,
      issuedOn,
      random,
      draft: { ...fact.content, inspection: inspectionAt(context, on), foundOn: on },
      // So that a visitor who signs in as the inspector has something to do.
      verifier: "inspector",
    };
    const steps = findingSteps(birth, outcomeOf(status), calendar);
    if (!isFresh(context, steps, status)) continue;
    remember(context, fact, on);
    lives.push(steps);
    return;
  }
}

/** A second finding of the unit, issued and then acknowledged together with its first overdue one. */
function addMerged(context: PlanContext, key: string): void {
  const { calendar, lives, lastDay, seed } = context;
  const into = lives.findIndex(([first]) => first?.action === "draft" && first.draft.unit === key);
  addCase(context, [key, "ordinary", issued(3)], `${seed} merged ${key}`);
  const steps = lives.at(-1);
  const office = steps?.at(-1)?.by ?? "office";
  const at = instantAt(workdaysBefore(lastDay, 1, calendar), 16 * 60);
  steps?.push({ action: "merge", into, at, by: office, finding: lives.length - 1 });
}

/** A draft whose unit has yet to be found out. */
function addWithoutUnit({ calendar, lives, lastDay, inspections }: PlanContext): void {
  const foundOn = workdaysBefore(lastDay, 1, calendar);
  lives.push([
    {
      action: "draft",
      at: instantAt(foundOn, 16 * 60 + 20),
      by: "inspector",
      finding: lives.length,
      draft: {
        inspection: inspections.length - 1,
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
