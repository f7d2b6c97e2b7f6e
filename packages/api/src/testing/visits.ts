import * as schema from "@xianlan/db";
import { type ChecklistItem, defaultChecklist } from "@xianlan/domain/checklist";
import type { InspectionPlan } from "@xianlan/domain/inspection";
import type { VisitState } from "@xianlan/domain/visit";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { AccountName, PlaceName, UnitName } from "./directory.ts";
import type { World } from "./world.ts";

/** A visit as tests name it, with the inspection and the checklist revision it belongs to. */
export type SeededVisit = {
  id: string;
  version: number;
  inspectionId: string;
  checklistId: string;
  items: ChecklistItem[];
};

export type VisitSeed = {
  unit?: UnitName;
  /** Null: the unit itself. */
  place?: PlaceName | null;
  inspector?: AccountName | null;
  state?: VisitState;
  /** An inspection that has a checklist; without, one is made for the visit. */
  inspectionId?: string;
  checklistId?: string;
};

// Downwards: inspections made by the product count up from the highest there is.
let ordinals = 9000;

/** A checklist in use: the default one of the year. */
export async function checklistInUse(world: World, items = defaultChecklist(2026).items) {
  const { countyId } = world;
  const id = uuid();
  const at = world.clock.now;
  const name = world.accounts.office.name;
  await world.admin.insert(schema.checklist).values({
    countyId,
    id,
    familyId: uuid(),
    revision: 1,
    year: 2026,
    title: "2026年检查清单",
    items,
    state: "in_use",
    createdByName: name,
    createdAt: at,
    updatedAt: at,
    updatedByName: name,
  });
  return id;
}

/** A running inspection over all units of the test county, its team both inspectors. */
export async function runningInspection(
  world: World,
  changes: Partial<typeof schema.inspection.$inferInsert> = {},
): Promise<string> {
  const { countyId, admin } = world;
  const id = uuid();
  ordinals -= 1;
  await admin.insert(schema.inspection).values({
    countyId,
    id,
    year: 2026,
    ordinal: ordinals,
    title: "阵地专项督查",
    kind: "special",
    state: "running",
    startsOn: "2026-11-02",
    endsOn: "2026-12-31",
    ...changes,
  });
  await admin
    .insert(schema.inspectionUnit)
    .values(Object.values(world.units).map((unitId) => ({ countyId, inspectionId: id, unitId })));
  await admin.insert(schema.inspectionMember).values(
    (["inspector", "inspector2"] as const).map((who) => {
      const { accountId, name } = world.accounts[who];
      return { countyId, inspectionId: id, accountId, name };
    }),
  );
  return id;
}

/** A visit on the plan of a running inspection, by default to 上村 of 青石镇 by 方督查. */
export async function plannedVisit(world: World, seed: VisitSeed = {}): Promise<SeededVisit> {
  const { unit = "qingshi", state = "planned" } = seed;
  const place = seed.place === undefined && unit === "qingshi" ? "shangcun" : (seed.place ?? null);
  const { inspectionId, checklistId, items } = await inspectionOf(world, seed);
  const inspector = seed.inspector === undefined ? "inspector" : seed.inspector;
  const who = inspector === null ? null : world.accounts[inspector];
  const id = uuid();
  const isStarted = state === "under_way" || state === "done";
  await world.admin.insert(schema.visit).values({
    countyId: world.countyId,
    id,
    inspectionId,
    unitId: world.units[unit],
    placeId: place && world.places[place],
    plannedOn: world.clock.today,
    state,
    inspectorId: who?.accountId ?? null,
    inspectorName: who?.name ?? "",
    visitedOn: isStarted ? world.clock.today : null,
    finishedAt: state === "done" ? world.clock.now : null,
    updatedAt: world.clock.now,
    updatedByName: world.accounts.office.name,
  });
  return { id, version: 1, inspectionId, checklistId, items };
}

/** The inspection the visit belongs to, with its checklist; made where none is named. */
async function inspectionOf(world: World, seed: VisitSeed) {
  const named = seed.inspectionId;
  const wanted = seed.checklistId ?? (named ? undefined : await checklistInUse(world));
  const inspectionId = named ?? (await runningInspection(world, { checklistId: wanted ?? null }));
  const [inspection] = await world.admin
    .select({ checklistId: schema.inspection.checklistId })
    .from(schema.inspection)
    .where(eq(schema.inspection.id, inspectionId));
  const checklistId = inspection?.checklistId ?? "";
  const [list] = await world.admin
    .select({ items: schema.checklist.items })
    .from(schema.checklist)
    .where(eq(schema.checklist.id, checklistId));
  return { inspectionId, checklistId, items: list?.items ?? [] };
}

/** A plan as the form sends it: every unit of the test county, both inspectors. */
export function inspectionPlanOf(
  world: World,
  changes: Partial<InspectionPlan> = {},
): InspectionPlan {
  return {
    kind: "special",
    endsOn: "2026-12-31",
    unitIds: Object.values(world.units),
    memberIds: [world.accounts.inspector.accountId, world.accounts.inspector2.accountId],
    checklistId: null,
    unitGoal: 100,
    placeGoal: 50,
    ...changes,
  };
}
