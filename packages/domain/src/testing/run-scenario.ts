import { addDays, workCalendar } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import type { CycleRecord, FindingFacts } from "../finding/facts.ts";
import { findingActionLabels, findingActions } from "../finding/lifecycle.ts";
import { childFacts } from "../finding/split.ts";
import { severities, severityLabels } from "../finding/state.ts";
import { statusLightOf } from "../finding/status/status-light.ts";
import { completeInput, draftFacts, fullContent } from "./findings.ts";
import { holidays2026 } from "./holidays.ts";
import { people } from "./people.ts";
import { attempt } from "./run-script.ts";

const calendar = workCalendar(holidays2026);

const named = {
  县领导: people.leader,
  督查办: people.office,
  督查办另一人: people.colleague,
  督查员: people.inspector,
  分管领导: people.lead,
  专干: people.clerk,
} as const;

/** How a scenario ended: the finding, its finished cycles, and the last finding split off. */
export type ScenarioResult = {
  finding: FindingFacts;
  cycles: CycleRecord[];
  child: FindingFacts | null;
};

/** Runs lines of “日期 谁 做什么 [到哪天]”, for a finding of that severity or the result of an earlier scenario. */
export function runScenario(script: string, start: string | FindingFacts): ScenarioResult {
  const severity = severities.find((one) => severityLabels[one] === start) ?? "ordinary";
  const result: ScenarioResult = {
    finding: typeof start === "string" ? { ...draftFacts, severity } : start,
    cycles: [],
    child: null,
  };
  for (const line of script.trim().split("\n")) runLine(result, line.trim());
  return result;
}

function runLine(result: ScenarioResult, line: string): void {
  const [today = "", who = "", label = "", until = addDays(today, 60)] = line.split(/\s+/);
  const actor = named[who as keyof typeof named];
  const action = findingActions.find((one) => findingActionLabels[one] === label);
  if (action === undefined || actor === undefined) throw new Error(`nobody does this: ${line}`);
  const completed = completeInput(action, today, fullContent, until);
  const decision = attempt(result.finding, actor, today, completed);
  if (!decision.ok) throw new Error(`${line}: ${decision.refusal.message}`);
  if (completed.action === "split") {
    const clock = { now: `${today}T02:00:00Z`, today };
    result.child = childFacts(result.finding, { dueOn: until, createdBy: actor.accountId, clock });
  }
  result.finding = { ...result.finding, ...decision.patch };
  if (decision.cycle !== undefined) result.cycles.push(decision.cycle);
}

/** “时限2026-11-30（原定2026-11-23） 用时15 按期”, looked at on a day. */
export function statusText(finding: FindingFacts, today: Day): string {
  const { dueOn, originalDueOn, clockStoppedOn, daysUsed, late, onTime, cycle } = finding;
  const clock = { now: `${today}T02:00:00Z`, today };
  const { overdue, unconfirmed } = statusLightOf(finding, clock, calendar);
  const original = originalDueOn === dueOn ? "" : `（原定${originalDueOn}）`;
  const tokens = [`时限${dueOn}${original}`];
  if (cycle > 1) tokens.unshift(`第${cycle}轮`);
  if (clockStoppedOn !== null) tokens.push(`用时${daysUsed}`);
  if (onTime === null) tokens.push(late || overdue ? "在办已逾期" : "在办");
  else tokens.push(onTime ? "按期" : "逾期");
  if (unconfirmed) tokens.push("待核");
  return tokens.join(" ");
}
