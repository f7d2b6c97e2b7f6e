import { randomUUID } from "node:crypto";
import { inspectionDraw } from "@xianlan/db";
import type { Permission } from "@xianlan/domain/account";
import { defaultChecklist } from "@xianlan/domain/checklist";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { UnitName } from "../directory.ts";
import { plannedVisit } from "../visits.ts";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

const onRow = (permission: Permission, row: string, more: object = {}): IsolationCase => ({
  permission,
  names: "county",
  input: ({ rows }) => ({ ...key(), id: rows[row]?.id, version, ...more }),
});

const known = (permission: Permission, row: string): IsolationCase => ({
  permission,
  names: "county",
  input: ({ rows }) => ({ id: rows[row]?.id }),
});

const drawRequest = (unitId: string) => ({
  seed: "2026-3",
  strata: [{ unitId, kinds: ["village", "facility"], take: 1 }],
});

export const inspectionCases: Record<string, IsolationCase> = {
  "inspection.listWithCoverage": {
    permission: "inspection.read",
    names: "nothing",
    input: () => undefined,
  },
  "inspection.team": { permission: "inspection.manage", names: "nothing", input: () => undefined },
  "inspection.byId": known("inspection.read", "inspection"),
  "inspection.result": known("inspection.read", "inspection"),
  "inspection.repeatDraw": known("inspection.read", "draw"),
  "inspection.previewDraw": {
    permission: "inspection.manage",
    names: "county",
    input: ({ rows, unitId }) => ({ id: rows.inspection?.id, ...drawRequest(unitId) }),
  },
  "inspection.edit": {
    permission: "inspection.manage",
    names: "county",
    input: ({ rows, unitId, world }) => ({
      ...key(),
      id: rows.inspection?.id,
      version,
      title: "改名的督查",
      startsOn: "2026-11-02",
      plan: {
        kind: "special",
        endsOn: null,
        unitIds: [unitId],
        checklistId: null,
        memberIds: [world.accounts.inspector.accountId],
        unitGoal: 100,
        placeGoal: 0,
      },
    }),
  },
  "inspection.start": onRow("inspection.manage", "inspection"),
  "inspection.close": onRow("inspection.manage", "inspection", {
    summary: "本轮督查全部结束",
    cancelReason: "不再安排",
  }),
  "inspection.draw": {
    permission: "inspection.manage",
    names: "county",
    input: ({ rows, unitId }) => ({
      ...key(),
      id: rows.inspection?.id,
      version,
      expected: [],
      ...drawRequest(unitId),
    }),
  },
  "inspection.planVisit": {
    permission: "inspection.manage",
    names: "county",
    input: ({ rows, unitId }) => ({
      ...key(),
      inspectionId: rows.inspection?.id,
      unitId,
      placeId: null,
      plannedOn: null,
      inspectorId: null,
    }),
  },
  "inspection.changeVisit": onRow("inspection.manage", "visit", {
    plannedOn: null,
    inspectorId: null,
  }),
  "inspection.cancelVisit": onRow("inspection.manage", "visit", { reason: "道路中断" }),

  "checklist.list": { permission: "inspection.read", names: "nothing", input: () => undefined },
  "checklist.byId": known("inspection.read", "checklist"),
  "checklist.create": {
    permission: "checklist.manage",
    names: "nothing",
    input: () => ({ ...key(), year: 2028, from: "template" }),
  },
  "checklist.save": onRow("checklist.manage", "checklist", defaultChecklist(2026)),
  "checklist.publish": onRow("checklist.manage", "checklist"),
  "checklist.revise": onRow("checklist.manage", "checklist"),
  "checklist.discard": onRow("checklist.manage", "checklist"),
};

/** A running inspection with a draw, the same for each unit of a county, and a planned visit to this one. */
export async function inspectionRows(world: World, unit: UnitName): Promise<Target["rows"]> {
  const { countyId, admin } = world;
  const [stored] = await admin
    .select({ id: inspectionDraw.inspectionId, drawId: inspectionDraw.id })
    .from(inspectionDraw)
    .where(eq(inspectionDraw.countyId, countyId));
  const visit = await plannedVisit(world, {
    unit,
    place: null,
    ...(stored ? { inspectionId: stored.id } : {}),
  });
  const draw = stored?.drawId ?? (await recordedDraw(world, visit.inspectionId));
  return {
    checklist: { id: visit.checklistId, version: 1 },
    inspection: { id: visit.inspectionId, version: 1 },
    draw: { id: draw, version: 1 },
    visit: { id: visit.id, version: 1 },
  };
}

async function recordedDraw(world: World, inspectionId: string): Promise<string> {
  const id = uuid();
  await world.admin.insert(inspectionDraw).values({
    countyId: world.countyId,
    inspectionId,
    id,
    seed: "2026-3",
    pool: [],
    drawnIds: [],
    drawnAt: world.clock.now,
    drawnByName: "何主任",
  });
  return id;
}
