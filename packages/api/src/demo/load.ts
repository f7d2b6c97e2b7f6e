import { type Clock, clockAt } from "@xianlan/domain";
import type { DemoAccount, Services } from "../context.ts";
import { AppError } from "../errors.ts";
import { demoScope, found, markComplete, readFounded } from "./foundation.ts";
import { demoPassword } from "./identity.ts";
import { type Deed, sideBySide } from "./lanes.ts";
import { demoPeople } from "./people.ts";
import { planDemo } from "./plan.ts";
import type { DemoPlan, DemoStep } from "./plan-types.ts";
import { player } from "./play.ts";
import { roundPlayer } from "./play-rounds.ts";
import { stageOf } from "./stage.ts";
import { demoUnits } from "./units.ts";
import { planYear, type YearPlan } from "./year/plan.ts";
import { yearPlayer } from "./year/play.ts";
import { visitPlayer } from "./year/play-visits.ts";

type Plans = { findings: DemoPlan; year: YearPlan };

/** Deeds between two lines of progress. */
const deedsALine = 400;
/** Deeds under way at a time: the database works on some while others wait for the disk. */
const atOnce = 6;

/** What a load did: nothing, the rest of an interrupted one, or all of it. */
export type DemoLoad = { accounts: readonly DemoAccount[]; deeds: number };

/**
 * Brings the demo county into the database, once. What was interrupted is played again from its start
 * under the same keys, as of the day it was begun, so that it ends as if nothing had happened.
 * @returns null where another county is already in the database: a demo has no place among real data.
 */
export async function loadDemo(
  services: Services,
  options: { clock: Clock; progress?: (line: string) => void },
): Promise<DemoLoad | null> {
  const { clock, progress = () => undefined } = options;
  const held = await readFounded(services);
  if (held === null && (await holdsOthers(services))) return null;
  const accounts = demoAccounts(services);
  if (held?.complete) return { accounts, deeds: 0 };
  progress("正在装入演示县：单位、点位和账号");
  const { begunAt } = held ?? (await found(services, Date.parse(clock.now)));
  const { today } = clockAt(begunAt);
  const findings = planDemo(today, services.calendar);
  const year = planYear(today, services.calendar);
  await playAll(services, { findings, year }, progress).catch((error: unknown) => {
    if (!isFromElsewhere(error)) throw error;
    progress("演示县由另一版本装入了一部分，保留已装入的内容，不再补齐");
  });
  await markComplete(services, clock.now);
  return { accounts, deeds: findings.steps.length + year.steps.length };
}

/** Everyone who can sign in to the demo, with the password; the first of each role has the button. */
function demoAccounts(services: Services): DemoAccount[] {
  return demoPeople.map(({ username, roles, unit }) => ({
    username,
    password: demoPassword(services, username),
    roles,
    unit: demoUnits.find(({ key }) => key === unit)?.name ?? null,
  }));
}

/** The interrupted load was another version's, whose plan said something else: nobody can end it. */
function isFromElsewhere(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof AppError && cause.kind === "key_reused";
}

async function holdsOthers({ auth, ...services }: Services): Promise<boolean> {
  const { countyId } = demoScope({ auth, ...services });
  const { rows } = await auth.pool.query<{ held: boolean }>(
    "select exists(select 1 from county where county_id <> $1) as held",
    [countyId],
  );
  return rows[0]?.held ?? false;
}

/** Days are kept apart, so that the audit log runs forward; within a day deeds go side by side. */
async function playAll(
  services: Services,
  { findings, year }: Plans,
  progress: (line: string) => void,
): Promise<void> {
  const stage = stageOf(services);
  const visits = visitPlayer(stage);
  const rounds = roundPlayer(stage, findings.rounds, visits);
  const { play, issueTogether } = player(stage, rounds.idOf);
  const { deedOf } = yearPlayer(stage, year.moment, visits);
  const days = byDay(findings.steps);
  const yearDays = byDay(year.steps);
  const roundDays = byDay(findings.roundSteps);
  const all = findings.steps.length + year.steps.length;
  let done = 0;
  for (const day of [
    ...new Set([...roundDays.keys(), ...days.keys(), ...yearDays.keys()]),
  ].sort()) {
    for (const step of roundDays.get(day) ?? []) await rounds.play(step);
    const deeds = batches(days.get(day) ?? []).map((batch): Deed => {
      const [first] = batch;
      const run = () => (isIssues(batch) ? issueTogether(batch) : play(first));
      return { touches: batch.flatMap(touchesOf), run };
    });
    const ofYear = yearDays.get(day) ?? [];
    await sideBySide([...ofYear.map(deedOf), ...deeds], atOnce);
    const before = done;
    done += ofYear.length + (days.get(day)?.length ?? 0);
    const lines = Math.floor(done / deedsALine);
    if (lines > Math.floor(before / deedsALine)) {
      progress(`正在装入演示县：两年的记录、报送和督查整改，${lines * deedsALine}/${all}`);
    }
  }
}

function touchesOf(step: DemoStep): string[] {
  const own = `finding ${step.finding}`;
  // Drafts take the next number of their round, so they keep their order.
  if (step.verb === "draft") return [own, "numbers"];
  if (step.verb === "split") return [own, "numbers", `finding ${step.child}`];
  if (step.verb === "answerSelfCheck") return [own, "self-checks"];
  return step.verb === "merge" ? [own, `finding ${step.into}`] : [own];
}

/** By the county's day, in the order they stand in. */
function byDay<Step extends { at: string }>(steps: readonly Step[]): Map<string, Step[]> {
  return Map.groupBy(steps, ({ at }) => clockAt(Date.parse(at)).today);
}

type Batch = readonly [DemoStep, ...DemoStep[]];
type Issue = Extract<DemoStep, { verb: "issue" }>;

function isIssues(batch: Batch): batch is readonly [Issue, ...Issue[]] {
  return batch.length > 1 && batch.every(({ verb }) => verb === "issue");
}

/** Steps one by one, but what one person issues at one moment together. */
function batches(steps: readonly DemoStep[]): Batch[] {
  const made: [DemoStep, ...DemoStep[]][] = [];
  for (const step of steps) {
    const last = made.at(-1);
    const [first] = last ?? [];
    const joins = step.verb === "issue" && first?.verb === "issue";
    if (last !== undefined && joins && first.at === step.at && first.by === step.by) {
      last.push(step);
    } else made.push([step]);
  }
  return made;
}
