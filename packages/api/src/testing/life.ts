import { randomUUID } from "node:crypto";
import { attachment } from "@xianlan/db";
import { addDays, type FindingDraftInput, type Severity } from "@xianlan/domain";
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

/** How far a finding of a test has come: the main road, then what lies beside it. */
export const stages = [
  "draft",
  "issued",
  "rectifying",
  "closure_requested",
  "verifying",
  "proposed",
  "closed",
  "disputed",
  "extension_requested",
  "extended",
  "second_extension_requested",
  "long_term_requested",
  "long_term",
  "reopen_requested",
  "reopened",
  "veto_proposed",
  "vetoed",
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

/** The stage before each; `proposed` is left out where one signature does. */
const before: Record<Exclude<Stage, "draft">, Stage> = {
  issued: "draft",
  rectifying: "issued",
  closure_requested: "rectifying",
  verifying: "closure_requested",
  proposed: "verifying",
  closed: "proposed",
  disputed: "issued",
  extension_requested: "rectifying",
  extended: "extension_requested",
  second_extension_requested: "extended",
  long_term_requested: "rectifying",
  long_term: "long_term_requested",
  reopen_requested: "closed",
  reopened: "reopen_requested",
  veto_proposed: "issued",
  vetoed: "veto_proposed",
};

/** The stages on the way, the last one included. */
function roadTo(stage: Stage): Exclude<Stage, "draft">[] {
  return stage === "draft" ? [] : [...roadTo(before[stage]), stage];
}

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

const requestExtension =
  (days: number): Step =>
  (world, living) =>
    world.caller("unit_lead").finding.requestExtension({
      ...{ ...target(living), reason: "场地尚未腾空", progress: "已办两次" },
      ...{ wishedDueOn: addDays(world.clock.today, days), attachmentIds: [] },
    });

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
    world.caller("inspector").finding.startVerification({ ...target(living), method: "on_site" }),
  proposed: (world, living) =>
    world
      .caller("inspector")
      .finding.proposeClosure({ ...target(living), verdicts: metVerdicts(living) }),
  closed: (world, living) =>
    world.caller("office").finding.close({ ...target(living), verdicts: metVerdicts(living) }),
  disputed: (world, living) =>
    world.caller("unit_lead").finding.dispute({
      ...{ ...target(living), ground: "当日确有活动", proof: "附签到表", attachmentIds: [] },
    }),
  extension_requested: requestExtension(40),
  extended: (world, living) =>
    world.caller("office").finding.grantExtension({
      ...{ ...target(living), reason: "情况属实", grantedDueOn: addDays(world.clock.today, 40) },
    }),
  second_extension_requested: requestExtension(70),
  long_term_requested: (world, living) =>
    world.caller("unit_lead").finding.requestLongTerm({
      ...{ ...target(living), reason: "阵地须随新村建设" },
      milestones: [{ text: "完成选址", dueOn: addDays(world.clock.today, 90) }],
    }),
  long_term: (world, living) =>
    world.caller("leader").finding.makeLongTerm({ ...target(living), reason: "同意长期坚持" }),
  reopen_requested: (world, living) =>
    world.caller("inspector").finding.requestReopen({
      ...{ ...target(living), newFact: "回访时活动又已停办", visitedOn: world.clock.today },
    }),
  reopened: (world, living) =>
    world.caller("office").finding.reopen({
      ...{ ...target(living), newFact: "回访时活动又已停办", visitedOn: world.clock.today },
    }),
  veto_proposed: (world, living) =>
    world.caller("office").finding.proposeVeto({
      ...{ ...target(living), clause: "考核方案否决条款第一项", reason: "造成不良影响" },
    }),
  vetoed: (world, living) =>
    world.caller("leader").finding.confirmVeto({ ...target(living), reason: "同意否决" }),
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
  for (const next of roadTo(stage)) {
    if (next === "proposed" && !grave) continue;
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
