import { can, clockAt } from "@xianlan/domain";
import type { Services } from "../context.ts";
import { instantAt } from "./days.ts";
import { type Deed, sideBySide } from "./lanes.ts";
import { demoPeople } from "./people.ts";
import type { DemoPlan, DemoStep } from "./plan-types.ts";
import { player } from "./play.ts";
import { roundPlayer } from "./play-rounds.ts";
import { type Stage, stageOf } from "./stage.ts";
import type { YearPlan } from "./year/plan.ts";
import { yearPlayer } from "./year/play.ts";
import { visitPlayer } from "./year/play-visits.ts";

/** What is played: the findings with their rounds, and the year of the indicators. */
type Plans = { findings: DemoPlan; year: YearPlan };

/** Deeds between two lines of progress. */
const deedsALine = 400;
/** Deeds under way at a time: the database works on some while others wait for the disk. */
const atOnce = 6;

/** Days are kept apart, so that the audit log runs forward; within a day deeds go side by side. */
export async function playAll(
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
  await readNotices(stage, instantAt(year.moment.lastDay, 8 * 60));
}

/** Everyone has read what they were told before a moment; what came since is new to them. */
async function readNotices({ as, keyOf }: Stage, until: string): Promise<void> {
  const readers = demoPeople.filter((person) => can(person, "notice.read"));
  const deeds = readers.map(({ username }): Deed => {
    const call = { ...keyOf(`notices read by ${username}`), until };
    const run = async () => void (await as({ by: username, at: until }).notice.seen(call));
    return { touches: [username], run };
  });
  await sideBySide(deeds, atOnce);
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
