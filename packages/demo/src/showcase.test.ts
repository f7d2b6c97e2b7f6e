import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuth, loadCalendar, type Services } from "@xianlan/api";
import { openDatabase } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { clockAt } from "@xianlan/domain/calendar";
import { Pool } from "pg";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { planDemo } from "./findings/plan.ts";
import type { DemoPlan, DemoStep } from "./findings/plan-types.ts";
import { found } from "./foundation.ts";
import { runAll } from "./run/run-all.ts";
import { createRunnerContext } from "./run/runner-context.ts";
import { lackedBy } from "./testing/demo-shows.ts";
import { planYear, type YearPlan } from "./year/plan.ts";

let test: TestDatabase;
let services: Services;
let admin: Pool;

beforeEach(async () => {
  test = await testDatabase();
  const database = openDatabase(test.appUrl);
  services = {
    database,
    auth: createAuth({ url: test.appUrl, secret: "the demo's test signs with this" }),
    auditKey: randomBytes(32),
    auditKeyId: randomUUID(),
    notices: { secretsKey: randomBytes(32), robotOrigins: [] },
    calendar: await loadCalendar(database),
    filesFolder: await mkdtemp(join(tmpdir(), "xianlan-demo-")),
    logger: pino({ level: "silent" }),
    demo: null,
  };
  admin = new Pool({ connectionString: test.adminUrl, max: 2 });
});

afterEach(async () => {
  await admin.end();
  await services.auth.close();
  await services.database.close();
  await rm(services.filesFolder, { recursive: true });
  await test.close();
});

/** What is alike about two lives of findings: their actions, with every code they name, in order. */
function outlineOf(life: readonly DemoStep[]): string {
  const code = /^[A-Za-z _]+$/;
  return JSON.stringify(
    life.map(({ by: _by, finding: _finding, ...step }) =>
      Object.entries(step).map(([key, value]) =>
        value === null || typeof value === "boolean" || code.test(String(value))
          ? [key, value]
          : [key, typeof value],
      ),
    ),
  );
}

/** The plan with one finding of each outline, and those they were merged into or parted from. */
function oneOfEach(plan: DemoPlan): DemoPlan {
  const lives = Map.groupBy(plan.steps, ({ finding }) => finding);
  const firsts = Map.groupBy([...lives], ([, life]) => outlineOf(life));
  const expected = new Set<number>();
  const queue = [...firsts.values()].flatMap((alike) => alike.slice(0, 1).map(([at]) => at));
  for (const finding of queue) {
    if (expected.has(finding)) continue;
    expected.add(finding);
    for (const step of lives.get(finding) ?? []) {
      if (step.action === "merge") queue.push(step.into);
      if (step.action === "split") queue.push(step.child);
    }
  }
  for (const { action, finding, ...step } of plan.steps) {
    if (action === "split" && "child" in step && expected.has(step.child)) expected.add(finding);
  }
  return { ...plan, steps: plan.steps.filter(({ finding }) => expected.has(finding)) };
}

const visiting = new Set(["checklists", "reviseChecklist", "inspect"]);
const onlyVisits = (plan: YearPlan): YearPlan => ({
  ...plan,
  steps: plan.steps.filter(({ action }) => visiting.has(action)),
});

// The end of the year is covered by the test of the whole load.
it.each(["2026-01-02", "2026-03-01", "2026-07-06"])(
  "shows every state and child record, seen on %s",
  async (today) => {
    const clock = clockAt(Date.parse(`${today}T03:00:00Z`));
    await found(services, Date.parse(clock.now), async () => "nobody signs in");
    const findings = oneOfEach(planDemo(today, services.calendar));
    const year = onlyVisits(planYear(today, services.calendar));
    await runAll(services, { findings, year }, () => undefined);
    expect(await lackedBy(admin)).toEqual([]);

    const { evidence } = await reuseOf(today);
    expect(evidence).toContain("same_picture");
  },
  240_000,
);

/** What a verifier reads about evidence used before, in the findings whose closure is requested. */
async function reuseOf(today: string): Promise<{ evidence: string[] }> {
  const at = clockAt(Date.parse(`${today}T03:00:00Z`)).now;
  const { finding } = createRunnerContext(services).as({ by: "inspector2", at });
  const { rows } = await finding.list({ state: ["closure_requested"], limit: 200 });
  const reuses = await Promise.all(rows.map(({ id }) => finding.evidenceReuse({ id })));
  return { evidence: reuses.flatMap(({ reused }) => reused.map(({ match }) => match)) };
}
