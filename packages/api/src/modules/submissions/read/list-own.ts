import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock, Day } from "@xianlan/domain/calendar";
import { frequencies, type PeriodId, periodSpan, periodsOfYear } from "@xianlan/domain/period";
import {
  type Burden,
  burden,
  expectedSubmissions,
  isSendable,
  lineKey,
  requiredLines,
  type SubmissionState,
  submissionStateLabels,
} from "@xianlan/domain/submission";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { notFound } from "../../../errors.ts";
import { schemeInForce } from "../../../scopes/scheme-in-force.ts";
import { read } from "../../../transaction.ts";
import { type LoadedSubmission, loadSubmissions } from "./load-submissions.ts";
import { type PeriodView, periodView } from "./page.ts";
import { submissionUnits } from "./submission-units.ts";

/** What the unit has to do next with a submission. */
export type SubmissionNextAction = "fill" | "fix" | "sign" | "wait" | "none";

/** One submission in a unit's list. */
export type SubmissionSummary = {
  period: PeriodView;
  /** Null until something is saved. */
  id: string | null;
  state: SubmissionState | null;
  /** 未填报, 填报中, 待签批, 已报送, 已退回, 已审定, 未报送 */
  stateLabel: string;
  nextAction: SubmissionNextAction;
  burden: Burden;
  /** Lines to fill in, and how many are filled. */
  required: number;
  filled: number;
  /** Things the checks still say that stand in the way. */
  open: number;
  late: boolean;
  receivedAt: string | null;
  returnedCount: number;
};

export type OwnSubmissions = {
  asOf: Day;
  /** What is owed now, the most pressing first. */
  todo: SubmissionSummary[];
  /** Periods still running. */
  running: SubmissionSummary[];
  /** Handed in, or locked; the latest first. */
  past: SubmissionSummary[];
};

/** The submissions of the own unit: those to be done now, those under way, and past ones. */
export function ownSubmissions(context: Context): Promise<OwnSubmissions> {
  const grant = authorize(context, "submission.prepare");
  return read(context, grant, async (tx) => {
    const rows = await submissionsOfUnit(tx, grant.actor, context.clock);
    const todo = rows.filter(
      ({ nextAction }) => nextAction === "fill" || nextAction === "fix" || nextAction === "sign",
    );
    const running = rows.filter(
      ({ nextAction, period }) => nextAction === "wait" && period.phase === "open",
    );
    const past = rows.filter((row) => !todo.includes(row) && !running.includes(row));
    return {
      asOf: context.clock.today,
      todo: todo.toSorted((a, b) => (a.period.dueOn < b.period.dueOn ? -1 : 1)),
      running,
      past: past.toSorted((a, b) => (a.period.span.to > b.period.span.to ? -1 : 1)),
    };
  });
}

/** Every submission of the own unit that has begun: of this year, and of last year until that is complete. */
async function submissionsOfUnit(
  tx: Transaction,
  actor: Actor,
  clock: Clock,
): Promise<SubmissionSummary[]> {
  const [unit] = actor.unitId === null ? [] : await submissionUnits(tx, actor, [actor.unitId]);
  if (unit === undefined) throw notFound("个单位");
  const thisYear = Number(clock.today.slice(0, 4));
  const rows: SubmissionSummary[] = [];
  for (const year of [thisYear, thisYear - 1]) {
    const scheme = await schemeInForce(tx, actor.countyId, year);
    if (scheme === undefined) continue;
    const expected = expectedSubmissions(scheme.rules, [unit], begunPeriods(year, clock.today));
    const periodIds = expected.map(({ periodId }) => periodId);
    const wanted = { units: [unit], periodIds, today: clock.today };
    rows.push(...(await loadSubmissions(tx, actor, scheme, wanted)).map(rowOf));
  }
  return rows;
}

/** Periods of a year that have begun by a day. */
function begunPeriods(year: number, today: Day): PeriodId[] {
  return frequencies
    .flatMap((frequency) => periodsOfYear(year, frequency))
    .filter((id) => periodSpan(id).from <= today);
}

function nextActionOf({ phase, submission }: LoadedSubmission): SubmissionNextAction {
  if (phase === "locked") return "none";
  if (submission?.state === "returned") return "fix";
  if (submission?.state === "prepared") return "sign";
  if (submission?.state === "submitted") return "none";
  if (submission?.state === "accepted") return "none";
  return phase === "open" ? "wait" : "fill";
}

function stateText({ phase, submission }: LoadedSubmission): string {
  const state = submission?.state ?? null;
  if (phase === "locked" && state !== "submitted" && state !== "accepted") return "未报送";
  return state === null ? "未填报" : submissionStateLabels[state];
}

function rowOf(loaded: LoadedSubmission): SubmissionSummary {
  const { submission, entries, issues } = loaded;
  const required = requiredLines(loaded.lines);
  const storedKeys = new Set(
    entries
      .filter(({ value, notApplicable }) => value !== null || notApplicable !== "")
      .map(lineKey),
  );
  return {
    period: periodView(loaded),
    id: submission?.id ?? null,
    state: submission?.state ?? null,
    stateLabel: stateText(loaded),
    nextAction: nextActionOf(loaded),
    burden: burden(required),
    required: required.length,
    filled: required.filter((line) => storedKeys.has(lineKey(line))).length,
    open: issues.filter((issue) => !isSendable([issue])).length,
    late: submission?.late ?? false,
    receivedAt: submission?.receivedAt ?? null,
    returnedCount: submission?.returnedCount ?? 0,
  };
}
