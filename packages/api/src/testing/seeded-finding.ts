import { randomUUID } from "node:crypto";
import { attachment } from "@xianlan/db";
import { addDays } from "@xianlan/domain/calendar";
import type { FindingDraftInput, Severity } from "@xianlan/domain/finding";
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
export const seedStates = [
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
export type SeedState = (typeof seedStates)[number];

/** A finding as the next action has to name it. */
export type SeededFinding = {
  id: string;
  version: number;
  number: string;
  measureIds: string[];
  criterionIds: string[];
};

/** The state before each; `proposed` is left out where one signature does. */
const before: Record<Exclude<SeedState, "draft">, SeedState> = {
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
function stepsTo(seedState: SeedState): Exclude<SeedState, "draft">[] {
  return seedState === "draft" ? [] : [...stepsTo(before[seedState]), seedState];
}

type Step = (world: World, seeded: SeededFinding) => Promise<{ version: number }>;

const target = ({ id, version }: SeededFinding) => ({ id, version, idempotencyKey: randomUUID() });

/** A verdict on each criterion, all met. */
export function metVerdicts({ criterionIds }: Pick<SeededFinding, "criterionIds">) {
  return criterionIds.map((criterionId) => ({ criterionId, met: true, reason: "" }));
}

/** A file uploaded by the account and not attached to anything yet. */
export async function uploadedFile(world: World, who: AccountName): Promise<string> {
  const { accountId, countyId, name } = world.accounts[who];
  const id = randomUUID();
  await world.admin.insert(attachment).values({
    countyId,
    id,
    sha256: id.replaceAll("-", "").repeat(2),
    fileName: "活动照片.jpg",
    mediaType: "image/jpeg",
    size: 1024,
    happenedOn: world.clock.today,
    uploadedAt: world.clock.now,
    uploadedBy: accountId,
    uploadedByName: name,
  });
  return id;
}

const requestExtension =
  (days: number): Step =>
  (world, seeded) =>
    world.caller("unit_lead").finding.requestExtension({
      ...target(seeded),
      reason: "场地尚未腾空",
      progress: "已办两次",
      wishedDueOn: addDays(world.clock.today, days),
      attachmentIds: [],
    });

const steps: Record<Exclude<SeedState, "draft">, Step> = {
  issued: (world, seeded) =>
    world.caller("office").finding.issue({
      ...target(seeded),
      dueOn: null,
      // Tests stand one finding beside the other at the same place.
      separateReason: "另一件事",
    }),
  rectifying: (world, seeded) =>
    world.caller("unit_clerk").finding.acknowledge({
      ...target(seeded),
      responsibleLeader: "党委副书记石岩",
      responsiblePerson: "宣传委员石琳",
      measures: [
        { text: "排定活动计划并公示", dueOn: world.clock.today },
        { text: "补办文明实践活动", dueOn: world.clock.today },
      ],
    }),
  closure_requested: async (world, seeded) =>
    world.caller("unit_lead").finding.requestClosure({
      ...target(seeded),
      results: seeded.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
      prevention: "按月检查",
      attachmentIds: [await uploadedFile(world, "unit_lead")],
    }),
  verifying: (world, seeded) =>
    world.caller("inspector").finding.startVerification({ ...target(seeded), method: "on_site" }),
  proposed: (world, seeded) =>
    world
      .caller("inspector")
      .finding.proposeClosure({ ...target(seeded), verdicts: metVerdicts(seeded) }),
  closed: (world, seeded) =>
    world.caller("office").finding.close({ ...target(seeded), verdicts: metVerdicts(seeded) }),
  disputed: (world, seeded) =>
    world.caller("unit_lead").finding.dispute({
      ...target(seeded),
      ground: "当日确有活动",
      proof: "附签到表",
      attachmentIds: [],
    }),
  extension_requested: requestExtension(40),
  extended: (world, seeded) =>
    world.caller("office").finding.grantExtension({
      ...target(seeded),
      reason: "情况属实",
      grantedDueOn: addDays(world.clock.today, 40),
    }),
  second_extension_requested: requestExtension(70),
  long_term_requested: (world, seeded) =>
    world.caller("unit_lead").finding.requestLongTerm({
      ...target(seeded),
      reason: "阵地须随新村建设",
      milestones: [{ text: "完成选址", dueOn: addDays(world.clock.today, 90) }],
    }),
  long_term: (world, seeded) =>
    world.caller("leader").finding.makeLongTerm({ ...target(seeded), reason: "同意长期坚持" }),
  reopen_requested: (world, seeded) =>
    world.caller("inspector").finding.requestReopen({
      ...target(seeded),
      newFact: "回访时活动又已停办",
      visitedOn: world.clock.today,
    }),
  reopened: (world, seeded) =>
    world.caller("office").finding.reopen({
      ...target(seeded),
      newFact: "回访时活动又已停办",
      visitedOn: world.clock.today,
    }),
  veto_proposed: (world, seeded) =>
    world.caller("office").finding.proposeVeto({
      ...target(seeded),
      clause: "考核方案否决条款第一项",
      reason: "造成不良影响",
    }),
  vetoed: (world, seeded) =>
    world.caller("leader").finding.confirmVeto({ ...target(seeded), reason: "同意否决" }),
};

/** Brings a new finding to a state, each action by the people who may do it. */
export async function findingAt(
  world: World,
  seedState: SeedState,
  changes: Partial<FindingDraftInput> & { severity?: Severity } = {},
): Promise<SeededFinding> {
  const { id, version, number } = await world
    .caller("inspector")
    .finding.draft(draftInput(world, changes));
  const seeded: SeededFinding = { id, version, number, measureIds: [], criterionIds: [] };
  const isSevere = changes.severity === "serious" || changes.severity === "major";
  for (const next of stepsTo(seedState)) {
    if (next === "proposed" && !isSevere) continue;
    const after = await steps[next](world, seeded);
    Object.assign(seeded, await childrenOf(world, id), { version: after.version });
  }
  return { ...seeded, ...(await childrenOf(world, id)) };
}

async function childrenOf(world: World, id: string) {
  const page = await world.caller("office").finding.byId({ id });
  return {
    measureIds: page.measures.map((measure) => measure.id),
    criterionIds: page.criteria.map((criterion) => criterion.id),
  };
}
