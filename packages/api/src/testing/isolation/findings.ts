import { randomUUID } from "node:crypto";
import type { Permission } from "@xianlan/domain/account";
import { metVerdicts, type SeededFinding, type SeedState } from "../seeded-finding.ts";
import { type IsolationCase, nothing, type Target } from "./target.ts";

const key = () => ({ idempotencyKey: randomUUID() });
const at = (seedState: SeedState) => (target: Target) => {
  const { id, version } = target.findings[seedState];
  return { ...key(), id, version };
};

function onFinding(
  permission: Permission,
  seedState: SeedState,
  more: (target: Target, seeded: SeededFinding) => object = () => ({}),
): IsolationCase {
  return {
    permission,
    names: "unit",
    input: (target) => ({ ...at(seedState)(target), ...more(target, target.findings[seedState]) }),
  };
}

/** A draft as its form sends it. */
export const draft = ({ world, unitId, placeId }: Target) => ({
  inspectionId: world.inspectionId,
  unitId,
  placeId,
  placeText: "",
  fact: "本季度没有开展宣讲",
  category: "theory",
  dutyCode: "B6",
  dutyText: "",
  severity: "ordinary",
  criteria: ["补齐宣讲"],
  foundOn: world.clock.today,
  dueOn: null,
});

const unmet = (_: Target, { criterionIds }: SeededFinding) => ({
  verdicts: criterionIds.map((criterionId) => ({ criterionId, met: false, reason: "材料不全" })),
});

/** Reading findings, their main loop, drafts and notes. */
export const findingCases: Record<string, IsolationCase> = {
  "finding.list": nothing("finding.read", {}),
  "finding.facets": nothing("finding.read", {}),
  "finding.byNumber": nothing("finding.read", { q: "上村" }),
  "finding.byId": onFinding("finding.read", "issued"),
  "finding.draft": {
    permission: "finding.draft",
    names: "county",
    foreign: "refused",
    input: (target) => ({ ...key(), ...draft(target) }),
  },
  "finding.editDraft": {
    permission: "finding.draft",
    names: "county",
    input: (target) => ({ ...at("draft")(target), ...draft(target) }),
  },
  "finding.issue": onFinding("finding.issue", "draft", () => ({ dueOn: null })),
  "finding.acknowledge": onFinding("finding.acknowledge", "issued", ({ world }) => ({
    responsibleLeader: "党委副书记某某",
    responsiblePerson: "宣传委员某某",
    measures: [{ text: "补办活动", dueOn: world.clock.today }],
  })),
  "finding.addProgress": onFinding("finding.record_progress", "rectifying", ({ world }) => ({
    text: "已开展一次",
    happenedOn: world.clock.today,
    measureId: null,
    measureDone: false,
    attachmentIds: [],
  })),
  "finding.addMeasure": onFinding("finding.record_progress", "rectifying", ({ world }) => ({
    text: "再补一次",
    dueOn: world.clock.today,
  })),
  "finding.requestClosure": onFinding("finding.request_closure", "rectifying", (_, seeded) => ({
    results: seeded.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
    prevention: "",
    attachmentIds: [],
  })),
  "finding.startVerification": onFinding("finding.verify", "closure_requested", () => ({
    method: "documents",
  })),
  "finding.return": onFinding("finding.verify", "verifying", unmet),
  "finding.proposeClosure": onFinding("finding.verify", "verifying", (_, seeded) => ({
    verdicts: metVerdicts(seeded),
  })),
  "finding.close": onFinding("finding.verify", "verifying", (_, seeded) => ({
    verdicts: metVerdicts(seeded),
  })),
  "finding.withdraw": onFinding("finding.withdraw", "issued", () => ({ reason: "重复登记" })),
  "finding.merge": onFinding("finding.merge", "draft", ({ findings }) => ({
    targetId: findings.issued.id,
  })),
  "finding.note": onFinding("finding.note", "issued", () => ({ text: "电话了解情况" })),
};
