import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAuditChains, createAuth, loadCalendar, type Services } from "@xianlan/api";
import { finding, openDatabase } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { clockAt } from "@xianlan/domain/calendar";
import { type FindingState, findingNumber } from "@xianlan/domain/finding";
import { isNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { planDemo } from "./findings/plan.ts";
import type { DemoStep } from "./findings/plan-types.ts";
import { type DemoLoad, loadDemo } from "./load.ts";
import { createRunnerContext } from "./run/runner-context.ts";
import { lackedBy } from "./testing/demo-shows.ts";
import { planYear } from "./year/plan.ts";
import { townships, yearContext } from "./year/year-context.ts";

const begun = clockAt(Date.parse("2026-11-22T03:00:00Z"));
const nextDay = clockAt(Date.parse("2026-11-23T03:00:00Z"));

const test = useDatabase();
let services: Services;
let loaded: DemoLoad | null;
let admin: Pool;

// Interrupted once on its way and taken up a day later: what comes of it has to be the same.
beforeAll(async () => {
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
  const interrupted = (line: string) => {
    if (line.includes("3600/")) throw new Error("the power went out");
  };
  await expect(loadDemo(services, { clock: begun, progress: interrupted })).rejects.toThrow(
    "power",
  );
  loaded = await loadDemo(services, { clock: nextDay });
}, 600_000);

afterAll(async () => {
  await admin.end();
  await services.auth.close();
  await services.database.close();
  await rm(services.filesFolder, { recursive: true });
});

/** The state an action leaves a finding in, where it changes it. */
const stateAfter: Partial<Record<DemoStep["action"], FindingState>> = {
  draft: "draft",
  issue: "issued",
  acknowledge: "rectifying",
  dispute: "disputed",
  uphold: "withdrawn",
  dismiss: "issued",
  makeLongTerm: "long_term",
  request: "closure_requested",
  startVerification: "verifying",
  return: "rectifying",
  close: "closed",
  reopen: "rectifying",
  withdraw: "withdrawn",
  merge: "merged",
};

/** What the plan alone says each finding comes to: number, fact, state. */
function expectedCounts() {
  const plan = planDemo(begun.today, services.calendar);
  const { steps } = planYear(begun.today, services.calendar);
  const visited = steps.flatMap((step) => (step.action === "inspect" ? [step.on] : []));
  const inspections = plan.inspections.map(({ startsOn }, at) => {
    const year = Number(startsOn.slice(0, 4));
    // Inspections of visits take their ordinals among the others.
    const before = [...plan.inspections.slice(0, at).map((one) => one.startsOn), ...visited].filter(
      (day) => day.startsWith(`${year}`) && day < startsOn,
    );
    return { year, ordinal: before.length + 1, numbers: 0 };
  });
  const inspectionOf = new Map<number, number>();
  const numberIn = (at: number) => {
    const inspection = inspections[at];
    if (inspection === undefined) throw new Error("a finding of no inspection");
    inspection.numbers += 1;
    return findingNumber(inspection.year, inspection.ordinal, inspection.numbers);
  };
  const findings = new Map<number, { number: string; fact: string; state: FindingState }>();
  for (const step of plan.steps) {
    if (step.action === "draft") {
      inspectionOf.set(step.finding, step.draft.inspection);
      const number = numberIn(step.draft.inspection);
      findings.set(step.finding, { number, fact: step.draft.fact, state: "draft" });
    }
    if (step.action === "split") {
      const number = numberIn(inspectionOf.get(step.finding) ?? -1);
      findings.set(step.child, { number, fact: step.fact, state: "rectifying" });
    }
    const one = findings.get(step.finding);
    const state = stateAfter[step.action];
    if (one !== undefined && state !== undefined) one.state = state;
  }
  return [...findings.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
}

it("brings exactly the planned findings into the database, also after an interruption", async () => {
  const rows = await drizzle(admin)
    .select({ number: finding.number, fact: finding.fact, state: finding.state })
    .from(finding)
    .where(isNull(finding.visitId));
  expect(rows.sort((a, b) => (a.number < b.number ? -1 : 1))).toEqual(expectedCounts());
});

it("shows the bulletin's facts and every state of the year's work, read by the product's own queries", async () => {
  const leader = createRunnerContext(services).as({ by: "leader", at: begun.now });
  const { participants } = yearContext(begun.today, services.calendar, "云溪");
  const nameOf = (key: string) => townships.find((unit) => unit.key === key)?.name ?? "";
  const { scored } = await leader.score.matrix({});
  const cells = (code: string) =>
    new Map(scored?.units.map(({ name, cells: all }) => [name, all[code]?.text.split("/")[0]]));
  expect(scored?.units).toHaveLength(15);
  expect(new Set(scored?.units.map(({ tierName }) => tierName)).size).toBeGreaterThanOrEqual(3);
  expect([cells("B1"), cells("B2")].map((cell) => cell.get(nameOf(participants.many)))).toEqual([
    "17",
    "5",
  ]);
  expect([cells("B1"), cells("B2")].map((cell) => cell.get(nameOf(participants.few)))).toEqual([
    "5",
    "2",
  ]);
  expect([...cells("B3").values()].filter((count) => count === "1")).toHaveLength(5);
  expect([...cells("C2").values()].filter((count) => count === "0")).toHaveLength(3);

  const { units } = await leader.period.completeness({});
  const labels = new Set(
    units.flatMap(({ submissions }) => submissions.map((submission) => submission?.statusLabel)),
  );
  for (const label of ["已审定", "已报送", "已退回", "逾期未报"]) expect(labels).toContain(label);
  const { counts } = await leader.correction.list({});
  expect(counts).toMatchObject({ asked: 1, approved: 1 });
  const objections = (await leader.objection.list({})).rows;
  expect(objections.map(({ state }) => state).sort()).toEqual(["dismissed", "raised", "raised"]);
  const { ratings } = await leader.rating.list({});
  expect(ratings.map(({ state }) => state)).toEqual([
    "proposed",
    "published",
    "published",
    "published",
  ]);
  const { schemes } = await leader.scheme.list();
  expect(schemes.map(({ year, state }) => `${year} ${state}`)).toEqual([
    "2026 draft",
    "2026 in_force",
    "2025 in_force",
  ]);
  expect(await leader.countyList.list({})).toHaveLength(3);
  const shared = await leader.activity.list({ flag: "shared" });
  expect(new Set(shared.rows.map(({ unitName }) => unitName)).size).toBeGreaterThanOrEqual(2);
});

it("shows every state and child record, and problems that came again", async () => {
  expect(await lackedBy(admin)).toEqual([]);
  const { rowCount } = await admin.query("select from finding where recurs_from is not null");
  expect(rowCount).toBeGreaterThan(0);
});

it("leaves an audit chain that holds", async () => {
  const reports: object[] = [];
  for await (const report of checkAuditChains(services)) reports.push(report);
  expect(reports).toMatchObject([{ county: "云溪县（演示）", broken: null }]);
  expect(Reflect.get(reports[0] ?? {}, "intact")).toBeGreaterThan(5_000);
});

it("loads once: a later start finds it complete and lists the same accounts", async () => {
  const repeated = await loadDemo(services, { clock: nextDay });
  expect(repeated).toEqual({ accounts: loaded?.accounts, actions: 0 });
  const roles = new Set(loaded?.accounts.flatMap((account) => account.roles));
  expect([...roles].sort()).toEqual(
    ["admin", "auditor", "inspector", "leader", "office", "unit_clerk", "unit_lead"].sort(),
  );
});

it("keeps away from a database with another county", async () => {
  const outsider = { ...services, auditKey: randomBytes(32) };
  expect(await loadDemo(outsider, { clock: nextDay })).toBeNull();
});
