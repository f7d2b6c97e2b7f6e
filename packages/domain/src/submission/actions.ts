import type { Permission } from "../account/permissions.ts";
import type { SubmissionState } from "./submission.ts";

/** Actions that move a submission. */
export const submissionActions = ["prepare", "recall", "sign", "accept", "return"] as const;
export type SubmissionAction = (typeof submissionActions)[number];
export const submissionActionLabels = {
  prepare: "提交签批",
  recall: "撤回修改",
  sign: "签批报送",
  accept: "审定",
  return: "退回",
} as const satisfies Record<SubmissionAction, string>;

/** Conditions beyond state and permission. */
export type SubmissionGuard = "own_unit" | "begun" | "not_locked" | "complete" | "reasons";

export type SubmissionTransition = {
  action: SubmissionAction;
  from: readonly SubmissionState[];
  /** Further states it starts from where the scheme joins preparing and signing. */
  oneStepFrom: readonly SubmissionState[];
  to: SubmissionState;
  permission: Permission;
  guards: readonly SubmissionGuard[];
};

/**
 * The life of a submission as data: the server applies it, the interface asks it which buttons exist, a test
 * walks it. After the lock nothing moves but the office's acceptance of what came in before.
 */
export const submissionLifecycle = [
  {
    action: "prepare",
    from: ["draft", "returned"],
    oneStepFrom: [],
    to: "prepared",
    permission: "submission.prepare",
    guards: ["own_unit", "begun", "not_locked", "complete"],
  },
  {
    action: "recall",
    from: ["prepared"],
    oneStepFrom: [],
    to: "draft",
    permission: "submission.prepare",
    guards: ["own_unit", "not_locked"],
  },
  {
    action: "sign",
    from: ["prepared"],
    oneStepFrom: ["draft", "returned"],
    to: "submitted",
    permission: "submission.sign",
    guards: ["own_unit", "begun", "not_locked", "complete"],
  },
  {
    action: "accept",
    from: ["submitted"],
    oneStepFrom: [],
    to: "accepted",
    permission: "submission.accept",
    guards: [],
  },
  {
    action: "return",
    from: ["submitted", "accepted"],
    oneStepFrom: [],
    to: "returned",
    permission: "submission.accept",
    guards: ["not_locked", "reasons"],
  },
] as const satisfies readonly SubmissionTransition[];

/** The row of an action. */
export function submissionTransition(action: SubmissionAction): SubmissionTransition {
  const row = submissionLifecycle.find((one) => one.action === action);
  if (row === undefined) throw new RangeError(`no transition for ${action}`);
  return row;
}
