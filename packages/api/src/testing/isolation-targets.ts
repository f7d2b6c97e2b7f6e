import type { AccountName, UnitName } from "./directory.ts";
import { activityRows } from "./isolation/activities.ts";
import { listRows } from "./isolation/county-lists.ts";
import { inspectionRows } from "./isolation/inspections.ts";
import { noticeRows } from "./isolation/notices.ts";
import { officeActionRows } from "./isolation/office-actions.ts";
import { correctionRows } from "./isolation/periods.ts";
import { schemeRows } from "./isolation/schemes.ts";
import { scoreRows } from "./isolation/scores.ts";
import { submissionRows } from "./isolation/submissions.ts";
import { visitRows } from "./isolation/visits.ts";
import type { Target } from "./isolation-cases.ts";
import {
  findingAt,
  type SeededFinding,
  type SeedState,
  seedStates,
  uploadedFile,
} from "./seeded-finding.ts";
import type { World } from "./world.ts";

const ofBaisha: Partial<Record<AccountName, AccountName>> = {
  unit_lead: "baisha_lead",
  unit_clerk: "baisha_clerk",
};

/** The world as 白沙乡 lives in it: its own people do what 青石镇's do elsewhere. */
function baishaWorld(world: World): World {
  const accounts = {
    ...world.accounts,
    unit_lead: world.accounts.baisha_lead,
    unit_clerk: world.accounts.baisha_clerk,
  };
  return {
    ...world,
    accounts,
    caller: (who, clock) =>
      world.caller(typeof who === "string" ? (ofBaisha[who] ?? who) : who, clock),
  };
}

/** A township's rows: one finding in each state, its place and one of its accounts. */
export async function targetAt(
  world: World,
  unit: UnitName & ("qingshi" | "baisha"),
): Promise<Target> {
  const [view, place] =
    unit === "baisha"
      ? ([baishaWorld(world), "baisha_station"] as const)
      : ([world, "shangcun"] as const);
  const placeId = world.places[place];
  const unitId = world.units[unit];
  const findings: Partial<Record<SeedState, SeededFinding>> = {};
  for (const seedState of seedStates)
    findings[seedState] = await findingAt(view, seedState, { unitId, placeId });
  const schemes = await schemeRows(world);
  const scores = await scoreRows(world, unitId);
  return {
    world,
    unitId,
    placeId,
    attachmentId: await uploadedFile(view, "unit_clerk"),
    accountId: view.accounts.unit_clerk.accountId,
    findings: findings as Record<SeedState, SeededFinding>,
    rows: {
      ...(await activityRows(view, placeId)),
      ...schemes,
      ...scores,
      ...(await listRows(world, unitId)),
      ...(await correctionRows(world, unitId, scores.rating?.id)),
      ...(await inspectionRows(world, unit)),
      ...(await submissionRows(world, unitId)),
      ...(await noticeRows(world)),
      ...(await officeActionRows(world, unitId, findings)),
      ...(await visitRows(world, { unitId, placeId })),
    },
  };
}
