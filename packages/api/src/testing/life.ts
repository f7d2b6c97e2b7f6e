import { randomUUID } from "node:crypto";
import { attachment } from "@xianlan/db";
import type { FindingDraftInput, Severity } from "@xianlan/domain";
import type { AccountName } from "./directory.ts";
import type { World } from "./world.ts";

/** A complete draft against 青石镇, ready for 交办. */
export function draftInput(
  world: World,
  changes: Partial<FindingDraftInput> = {},
): FindingDraftInput & { idempotencyKey: string } {
  return {
    idempotencyKey: randomUUID(),
    inspectionId: world.inspectionId,
    unitId: world.units.qingshi,
    placeId: world.places.shangcun,
    placeText: "",
    fact: "上村文明实践站本年度没有开展活动",
    category: "civility",
    dutyCode: "E1",
    dutyText: "",
    severity: "ordinary",
    criteria: ["补办活动不少于4次", "排出全年活动计划"],
    foundOn: world.clock.today,
    dueOn: null,
    ...changes,
  };
}

/** How far a finding of a test has come. */
export const stages = [
  "draft",
  "issued",
  "rectifying",
  "closure_requested",
  "verifying",
  "proposed",
  "closed",
] as const;
export type Stage = (typeof stages)[number];

/** A finding on its way: what the next verb has to name. */
export type Living = {
  id: string;
  version: number;
  number: string;
  measureIds: string[];
  criterionIds: string[];
};

type Step = (world: World, living: Living) => Promise<{ version: number }>;

const target = ({ id, version }: Living) => ({ id, version, idempotencyKey: randomUUID() });

/** A verdict on each criterion, all met. */
export function metVerdicts({ criterionIds }: Pick<Living, "criterionIds">) {
  return criterionIds.map((criterionId) => ({ criterionId, met: true, reason: "" }));
}

/** A file uploaded by the account and not attached to anything yet. */
export async function uploadedFile(world: World, who: AccountName): Promise<string> {
  const { accountId, countyId, name } = world.accounts[who];
  const id = randomUUID();
  await world.admin.insert(attachment).values({
    ...{ countyId, id, sha256: id.replaceAll("-", "").repeat(2), fileName: "活动照片.jpg" },
    ...{ mediaType: "image/jpeg", size: 1024, happenedOn: world.clock.today },
    ...{ uploadedAt: world.clock.now, uploadedBy: accountId, uploadedByName: name },
  });
  return id;
}

const steps: Record<Exclude<Stage, "draft">, Step> = {
  issued: (world, living) =>
    world.caller("office").finding.issue({
      ...target(living),
      dueOn: null,
      // Tests stand one finding beside the other at the same place.
      separateReason: "另一件事",
    }),
  rectifying: (world, living) =>
    world.caller("unit_clerk").finding.acknowledge({
      ...target(living),
      responsibleLeader: "党委副书记石岩",
      responsiblePerson: "宣传委员石琳",
      measures: [
        { text: "排定活动计划并公示", dueOn: world.clock.today },
        { text: "补办文明实践活动", dueOn: world.clock.today },
      ],
    }),
  closure_requested: async (world, living) =>
    world.caller("unit_lead").finding.requestClosure({
      ...target(living),
      results: living.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
      prevention: "按月检查",
      attachmentIds: [await uploadedFile(world, "unit_lead")],
    }),
  verifying: (world, living) =>
    world.caller("inspector").finding.take({ ...target(living), method: "on_site" }),
  proposed: (world, living) =>
    world
      .caller("inspector")
      .finding.proposeClosure({ ...target(living), verdicts: metVerdicts(living) }),
  closed: (world, living) =>
    world.caller("office").finding.close({ ...target(living), verdicts: metVerdicts(living) }),
};

/** Brings a new finding to a stage, each step by the people it belongs to. */
export async function findingAt(
  world: World,
  stage: Stage,
  changes: Partial<FindingDraftInput> & { severity?: Severity } = {},
): Promise<Living> {
  const { id, version, number } = await world
    .caller("inspector")
    .finding.draft(draftInput(world, changes));
  const living: Living = { id, version, number, measureIds: [], criterionIds: [] };
  const grave = changes.severity === "serious" || changes.severity === "major";
  for (const next of stages.slice(1, stages.indexOf(stage) + 1)) {
    if (next === "draft" || (next === "proposed" && !grave)) continue;
    const after = await steps[next](world, living);
    Object.assign(living, await childrenOf(world, id), { version: after.version });
  }
  return { ...living, ...(await childrenOf(world, id)) };
}

async function childrenOf(world: World, id: string) {
  const page = await world.caller("office").finding.byId({ id });
  return {
    measureIds: page.measures.map((measure) => measure.id),
    criterionIds: page.criteria.map((criterion) => criterion.id),
  };
}
