import { randomUUID } from "node:crypto";
import { addDays, type Permission } from "@xianlan/domain";
import type { Living, Stage } from "../life.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A deed on a finding at its stage; done once, it is refused or stale for those who come after. */
function deed(
  permission: Permission,
  stage: Stage,
  more: (target: Target, living: Living) => object,
): IsolationCase {
  return {
    permission,
    names: "unit",
    input: (target) => {
      const living = target.findings[stage];
      const { id, version } = living;
      return { idempotencyKey: randomUUID(), id, version, ...more(target, living) };
    },
  };
}

const because = () => ({ reason: "情况属实" });
const inDays = (days: number) => addDays("2026-11-20", days);
const seen = () => ({ newFact: "回访时活动又已停办", visitedOn: "2026-11-20" });

/** What one side asks and another decides, beside the main road. */
export const findingActionCases: Record<string, IsolationCase> = {
  "finding.dispute": deed("finding.dispute", "issued", () => ({
    ...{ ground: "当日确有活动", proof: "附签到表", attachmentIds: [] },
  })),
  "finding.uphold": deed("finding.decide_dispute", "disputed", because),
  "finding.dismiss": deed("finding.decide_dispute", "disputed", because),
  "finding.requestExtension": deed("finding.request_extension", "rectifying", () => ({
    ...{ reason: "场地尚未腾空", progress: "已办两次", wishedDueOn: inDays(30), attachmentIds: [] },
  })),
  "finding.grantExtension": deed("finding.decide_extension", "extension_requested", () => ({
    ...because(),
    grantedDueOn: inDays(30),
  })),
  "finding.refuseExtension": deed(
    "finding.decide_extension",
    "second_extension_requested",
    because,
  ),
  "finding.split": deed("finding.split", "extended", (_, { measureIds }) => ({
    ...{ measureId: measureIds[0], fact: "活动计划尚未公示", criteria: ["公示计划"] },
    ...{ dueOn: inDays(20), ...because() },
  })),
  "finding.requestLongTerm": deed("finding.request_long_term", "rectifying", () => ({
    ...because(),
    milestones: [{ text: "完成选址", dueOn: inDays(90) }],
  })),
  "finding.makeLongTerm": deed("finding.make_long_term", "long_term_requested", because),
  "finding.refuseLongTerm": deed("finding.make_long_term", "long_term_requested", because),
  "finding.checkIn": deed("finding.check_in", "long_term", () => ({
    ...{ text: "按计划推进", doneMilestoneIds: [], attachmentIds: [] },
  })),
  "finding.requestReopen": deed("finding.request_reopen", "closed", seen),
  "finding.reopen": deed("finding.reopen", "reopen_requested", seen),
  "finding.refuseReopen": deed("finding.reopen", "reopen_requested", because),
  "finding.proposeVeto": deed("finding.propose_veto", "issued", () => ({
    ...because(),
    clause: "考核方案否决条款第一项",
  })),
  "finding.confirmVeto": deed("finding.confirm_veto", "veto_proposed", because),
  "finding.refuseVeto": deed("finding.confirm_veto", "veto_proposed", because),
};
