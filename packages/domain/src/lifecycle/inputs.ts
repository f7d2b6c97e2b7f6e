import { z } from "zod";
import { dayInput } from "../day-input.ts";
import { verificationMethods } from "../finding.ts";
import {
  acknowledgeInput,
  closureRequestInput,
  reasonInput,
  verdictInput,
} from "../finding-input.ts";
import type { FindingAction } from "./actions.ts";

const text = (field: string, max: number) =>
  z.string().trim().min(2, `请填写${field}`).max(max, `${field}不超过${max}个字`);
const day = (field: string) => dayInput(`${field}应为“年-月-日”，如 2026-11-05`);

/** Null takes the draft's due date, and without one the default of the severity. */
export const issueInput = z.object({
  dueOn: day("整改时限").nullable(),
  /** Why it is no return of the like finding closed less than 180 days ago; empty otherwise. */
  separateReason: z.string().trim().max(500, "另立理由不超过500个字").default(""),
});
export type IssueInput = z.infer<typeof issueInput>;

/** The proof is a text, files, or both; one of them has to be there. */
export const disputeInput = z.object({
  ground: text("异议理由", 1000),
  proof: z.string().trim().max(1000, "证明说明不超过1000个字"),
  attachmentIds: z.array(z.uuid()).max(20, "一次最多附20个文件"),
});

export const reasonedInput = z.object({ reason: reasonInput });

export const startVerificationInput = z.object({
  method: z.enum(verificationMethods, "请选择核查方式：资料核查、现场核查或抽查"),
});

export const verdictsInput = z.object({
  verdicts: z.array(verdictInput).min(1, "请逐条给出销号标准的结论").max(10),
});

/** Long-term status always means quarterly check-ins, so the cadence is not asked for. */
export const longTermInput = z.object({
  reason: reasonInput,
  milestones: z
    .array(z.object({ text: text("阶段目标", 300), dueOn: day("阶段目标日期") }))
    .min(1, "请至少填写一个阶段目标")
    .max(12, "阶段目标最多12个"),
});

/** Measures that cannot be finished in time, and until when they can. */
export const extensionInput = z.object({
  reason: reasonInput,
  progress: text("目前整改进展", 1000),
  wishedDueOn: day("申请延至日期"),
  attachmentIds: z.array(z.uuid()).max(20, "一次最多附20个文件"),
});

/** The decider names a definite day, the wished one or another. */
export const grantInput = z.object({ grantedDueOn: day("延至日期"), reason: reasonInput });

/** The measure that cannot be finished becomes a finding of its own. */
export const splitInput = z.object({
  measureId: z.uuid("请选择拆分的措施"),
  fact: text("子问题事实", 1000),
  criteria: z.array(text("销号标准", 300)).min(1, "请至少填写一条销号标准").max(10),
  dueOn: day("子问题整改时限"),
  reason: reasonInput,
});

/** 季度查看: how the long-term work stands, and which milestones are reached. */
export const checkInInput = z.object({
  text: text("查看情况", 1000),
  doneMilestoneIds: z.array(z.uuid()).max(12),
  attachmentIds: z.array(z.uuid()).max(20, "一次最多附20个文件"),
});

/** A veto cites its clause of the scheme or of the rules. */
export const vetoInput = z.object({ clause: text("否决条款", 300), reason: reasonInput });

/** The new fact and the day of the visit that found it. */
export const reopenInput = z.object({
  newFact: text("新发现的事实", 1000),
  visitedOn: day("回访日期"),
  /** The visit that found it, where it is recorded. */
  visitId: z.uuid().nullable().default(null),
});

export const mergeInput = z.object({ targetId: z.uuid("请选择并入的问题") });

/** The input of every action. A procedure adds id, version and idempotency key around it. */
export const actionInputs = {
  issue: issueInput,
  acknowledge: acknowledgeInput,
  dispute: disputeInput,
  uphold: reasonedInput,
  dismiss: reasonedInput,
  request_closure: closureRequestInput,
  start_verification: startVerificationInput,
  return: verdictsInput,
  propose_closure: verdictsInput,
  close: verdictsInput,
  request_extension: extensionInput,
  grant_extension: grantInput,
  refuse_extension: reasonedInput,
  split: splitInput,
  request_long_term: longTermInput,
  make_long_term: reasonedInput,
  refuse_long_term: reasonedInput,
  check_in: checkInInput,
  request_reopen: reopenInput,
  reopen: reopenInput,
  refuse_reopen: reasonedInput,
  propose_veto: vetoInput,
  confirm_veto: reasonedInput,
  refuse_veto: reasonedInput,
  withdraw: reasonedInput,
  merge: mergeInput,
} as const satisfies Record<FindingAction, z.ZodType>;

/** One action together with its parsed input. */
export type ActionInput = {
  [A in FindingAction]: { action: A; input: z.infer<(typeof actionInputs)[A]> };
}[FindingAction];
