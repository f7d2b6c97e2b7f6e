import { beforeAll, expect, it } from "vitest";
import {
  type AccountName,
  failureOf,
  findingAt,
  morningOf,
  useWorld,
} from "../../testing/index.ts";

const world = useWorld();

beforeAll(async () => {
  for (const seedState of ["draft", "issued", "rectifying", "closure_requested"] as const) {
    await findingAt(world, seedState);
  }
  await findingAt(world, "proposed", { severity: "major" });
  await findingAt(world, "issued", {
    unitId: world.units.baisha,
    placeId: world.places.baisha_station,
    severity: "immediate",
  });
});

const tasksOf = (who: AccountName, day = "2026-11-20") =>
  world.caller(who, morningOf(day)).task.list();

it.each([
  ["office", { issue: 1, start_verification: 1, countersign: 1 }],
  ["inspector", { start_verification: 1 }],
  ["unit_clerk", { acknowledge: 1, rectify: 1 }],
  ["unit_lead", { acknowledge: 1, rectify: 1 }],
  ["baisha_clerk", { acknowledge: 1 }],
  ["leader", {}],
] as const)("names what %s owes", async (who, byKind) => {
  const { total, overdue, tasks, byKind: counted } = await tasksOf(who);
  expect(counted).toEqual(byKind);
  expect({ total, overdue }).toEqual({ total: tasks.length, overdue: 0 });
});

it("puts what is overdue first, and each action is one the page offers", async () => {
  const { tasks, sentence } = await tasksOf("unit_clerk", "2026-11-30");
  expect(tasks.map(({ overdue }) => overdue)).toEqual([true, false]);
  expect(sentence).toEqual([{ text: "有2件事要办，其中1件已超期" }]);
  for (const { action, finding } of tasks) {
    const page = await world.caller("unit_clerk").finding.byId({ id: finding.id });
    if (action !== null) expect(page.available).toContain(action);
    expect(finding.version).toBe(page.version);
  }
});

it("a leader has a task for a major finding that is late", async () => {
  const { byKind } = await tasksOf("leader", "2027-01-20");
  expect(byKind).toEqual({});
  await findingAt(world, "rectifying", { severity: "major" });
  expect((await tasksOf("leader", "2027-01-20")).byKind).toEqual({ watch: 1 });
});

it("is not for administrators and auditors", async () => {
  for (const who of ["admin", "auditor"] as const) {
    expect((await failureOf(tasksOf(who))).code).toBe("FORBIDDEN");
  }
});
