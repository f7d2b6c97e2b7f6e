import { randomUUID } from "node:crypto";
import { useDatabase } from "@xianlan/db/testing";
import { useWorld, type World } from "../../testing/index.ts";
import {
  checklistInUse,
  inspectionPlanOf,
  plannedVisit,
  runningInspection,
} from "../../testing/visits.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

const key = () => ({ idempotencyKey: randomUUID() });
type Body = Record<string, unknown>;
const target = ({ id, version }: Body) => ({ id: String(id), version: Number(version) });
const named = { title: "阵地专项督查", startsOn: "2026-11-02" };

async function running(at: World) {
  return { id: await runningInspection(at), version: 1 };
}

/** Another changes the inspection's plan meanwhile. */
const edited = (at: World, body: Body) =>
  at
    .caller("office2")
    .inspection.edit({ ...key(), ...target(body), ...named, plan: inspectionPlanOf(at) });

/** Another makes a draw meanwhile. */
const makeDraw = (at: World, body: Body) =>
  at.caller("office2").inspection.draw({
    ...key(),
    ...target(body),
    ...drawRequest(at),
    expected: [at.places.shangcun, at.places.xiacun],
  });

/** Another takes the visit off the plan meanwhile. */
const cancelled = (at: World, body: Body) =>
  at.caller("office2").inspection.cancelVisit({ ...key(), ...target(body), reason: "不再安排" });

/** Another moves the visit to a later day meanwhile. */
const moved = (at: World, body: Body) =>
  at.caller("office2").inspection.changeVisit({
    ...key(),
    ...target(body),
    plannedOn: "2026-12-01",
    inspectorId: null,
  });

async function onPlan(at: World) {
  const { id, version } = await plannedVisit(at);
  return { id, version };
}

const of = { by: "office", wrongRole: "inspector" } as const;
const drawRequest = (at: World) => ({
  seed: "2026-11-22",
  strata: [{ unitId: at.units.qingshi, kinds: ["village" as const], take: 2 }],
});

testWrites(
  [
    {
      ...of,
      path: "inspection.create",
      namesNothing: true,
      input: async () => named,
      otherBody: { title: "另一轮督查" },
    },
    {
      ...of,
      path: "inspection.edit",
      input: async (at) => ({ ...(await running(at)), ...named, plan: inspectionPlanOf(at) }),
      otherBody: { title: "另一轮督查" },
      stale: makeDraw,
    },
    {
      ...of,
      path: "inspection.start",
      input: async (at) => {
        const checklistId = await checklistInUse(at);
        return { id: await runningInspection(at, { state: "planned", checklistId }), version: 1 };
      },
      otherBody: { version: 99 },
      stale: edited,
    },
    {
      ...of,
      path: "inspection.close",
      input: async (at) => ({ ...(await running(at)), summary: "本轮督查结束", cancelReason: "" }),
      otherBody: { summary: "另一个小结" },
      stale: edited,
    },
    {
      ...of,
      path: "inspection.draw",
      input: async (at) => ({
        ...(await running(at)),
        ...drawRequest(at),
        expected: [at.places.shangcun, at.places.xiacun],
      }),
      otherBody: { seed: "another-seed" },
      stale: edited,
    },
    {
      ...of,
      path: "inspection.planVisit",
      input: async (at) => ({
        inspectionId: await runningInspection(at),
        unitId: at.units.qingshi,
        placeId: null,
        plannedOn: "2026-11-25",
        inspectorId: at.accounts.inspector.accountId,
      }),
      otherBody: { plannedOn: "2026-11-26" },
    },
    {
      ...of,
      path: "inspection.changeVisit",
      input: async (at) => ({
        ...(await onPlan(at)),
        plannedOn: "2026-11-27",
        inspectorId: at.accounts.inspector2.accountId,
      }),
      otherBody: { plannedOn: "2026-11-28" },
      stale: cancelled,
    },
    {
      ...of,
      path: "inspection.cancelVisit",
      input: async (at) => ({ ...(await onPlan(at)), reason: "道路中断，改在下轮检查" }),
      otherBody: { reason: "另一个原因" },
      stale: moved,
    },
  ],
  () => ({ world, other }),
);
