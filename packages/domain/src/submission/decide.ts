import { can, permissions } from "../account/permissions.ts";
import { type Actor, roleLabels } from "../account/roles.ts";
import { type Clock, type Day, dayOfInstant } from "../calendar/clock.ts";
import { formatMonthDay } from "../calendar/format-day.ts";
import {
  type PeriodDates,
  type PeriodId,
  periodLabel,
  periodPhase,
  periodSpan,
} from "../period/period.ts";
import {
  type SubmissionAction,
  type SubmissionGuard,
  submissionActionLabels,
  submissionActions,
  submissionTransition,
} from "./actions.ts";
import { type Issue, isSendable } from "./issues.ts";
import { type SubmissionState, submissionStateLabels } from "./submission.ts";

/** A submission as its lifecycle sees it. */
export type SubmissionFacts = {
  unitId: string;
  periodId: PeriodId;
  state: SubmissionState;
  /** Instant of the first receipt; null before. */
  receivedAt: string | null;
  late: boolean;
  dates: PeriodDates;
  /** The scheme joins preparing and signing. */
  oneStep: boolean;
};

/** What a person wants of a submission. */
export type SubmissionQuestion = {
  action: SubmissionAction;
  submission: SubmissionFacts;
  actor: Actor;
  clock: Clock;
};

export type SubmissionRefusal = {
  code: "permission" | "state" | SubmissionGuard;
  message: string;
  /** Dotted input path, or the field the first issue is about. */
  field?: string;
};

/** Why nothing more is written into a locked period: which rule, since when, and the way that is left. */
export function lockRefusal(periodId: PeriodId, dates: PeriodDates, today: Day): string | null {
  if (periodPhase(periodId, dates, today) !== "locked") return null;
  const when =
    dates.lockedAt === null
      ? `按报送日历${formatMonthDay(dates.lockOn)}锁定`
      : `已于${formatMonthDay(dayOfInstant(dates.lockedAt))}锁定`;
  return `${periodLabel(periodId)}数据${when}，不能再填报、签批；确需修改的，请申请“更正”`;
}

/** Why a submission cannot be written or sent yet: what it reports has not happened. */
export function beginRefusal(periodId: PeriodId, today: Day): string | null {
  const { from } = periodSpan(periodId);
  if (today >= from) return null;
  return `${periodLabel(periodId)}还没有开始，${formatMonthDay(from)}起才能填报`;
}

const guards: Partial<Record<SubmissionGuard, (question: SubmissionQuestion) => string | null>> = {
  begun: ({ submission, clock }) => beginRefusal(submission.periodId, clock.today),
  own_unit: ({ submission, actor }) =>
    actor.unitId === submission.unitId ? null : "只能办理本单位的报送",
  not_locked: ({ submission, clock, action }) => {
    const message = lockRefusal(submission.periodId, submission.dates, clock.today);
    if (message === null || action !== "return") return message;
    return `${periodLabel(submission.periodId)}数据已锁定，退回后乡镇无法修改；请通知乡镇申请“更正”`;
  },
};

/** Why this person may not take this action now, whatever they would enter; null when they may. */
export function submissionRefusal(question: SubmissionQuestion): SubmissionRefusal | null {
  const { action, submission, actor } = question;
  const row = submissionTransition(action);
  const label = submissionActionLabels[action];
  if (!can(actor, row.permission)) {
    const holders = permissions[row.permission].roles.map((role) => roleLabels[role]).join("、");
    return { code: "permission", message: `您不能“${label}”，该操作由${holders}办理` };
  }
  const from = submission.oneStep ? [...row.from, ...row.oneStepFrom] : row.from;
  if (!from.includes(submission.state)) {
    const allowed = from.map((state) => submissionStateLabels[state]).join("、");
    const message = `这份报送现为“${submissionStateLabels[submission.state]}”，“${allowed}”的才能${label}，请刷新后办理`;
    return { code: "state", message };
  }
  for (const guard of row.guards) {
    const message = guards[guard]?.(question) ?? null;
    if (message !== null) return { code: guard, message };
  }
  return null;
}

/** What this person may do with the submission right now. */
export function availableSubmissionActions(
  question: Omit<SubmissionQuestion, "action">,
): SubmissionAction[] {
  return submissionActions.filter((action) => submissionRefusal({ ...question, action }) === null);
}

/** A reason on a field, as a return brings them. */
export type ReturnReason = { code: string; item: number; reason: string };

/** What an action changes in the submission. */
export type SubmissionPatch = {
  state: SubmissionState;
  preparedByName?: string;
  preparedAt?: string | null;
  signedByName?: string;
  signedAt?: string | null;
  receivedAt?: string;
  late?: boolean;
  acceptedByName?: string;
  acceptedAt?: string | null;
};

export type SubmissionDecision =
  | { ok: true; patch: SubmissionPatch }
  | { ok: false; refusal: SubmissionRefusal };

function unmet(
  action: SubmissionAction,
  input: { issues: readonly Issue[]; reasons: readonly ReturnReason[] },
): SubmissionRefusal | null {
  const row = submissionTransition(action);
  if (row.guards.includes("complete") && !isSendable(input.issues)) {
    const open = input.issues.filter(({ level, explained }) => level === "refuse" || !explained);
    const message = `还有${open.length}处需要填写或说明：${open[0]?.message ?? ""}`;
    const at = open[0];
    return { code: "complete", message, ...(at ? { field: `entries.${at.code}.${at.item}` } : {}) };
  }
  if (row.guards.includes("reasons") && input.reasons.length === 0) {
    const message = "请至少在一项上写明退回理由";
    return { code: "reasons", message, field: "reasons" };
  }
  return null;
}

/** The first receipt stays through returns, and with it whether it was late. */
function received(
  { receivedAt, dates }: SubmissionFacts,
  { now, today }: Clock,
): Partial<SubmissionPatch> {
  return receivedAt === null ? { receivedAt: now, late: today > dates.dueOn } : {};
}

function patchOf({ action, submission, actor, clock }: SubmissionQuestion): SubmissionPatch {
  const { name } = actor;
  const { now } = clock;
  const prepared = { preparedByName: name, preparedAt: now };
  switch (action) {
    case "prepare":
      return { state: "prepared", ...prepared };
    case "recall":
      return { state: "draft", preparedByName: "", preparedAt: null };
    case "sign": {
      const joined = submission.state === "prepared" ? {} : prepared;
      const signed = { signedByName: name, signedAt: now };
      return { state: "submitted", ...joined, ...signed, ...received(submission, clock) };
    }
    case "accept":
      return { state: "accepted", acceptedByName: name, acceptedAt: now };
    case "return":
      return { state: "returned", acceptedByName: "", acceptedAt: null };
  }
}

/** Decides an action: may this person, now, with this content; and what it changes. Writes nothing. */
export function decideSubmission(
  question: SubmissionQuestion,
  input: { issues: readonly Issue[]; reasons: readonly ReturnReason[] },
): SubmissionDecision {
  const refusal = submissionRefusal(question) ?? unmet(question.action, input);
  return refusal === null ? { ok: true, patch: patchOf(question) } : { ok: false, refusal };
}
