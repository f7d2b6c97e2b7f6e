import type { Services } from "@xianlan/api";
import { can } from "@xianlan/domain/account";
import { clockAt } from "@xianlan/domain/calendar";
import { instantAt } from "../days.ts";
import type { DemoPlan, DemoStep } from "../findings/plan-types.ts";
import { demoPeople } from "../people.ts";
import type { YearPlan } from "../year/plan.ts";
import { visitRunner } from "../year/run/run-visits.ts";
import { yearRunner } from "../year/run/run-year.ts";
import { type Action, runConcurrently } from "./run-concurrently.ts";
import { findingRunner } from "./run-findings.ts";
import { inspectionRunner } from "./run-inspections.ts";
import { createRunnerContext, type RunnerContext } from "./runner-context.ts";

/** What is run: the findings with their inspections, and the year of the indicators. */
type Plans = { findings: DemoPlan; year: YearPlan };

/** Actions between two lines of progress. */
const actionsALine = 400;
/** Actions under way at a time: the database works on some while others wait for the disk. */
const concurrency = 6;

/** Days are kept apart, so that the audit log runs forward; within a day actions run concurrently. */
export async function runAll(
  services: Services,
  { findings, year }: Plans,
  progress: (line: string) => void,
): Promise<void> {
  const runner = createRunnerContext(services);
  const visits = visitRunner(runner);
  const inspections = inspectionRunner(runner, findings.inspections, visits);
  const { runStep, issueInBulk } = findingRunner(runner, inspections.idOf);
  const { actionOf } = yearRunner(runner, year.context, visits);
  const days = byDay(findings.steps);
  const yearDays = byDay(year.steps);
  const inspectionDays = byDay(findings.inspectionSteps);
  const all = findings.steps.length + year.steps.length;
  let done = 0;
  for (const day of [
    ...new Set([...inspectionDays.keys(), ...days.keys(), ...yearDays.keys()]),
  ].sort()) {
    for (const step of inspectionDays.get(day) ?? []) await inspections.runStep(step);
    const actions = batches(days.get(day) ?? []).map((batch): Action => {
      const [first] = batch;
      const run = () => (isIssues(batch) ? issueInBulk(batch) : runStep(first));
      return { dependsOn: batch.flatMap(touchesOf), run };
    });
    const ofYear = yearDays.get(day) ?? [];
    await runConcurrently([...ofYear.map(actionOf), ...actions], concurrency);
    const before = done;
    done += ofYear.length + (days.get(day)?.length ?? 0);
    const lines = Math.floor(done / actionsALine);
    if (lines > Math.floor(before / actionsALine)) {
      progress(`正在装入演示县：两年的记录、报送和督查整改，${lines * actionsALine}/${all}`);
    }
  }
  await readNotices(runner, instantAt(year.context.lastDay, 8 * 60));
}

/** Everyone has read the notices from before a given time; later ones are new to them. */
async function readNotices({ as, keyOf }: RunnerContext, until: string): Promise<void> {
  const readers = demoPeople.filter((person) => can(person, "notice.read"));
  const actions = readers.map(({ username }): Action => {
    const call = { ...keyOf(`notices read by ${username}`), until };
    const run = async () => void (await as({ by: username, at: until }).notice.markSeen(call));
    return { dependsOn: [username], run };
  });
  await runConcurrently(actions, concurrency);
}

function touchesOf(step: DemoStep): string[] {
  const own = `finding ${step.finding}`;
  // Drafts take the next number of their inspection, so they keep their order.
  if (step.action === "draft") return [own, "numbers"];
  if (step.action === "split") return [own, "numbers", `finding ${step.child}`];
  if (step.action === "answerSelfCheck") return [own, "self-checks"];
  return step.action === "merge" ? [own, `finding ${step.into}`] : [own];
}

/** By the county's day, in their order. */
function byDay<Step extends { at: string }>(steps: readonly Step[]): Map<string, Step[]> {
  return Map.groupBy(steps, ({ at }) => clockAt(Date.parse(at)).today);
}

type Batch = readonly [DemoStep, ...DemoStep[]];
type Issue = Extract<DemoStep, { action: "issue" }>;

function isIssues(batch: Batch): batch is readonly [Issue, ...Issue[]] {
  return batch.length > 1 && batch.every(({ action }) => action === "issue");
}

/** Actions one by one, but what one person issues at one time together. */
function batches(steps: readonly DemoStep[]): Batch[] {
  const made: [DemoStep, ...DemoStep[]][] = [];
  for (const step of steps) {
    const last = made.at(-1);
    const [first] = last ?? [];
    const joins = step.action === "issue" && first?.action === "issue";
    if (last !== undefined && joins && first.at === step.at && first.by === step.by) {
      last.push(step);
    } else made.push([step]);
  }
  return made;
}
