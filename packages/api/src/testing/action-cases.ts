import { randomUUID } from "node:crypto";
import type { FindingDraftInput } from "@xianlan/domain/finding";
import type { AccountName } from "./directory.ts";
import {
  draftInput,
  findingAt,
  metVerdicts,
  type SeededFinding,
  type SeedState,
  uploadedFile,
} from "./seeded-finding.ts";
import type { Caller, World } from "./world.ts";

type Body = Record<string, unknown>;

/** One action: who does it, from where, with what; and who must not. */
export type ActionCase = {
  action: keyof Caller["finding"];
  at: SeedState;
  changes?: Partial<FindingDraftInput>;
  input: (seeded: SeededFinding, world: World) => Body | Promise<Body>;
  by: AccountName;
  /** Has not the permission. */
  wrongRole: AccountName;
  /** Has the permission, elsewhere: another unit's, or the same person of another county. */
  elsewhere: AccountName | "other county";
  /** Adds to the finding without editing it: carries no version. */
  adds?: true;
  /** A second body under the same key. */
  otherBody: Body;
};

const unmet = ({ criterionIds }: SeededFinding) =>
  criterionIds.map((criterionId) => ({ criterionId, met: false, reason: "活动只办了一次" }));
const byCounty = { by: "office", wrongRole: "unit_lead", elsewhere: "other county" } as const;
const byUnit = { by: "unit_clerk", wrongRole: "office", elsewhere: "baisha_clerk" } as const;

/** Every action that changes or adds to an existing finding. */
export const actionCases: ActionCase[] = [
  {
    ...byCounty,
    action: "editDraft",
    at: "draft",
    by: "inspector",
    input: (_, world) => draftInput(world, { fact: "上村文明实践站全年没有开展活动，也没有计划" }),
    otherBody: { fact: "下村文明实践站全年没有开展活动" },
  },
  {
    ...byCounty,
    action: "issue",
    at: "draft",
    wrongRole: "inspector",
    input: () => ({ dueOn: null }),
    otherBody: { dueOn: "2026-12-31" },
  },
  {
    ...byUnit,
    action: "acknowledge",
    at: "issued",
    input: () => ({
      responsibleLeader: "党委副书记石岩",
      responsiblePerson: "宣传委员石琳",
      measures: [{ text: "补办文明实践活动", dueOn: "2026-12-01" }],
    }),
    otherBody: { responsibleLeader: "镇长石林" },
  },
  {
    ...byUnit,
    action: "addProgress",
    at: "rectifying",
    adds: true,
    input: ({ measureIds }) => ({
      text: "已开展一次活动",
      happenedOn: "2026-11-19",
      measureId: measureIds[0],
      measureDone: true,
      attachmentIds: [],
    }),
    otherBody: { text: "已开展两次活动" },
  },
  {
    ...byUnit,
    action: "addMeasure",
    at: "rectifying",
    adds: true,
    input: () => ({ text: "聘请指导员一名", dueOn: "2026-12-01" }),
    otherBody: { text: "聘请指导员两名" },
  },
  {
    action: "requestClosure",
    at: "rectifying",
    by: "unit_lead",
    wrongRole: "unit_clerk",
    elsewhere: "baisha_lead",
    input: async ({ id, measureIds }, world) => {
      await world.caller("unit_clerk").finding.addProgress({
        id,
        idempotencyKey: randomUUID(),
        text: "活动已补办",
        happenedOn: "2026-11-19",
        measureId: null,
        measureDone: false,
        attachmentIds: [await uploadedFile(world, "unit_clerk")],
      });
      const results = measureIds.map((measureId) => ({ measureId, result: "已落实" }));
      return { results, prevention: "", attachmentIds: [] };
    },
    otherBody: { prevention: "按月检查" },
  },
  {
    ...byCounty,
    action: "startVerification",
    at: "closure_requested",
    input: () => ({ method: "documents" }),
    otherBody: { method: "on_site" },
  },
  {
    ...byCounty,
    action: "return",
    at: "verifying",
    by: "inspector",
    input: (seeded) => ({ verdicts: unmet(seeded) }),
    otherBody: { verdicts: [{ criterionId: randomUUID(), met: false, reason: "另一份" }] },
  },
  {
    ...byCounty,
    action: "proposeClosure",
    at: "verifying",
    changes: { severity: "serious" },
    by: "inspector",
    input: (seeded) => ({ verdicts: metVerdicts(seeded) }),
    otherBody: { verdicts: [{ criterionId: randomUUID(), met: true, reason: "" }] },
  },
  {
    ...byCounty,
    action: "close",
    at: "proposed",
    changes: { severity: "major" },
    input: (seeded) => ({ verdicts: metVerdicts(seeded) }),
    otherBody: { verdicts: [{ criterionId: randomUUID(), met: true, reason: "" }] },
  },
  {
    ...byCounty,
    action: "withdraw",
    at: "issued",
    wrongRole: "inspector",
    input: () => ({ reason: "与另一件重复登记" }),
    otherBody: { reason: "事实不成立" },
  },
  {
    ...byCounty,
    action: "merge",
    at: "issued",
    wrongRole: "leader",
    input: async (_, world) => ({ targetId: (await findingAt(world, "issued")).id }),
    otherBody: { targetId: randomUUID() },
  },
  {
    ...byCounty,
    action: "note",
    at: "issued",
    by: "inspector",
    adds: true,
    input: () => ({ text: "回访时留意台账" }),
    otherBody: { text: "不必回访" },
  },
];
