import type { Transaction } from "@xianlan/db";
import {
  type Actor,
  askedLines,
  type Burden,
  burden,
  type Clock,
  type Day,
  expectedForms,
  frequencies,
  isSendable,
  lineKey,
  type PeriodId,
  periodSpan,
  periodsOfYear,
  type SubmissionState,
  submissionStateLabels,
} from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { read } from "../../transaction.ts";
import { schemeInForce } from "../schemes/index.ts";
import { type PeriodView, periodView } from "./form.ts";
import { formUnits } from "./form-units.ts";
import { type LoadedForm, loadForms } from "./load-forms.ts";

/** What a form wants of its unit next. */
export type FormWant = "fill" | "mend" | "sign" | "wait" | "none";

/** One form in a unit's list. */
export type FormRow = {
  period: PeriodView;
  /** Null until something is saved. */
  id: string | null;
  state: SubmissionState | null;
  /** 未填报, 填报中, 待签批, 已报送, 已退回, 已审定, 未报送 */
  stateLabel: string;
  want: FormWant;
  burden: Burden;
  /** Lines to answer, and how many are answered. */
  asked: number;
  answered: number;
  /** Things the checks still say that stand in the way. */
  open: number;
  late: boolean;
  receivedAt: string | null;
  returnedCount: number;
};

export type MyForms = {
  asOf: Day;
  /** What is owed now, the most pressing first. */
  todo: FormRow[];
  /** Periods still running. */
  running: FormRow[];
  /** Handed in, or locked; the latest first. */
  past: FormRow[];
};

/** The forms of a unit's account: what is to do now, what runs, and what was. */
export function myForms(context: Context): Promise<MyForms> {
  const grant = authorize(context, "submission.prepare");
  return read(context, grant, async (tx) => {
    const rows = await formsOfUnit(tx, grant.actor, context.clock);
    const todo = rows.filter(({ want }) => want === "fill" || want === "mend" || want === "sign");
    const running = rows.filter(({ want, period }) => want === "wait" && period.phase === "open");
    const past = rows.filter((row) => !todo.includes(row) && !running.includes(row));
    return {
      asOf: context.clock.today,
      todo: todo.toSorted((a, b) => (a.period.dueOn < b.period.dueOn ? -1 : 1)),
      running,
      past: past.toSorted((a, b) => (a.period.span.to > b.period.span.to ? -1 : 1)),
    };
  });
}

/** Every form of a unit's account that has begun: of this year, and of the last until it is past. */
async function formsOfUnit(tx: Transaction, actor: Actor, clock: Clock): Promise<FormRow[]> {
  const [unit] = actor.unitId === null ? [] : await formUnits(tx, actor, [actor.unitId]);
  if (unit === undefined) throw notFound("个单位");
  const thisYear = Number(clock.today.slice(0, 4));
  const rows: FormRow[] = [];
  for (const year of [thisYear, thisYear - 1]) {
    const scheme = await schemeInForce(tx, actor.countyId, year);
    if (scheme === undefined) continue;
    const expected = expectedForms(scheme.rules, [unit], begunPeriods(year, clock.today));
    const periodIds = expected.map(({ periodId }) => periodId);
    const asked = { units: [unit], periodIds, today: clock.today };
    rows.push(...(await loadForms(tx, actor, scheme, asked)).map(rowOf));
  }
  return rows;
}

/** Periods of a year that have begun by a day. */
function begunPeriods(year: number, today: Day): PeriodId[] {
  return frequencies
    .flatMap((frequency) => periodsOfYear(year, frequency))
    .filter((id) => periodSpan(id).from <= today);
}

function wantOf({ phase, submission }: LoadedForm): FormWant {
  if (phase === "locked") return "none";
  if (submission?.state === "returned") return "mend";
  if (submission?.state === "prepared") return "sign";
  if (submission?.state === "submitted") return "none";
  if (submission?.state === "accepted") return "none";
  return phase === "open" ? "wait" : "fill";
}

function stateWord({ phase, submission }: LoadedForm): string {
  const state = submission?.state ?? null;
  if (phase === "locked" && state !== "submitted" && state !== "accepted") return "未报送";
  return state === null ? "未填报" : submissionStateLabels[state];
}

function rowOf(form: LoadedForm): FormRow {
  const { submission, entries, issues } = form;
  const asked = askedLines(form.lines);
  const held = new Set(
    entries
      .filter(({ value, notApplicable }) => value !== null || notApplicable !== "")
      .map(lineKey),
  );
  return {
    period: periodView(form),
    id: submission?.id ?? null,
    state: submission?.state ?? null,
    stateLabel: stateWord(form),
    want: wantOf(form),
    burden: burden(asked),
    asked: asked.length,
    answered: asked.filter((line) => held.has(lineKey(line))).length,
    open: issues.filter((issue) => !isSendable([issue])).length,
    late: submission?.late ?? false,
    receivedAt: submission?.receivedAt ?? null,
    returnedCount: submission?.returnedCount ?? 0,
  };
}
