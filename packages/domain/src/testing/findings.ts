import { addDays } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import type { FindingContent, FindingFacts } from "../finding/facts.ts";
import type { ActionInput, FindingAction } from "../finding/lifecycle.ts";
import { ownUnit, people } from "./people.ts";

/** A complete draft found by the inspector against the own unit. */
export const draftFacts: FindingFacts = {
  state: "draft",
  severity: "ordinary",
  unitId: ownUnit,
  createdBy: people.inspector.accountId,
  cycle: 1,
  issuedOn: null,
  originalDueOn: null,
  dueOn: null,
  acknowledgedOn: null,
  clockStartedOn: null,
  clockStoppedOn: null,
  daysUsed: 0,
  late: false,
  returnedCount: 0,
  verificationDueOn: null,
  verifierId: null,
  verificationStartedBy: null,
  closureProposedBy: null,
  longTermRequestedBy: null,
  reopenRequestedBy: null,
  extensionRequestedBy: null,
  extensionsGranted: 0,
  vetoRequestedBy: null,
  vetoed: false,
  closedOn: null,
  onTime: null,
};

const uuid = (tail: string) => `00000000-0000-4000-8000-${tail.padStart(12, "0")}`;

export const fullContent: FindingContent = {
  fact: "上半年只开展1次理论宣讲",
  dutyCode: "1-2",
  dutyText: "",
  placeId: null,
  placeText: "镇政府",
  criterionIds: [uuid("a1"), uuid("a2")],
  measureIds: [uuid("b1"), uuid("b2")],
  openMeasureIds: [uuid("b1"), uuid("b2")],
  prior: null,
  evidenceCount: 0,
};

/** Input that leaves nothing to be desired for the action on that day; extensions go `until`. */
export function completeInput(
  action: FindingAction,
  today: Day,
  content: FindingContent = fullContent,
  until: Day = addDays(today, 60),
): ActionInput {
  const reason = "情况属实";
  const verdicts = content.criterionIds.map((criterionId) => ({
    criterionId,
    met: true,
    reason: "",
  }));
  const attachmentIds = [uuid("f1")];
  switch (action) {
    case "issue":
      return { action, input: { dueOn: null, separateReason: "" } };
    case "acknowledge": {
      const measures = [{ text: "补齐场次", dueOn: today }];
      return {
        action,
        input: { responsibleLeader: "党委副书记", responsiblePerson: "宣传委员", measures },
      };
    }
    case "dispute":
      return { action, input: { ground: "统计口径不一致", proof: "附会议记录", attachmentIds } };
    case "request_closure": {
      const results = content.measureIds.map((measureId) => ({ measureId, result: "已完成" }));
      return { action, input: { results, prevention: "按月排定计划", attachmentIds } };
    }
    case "start_verification":
      return { action, input: { method: "on_site" } };
    case "return":
      return {
        action,
        input: { verdicts: verdicts.map((one) => ({ ...one, met: false, reason })) },
      };
    case "propose_closure":
      return { action, input: { verdicts } };
    case "close":
      return { action, input: { verdicts } };
    case "request_long_term":
      return { action, input: { reason, milestones: [{ text: "建成阵地", dueOn: today }] } };
    case "request_extension":
      return {
        action,
        input: { reason, progress: "已补两场", wishedDueOn: until, attachmentIds: [] },
      };
    case "grant_extension":
      return { action, input: { reason, grantedDueOn: until } };
    case "split":
      return {
        action,
        input: {
          measureId: content.openMeasureIds[0] ?? uuid("b1"),
          fact: "阵地尚未建成",
          reason,
          criteria: ["阵地建成并使用"],
          dueOn: until,
        },
      };
    case "check_in":
      return { action, input: { text: "按计划推进", doneMilestoneIds: [], attachmentIds: [] } };
    case "propose_veto":
      return { action, input: { clause: "考核方案否决条款第一项", reason } };
    case "request_reopen":
      return { action, input: { newFact: "回访发现反弹", visitedOn: today, visitId: null } };
    case "reopen":
      return { action, input: { newFact: "回访发现反弹", visitedOn: today, visitId: null } };
    case "merge":
      return { action, input: { targetId: uuid("c1") } };
    default:
      return { action, input: { reason } };
  }
}
