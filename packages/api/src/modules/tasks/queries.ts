import { finding, findingExtension, findingMeasure, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import {
  compareTasks,
  findingStateLabels,
  severityLabels,
  statusLightOf,
  type TaskKind,
  taskKindLabels,
  taskOf,
  taskSentence,
  taskStates,
} from "@xianlan/domain/finding";
import type { MetricTask } from "@xianlan/domain/period";
import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { memoizeByRevision } from "../../revision.ts";
import { factColumns } from "../../scopes/finding-facts.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import { escalationTasks } from "../escalations/index.ts";
import { selfCheckTasks } from "../self-checks/index.ts";
import { countyMetricTasks } from "./county-duties.ts";
import { unitSubmissionTasks } from "./unit-submissions.ts";

/** Rows shown; the counts include all. */
const maxRows = 300;

/** 待办: what this person owes now, overdue first, each with the action that settles it. */
export function listTasks(context: Context) {
  const grant = authorize(context, "task.read");
  const { accountId, roles } = grant.actor;
  const key = `tasks ${context.clock.today} ${accountId} ${roles.join()}`;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, grant.actor, key, async () => {
      const { actor } = grant;
      const { today } = context.clock;
      const found = await owing(tx, actor);
      const metrics = await (actor.unitId === null
        ? countyMetricTasks(tx, actor, today)
        : unitSubmissionTasks(tx, actor, today));
      const supervision = [
        ...(await escalationTasks(tx, actor, context)),
        ...(await selfCheckTasks(tx, actor, today)),
      ];
      return resultOf(found, [...metrics, ...supervision], actor, context);
    }),
  );
}

type Owing = Awaited<ReturnType<typeof owing>>;

/** Findings in a state in which somebody may owe something, with how far their measures are. */
function owing(tx: Transaction, actor: Actor) {
  const done = tx
    .select({
      findingId: findingMeasure.findingId,
      cycle: findingMeasure.cycle,
      total: sql<number>`count(*)::int`.as("total"),
      done: sql<number>`count(${findingMeasure.doneOn})::int`.as("done"),
    })
    .from(findingMeasure)
    .where(eq(findingMeasure.countyId, actor.countyId))
    .groupBy(findingMeasure.findingId, findingMeasure.cycle)
    .as("progressed");
  const pendingExtension = tx
    .select({
      findingId: findingExtension.findingId,
      requestedAt: sql<string>`max(${findingExtension.requestedAt})`.as("extension_requested_at"),
    })
    .from(findingExtension)
    .where(and(eq(findingExtension.countyId, actor.countyId), isNull(findingExtension.outcome)))
    .groupBy(findingExtension.findingId)
    .as("pending_extension");
  return tx
    .select({
      ...factColumns,
      id: finding.id,
      number: finding.number,
      version: finding.version,
      unitName: unit.name,
      fact: sql<string>`left(${finding.fact}, 80)`,
      total: done.total,
      done: done.done,
      extensionRequestedOn: sql<Day | null>`(${pendingExtension.requestedAt} at time zone 'Asia/Shanghai')::date::text`,
    })
    .from(finding)
    .leftJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
    .leftJoin(done, and(eq(done.findingId, finding.id), eq(done.cycle, finding.cycle)))
    .leftJoin(pendingExtension, eq(pendingExtension.findingId, finding.id))
    .where(
      and(
        visibleTo(actor),
        inArray(finding.state, [...taskStates]),
        // A closed finding asks for something only while its reopening or a veto awaits an answer.
        or(
          ne(finding.state, "closed"),
          isNotNull(finding.reopenRequestedBy),
          isNotNull(finding.vetoRequestedBy),
        ),
      ),
    );
}

function resultOf(
  found: Owing,
  metrics: readonly MetricTask[],
  actor: Actor,
  { clock, calendar }: Context,
) {
  const tasks = found.flatMap((row) => {
    const measures = { done: row.done ?? 0, total: row.total ?? 0 };
    const { extensionRequestedOn } = row;
    const timeContext = { clock, calendar, measures, extensionRequestedOn };
    const owed = taskOf({ finding: row, actor, ...timeContext });
    if (owed === null) return [];
    const { statusLight } = statusLightOf(row, clock, calendar);
    const { id, number, version, state, severity, unitId } = row;
    return [
      {
        ...owed,
        kindLabel: taskKindLabels[owed.kind],
        finding: {
          id,
          number,
          version,
          state,
          severity,
          unitId,
          statusLight,
          unitName: row.unitName ?? "",
          fact: row.fact,
          stateLabel: findingStateLabels[state],
          severityLabel: severityLabels[severity],
        },
      },
    ];
  });
  const byKind: Partial<Record<TaskKind, number>> = {};
  for (const { kind } of tasks) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const owed = [...tasks, ...metrics];
  const counts = { total: owed.length, overdue: owed.filter((task) => task.overdue).length };
  return {
    sentence: taskSentence(counts),
    ...counts,
    byKind,
    tasks: tasks.toSorted(compareTasks).slice(0, maxRows),
    /** What is to be done beside the findings: submissions, corrections, objections, schemes, ratings. */
    metrics: metrics.toSorted(compareTasks),
  };
}
