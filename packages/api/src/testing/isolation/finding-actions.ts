import { randomUUID } from "node:crypto";
import type { Permission } from "@xianlan/domain/account";
import { addDays } from "@xianlan/domain/calendar";
import type { SeededFinding, SeedState } from "../seeded-finding.ts";
import type { IsolationCase, Target } from "./target.ts";

/** An action on a finding in a state that allows it; done once, it is refused or stale for those who come after. */
function action(
  permission: Permission,
  seedState: SeedState,
  more: (target: Target, seeded: SeededFinding) => object,
): IsolationCase {
  return {
    permission,
    names: "unit",
    input: (target) => {
      const seeded = target.findings[seedState];
      const { id, version } = seeded;
      return { idempotencyKey: randomUUID(), id, version, ...more(target, seeded) };
    },
  };
}

const because = () => ({ reason: "情况属实" });
const inDays = (days: number) => addDays("2026-11-20", days);
const seen = () => ({ newFact: "回访时活动又已停办", visitedOn: "2026-11-20" });

/** What one side requests and another decides. */
export const findingActionCases: Record<string, IsolationCase> = {
  "finding.dispute": action("finding.dispute", "issued", () => ({
    ground: "当日确有活动",
    proof: "附签到表",
    attachmentIds: [],
  })),
  "finding.uphold": action("finding.decide_dispute", "disputed", because),
  "finding.dismiss": action("finding.decide_dispute", "disputed", because),
  "finding.requestExtension": action("finding.request_extension", "rectifying", () => ({
    reason: "场地尚未腾空",
    progress: "已办两次",
    wishedDueOn: inDays(30),
    attachmentIds: [],
  })),
  "finding.grantExtension": action("finding.decide_extension", "extension_requested", () => ({
    ...because(),
    grantedDueOn: inDays(30),
  })),
  "finding.refuseExtension": action(
    "finding.decide_extension",
    "second_extension_requested",
    because,
  ),
  "finding.split": action("finding.split", "extended", (_, { measureIds }) => ({
    measureId: measureIds[0],
    fact: "活动计划尚未公示",
    criteria: ["公示计划"],
    dueOn: inDays(20),
    ...because(),
  })),
  "finding.requestLongTerm": action("finding.request_long_term", "rectifying", () => ({
    ...because(),
    milestones: [{ text: "完成选址", dueOn: inDays(90) }],
  })),
  "finding.makeLongTerm": action("finding.make_long_term", "long_term_requested", because),
  "finding.refuseLongTerm": action("finding.make_long_term", "long_term_requested", because),
  "finding.checkIn": action("finding.check_in", "long_term", () => ({
    text: "按计划推进",
    doneMilestoneIds: [],
    attachmentIds: [],
  })),
  "finding.requestReopen": action("finding.request_reopen", "closed", seen),
  "finding.reopen": action("finding.reopen", "reopen_requested", seen),
  "finding.refuseReopen": action("finding.reopen", "reopen_requested", because),
  "finding.proposeVeto": action("finding.propose_veto", "issued", () => ({
    ...because(),
    clause: "考核方案否决条款第一项",
  })),
  "finding.confirmVeto": action("finding.confirm_veto", "veto_proposed", because),
  "finding.refuseVeto": action("finding.confirm_veto", "veto_proposed", because),
};
