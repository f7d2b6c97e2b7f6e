import { countyList, type Transaction } from "@xianlan/db";
import {
  type PeriodPhase,
  periodLabel,
  periodPhaseLabels,
  periodSentence,
  periodSpan,
  type Span,
} from "@xianlan/domain/period";
import type { EntryValue } from "@xianlan/domain/scheme";
import type { ActivityFact } from "@xianlan/domain/scoring";
import {
  availableSubmissionActions,
  type Burden,
  beginRefusal,
  burden,
  type DerivedLine,
  derivedRecords,
  type Issue,
  lockRefusal,
  requiredLines,
  type SubmissionAction,
  type SubmissionState,
  submissionStateLabels,
} from "@xianlan/domain/submission";
import { and, eq, inArray } from "drizzle-orm";
import { authorize, type Grant } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { read } from "../../../transaction.ts";
import { activityFacts } from "../../activities/index.ts";
import { attachedTo } from "../../attachments/index.ts";
import type { SubmissionPageInput } from "../inputs.ts";
import { loadSubmissionOf } from "../load.ts";
import { factsOf } from "../write/advance.ts";
import { eventsOf, type SubmissionEventView } from "./event-views.ts";
import type { LoadedSubmission } from "./load-submissions.ts";
import {
  type LineReturn,
  returnsOf,
  type SubmissionLineView,
  submissionLineViews,
} from "./submission-view-lines.ts";

/** A count of the month with the records it is counted from. */
export type DerivedCount = {
  code: string;
  item: number;
  name: string;
  categoryName: string;
  unit: string;
  count: number;
  records: { id: string; title: string; on: string }[];
  returned: LineReturn[];
};

/** A figure a county department's list states, in place of what the unit would type. */
export type ListedFigure = {
  id: string;
  code: string;
  name: string;
  department: string;
  value: EntryValue;
  fields: { key: string; name: string; unit: string }[];
  revisedReason: string;
};

/** A stored submission's head. */
export type SubmissionHead = {
  id: string;
  version: number;
  state: SubmissionState;
  stateLabel: string;
  preparedByName: string;
  preparedAt: string | null;
  signedByName: string;
  signedAt: string | null;
  receivedAt: string | null;
  late: boolean;
  acceptedByName: string;
  acceptedAt: string | null;
  returnedCount: number;
  updatedAt: string;
  updatedByName: string;
};

/** A period as pages name it. */
export type PeriodView = {
  id: string;
  label: string;
  phase: PeriodPhase;
  phaseLabel: string;
  /** “7月数据：8月5日前报，10日锁定” */
  sentence: string;
  dueOn: string;
  lockOn: string;
  span: Span;
};

/** Everything the page of one submission needs. */
export type SubmissionPage = {
  asOf: string;
  unit: { id: string; name: string };
  period: PeriodView;
  /** Why nothing can be written yet or any more, or null. */
  locked: string | null;
  submission: SubmissionHead | null;
  burden: Burden;
  oneStep: boolean;
  derived: DerivedCount[];
  lines: SubmissionLineView[];
  listed: ListedFigure[];
  /** List lines whose list has not come yet. */
  awaited: { code: string; name: string; department: string }[];
  issues: Issue[];
  actions: SubmissionAction[];
  timeline: SubmissionEventView[];
};

/** One submission with all around it: for its unit, or for the county to read, accept and return. */
export function submissionPage(
  context: Context,
  input: SubmissionPageInput,
): Promise<SubmissionPage> {
  const grant = authorize(context, "submission.read");
  return read(context, grant, async (tx) => {
    const { actor } = grant;
    const unitId = input.unitId ?? actor.unitId;
    const loaded = await loadSubmissionOf(tx, actor, context.clock, {
      unitId,
      periodId: input.periodId,
    });
    const scope = { year: loaded.scheme.year, unitIds: [loaded.unit.id] };
    const records = (await activityFacts(tx, actor, scope)).get(loaded.unit.id) ?? [];
    const files = await attachedTo(
      tx,
      actor.countyId,
      "entry",
      loaded.entries.map(({ id }) => id),
    );
    const timeline = await eventsOf(tx, actor.countyId, loaded.submission);
    const { today } = context.clock;
    return {
      asOf: today,
      unit: { id: loaded.unit.id, name: loaded.unit.name },
      period: periodView(loaded),
      locked:
        beginRefusal(loaded.periodId, today) ?? lockRefusal(loaded.periodId, loaded.dates, today),
      submission: headOf(loaded),
      burden: burden(requiredLines(loaded.lines)),
      oneStep: loaded.scheme.rules.oneStepSigning,
      derived: derivedOf(loaded, records, timeline),
      lines: submissionLineViews(loaded, files, timeline),
      listed: await listedOf(tx, actor.countyId, loaded),
      awaited: awaitedOf(loaded),
      issues: loaded.issues,
      actions: actionsOf(loaded, grant, context),
      timeline,
    };
  });
}

/** A submission's period as its pages name it. */
export function periodView({ periodId, dates, phase }: LoadedSubmission): PeriodView {
  const { dueOn, lockOn } = dates;
  return {
    id: periodId,
    label: periodLabel(periodId),
    phase,
    dueOn,
    lockOn,
    phaseLabel: periodPhaseLabels[phase],
    sentence: periodSentence(periodId, dates),
    span: periodSpan(periodId),
  };
}

function headOf({ submission }: LoadedSubmission): SubmissionHead | null {
  if (submission === null) return null;
  const { countyId, unitId, periodId, createdAt, ...head } = submission;
  return { ...head, stateLabel: submissionStateLabels[head.state] };
}

/** A submission nobody has written yet moves with its first save. */
function actionsOf(loaded: LoadedSubmission, grant: Grant, { clock }: Context): SubmissionAction[] {
  if (loaded.submission === null) return [];
  const facts = factsOf(loaded, loaded.submission);
  return availableSubmissionActions({ submission: facts, actor: grant.actor, clock });
}

function derivedOf(
  { lines }: LoadedSubmission,
  activities: readonly ActivityFact[],
  timeline: readonly SubmissionEventView[],
): DerivedCount[] {
  return lines
    .filter((line): line is DerivedLine => line.kind === "derived")
    .map((line) => {
      const records = derivedRecords(line, activities).map(({ id, title, on }) => ({
        id,
        title,
        on,
      }));
      const { code, item, name, categoryName, unit } = line;
      const returned = returnsOf(line, timeline);
      return { code, item, name, categoryName, unit, count: records.length, records, returned };
    });
}

async function listedOf(tx: Transaction, countyId: string, loaded: LoadedSubmission) {
  const ids = [...new Set(loaded.listed.map(({ listId }) => listId))];
  if (ids.length === 0) return [];
  const lists = await tx
    .select({ id: countyList.id, department: countyList.department })
    .from(countyList)
    .where(and(eq(countyList.countyId, countyId), inArray(countyList.id, ids)));
  return loaded.listed.map(({ id, code, value, listId, revisedReason }): ListedFigure => {
    const rule = loaded.scheme.rules.indicators.find((one) => one.code === code);
    const department = lists.find((list) => list.id === listId)?.department ?? "";
    const fields = rule?.figure?.fields ?? [];
    return { id, code, name: rule?.name ?? code, department, value, fields, revisedReason };
  });
}

function awaitedOf({ lines, listed }: LoadedSubmission): SubmissionPage["awaited"] {
  return lines.flatMap((line) => {
    if (line.kind !== "figure" || !line.listed) return [];
    if (listed.some(({ code }) => code === line.code)) return [];
    return [{ code: line.code, name: line.name, department: line.confirmedBy }];
  });
}
