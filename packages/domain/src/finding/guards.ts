import { can } from "../account/permissions.ts";
import type { Guard } from "./define-action.ts";
import type { FindingFacts } from "./facts.ts";
import { type RequestKind, requesterOf } from "./requests.ts";

type NamedRequest = Exclude<RequestKind, "dispute">;

/** 较重 and 重大 are closed by two accounts. */
export function needsTwoSigners(finding: Pick<FindingFacts, "severity">): boolean {
  return finding.severity === "serious" || finding.severity === "major";
}

/** Only the unit that answers for the finding. */
export const ownUnit: Guard = {
  code: "own_unit",
  refuse: ({ finding, actor }) =>
    finding.unitId !== null && finding.unitId === actor.unitId
      ? null
      : "该问题不属于本单位，只有责任单位可以办理。",
};

/** Who found it does not decide whether it was rightly found. */
export const notTheFinder: Guard = {
  code: "not_the_finder",
  personal: true,
  refuse: ({ finding, actor }) =>
    finding.createdBy === actor.accountId
      ? "异议复核须回避：该问题由您草拟，请督查办另一位同志复核。"
      : null,
};

/** Who started the verification ends it, or the office. */
export const ownVerification: Guard = {
  code: "assigned",
  refuse: ({ finding, actor }) =>
    finding.verificationStartedBy === actor.accountId || can(actor, "finding.countersign")
      ? null
      : "该问题由其他督查员受理核查：请由受理人或督查办办理。",
};

/** Only one request of a kind may be pending at a time. */
export function notRequestedYet(kind: NamedRequest, message: string): Guard {
  return {
    code: "not_requested_yet",
    refuse: ({ finding }) => (requesterOf(finding, kind) === null ? null : message),
  };
}

/** There is a request to decide. */
export function requested(kind: NamedRequest, message: string): Guard {
  return {
    code: "requested",
    refuse: ({ finding }) => (requesterOf(finding, kind) === null ? message : null),
  };
}

/** The requester does not decide. */
export function decidedByAnother(kind: NamedRequest, message: string): Guard {
  return {
    code: "requested",
    personal: true,
    refuse: ({ finding, actor }) =>
      requesterOf(finding, kind) === actor.accountId ? message : null,
  };
}

/** The first extension is the office's to decide, the second a leader's. */
export const decidesExtension: Guard = {
  code: "decides_extension",
  refuse: ({ finding, actor }) => {
    if (finding.extensionsGranted === 0) {
      return can(actor, "finding.decide_first_extension")
        ? null
        : "第一次延期由督查办审批，第二次由县领导审批。";
    }
    return can(actor, "finding.decide_second_extension")
      ? null
      : "该问题已延期一次，第二次延期由县领导审批：请报县领导决定。";
  },
};

/** A confirmed veto binds the finding. */
export function noVeto(message: string): Guard {
  return { code: "no_veto", refuse: ({ finding }) => (finding.vetoed ? message : null) };
}
