import { correction, objection, scheme, standing, submission, type Transaction } from "@xianlan/db";
import {
  type Actor,
  can,
  type Day,
  formTitle,
  type MetricTask,
  metricTask,
  type Permission,
  periodLabel,
} from "@xianlan/domain";
import { and, count, eq, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";

type Found = (tx: Transaction, actor: Actor, today: Day) => Promise<MetricTask[]>;

const accepting: Found = async (tx, { countyId }, today) => {
  const rows = await tx
    .select({ periodId: submission.periodId, held: count() })
    .from(submission)
    .where(and(eq(submission.countyId, countyId), eq(submission.state, "submitted")))
    .groupBy(submission.periodId)
    .orderBy(submission.periodId);
  return rows.map(({ periodId, held }) => {
    const href = `/submissions?tab=waiting&form=${periodId}`;
    const title = formTitle(periodId);
    return metricTask("accept_form", { title, words: `${held}份待审定`, href }, today);
  });
};

const correcting: Found = async (tx, { countyId }, today) => {
  const [row] = await tx
    .select({ held: count() })
    .from(correction)
    .where(and(eq(correction.countyId, countyId), eq(correction.state, "asked")));
  if (!row?.held) return [];
  const about = { title: "已锁定数据的更正", words: `${row.held}件待审批` };
  return [
    metricTask("decide_correction", { ...about, href: "/submissions?tab=corrections" }, today),
  ];
};

const objecting: Found = async (tx, { countyId }, today) => {
  const [row] = await tx
    .select({ held: count() })
    .from(objection)
    .where(and(eq(objection.countyId, countyId), eq(objection.state, "raised")));
  if (!row?.held) return [];
  const about = { title: "对名单和公示的异议", words: `${row.held}件待复核` };
  return [metricTask("decide_objection", { ...about, href: "/submissions?tab=objections" }, today)];
};

const publishing: Found = async (tx, { countyId }, today) => {
  const rows = await tx
    .select({ id: standing.id, periodId: standing.periodId, until: standing.objectionUntil })
    .from(standing)
    .where(
      and(
        eq(standing.countyId, countyId),
        eq(standing.state, "proposed"),
        lt(standing.objectionUntil, today),
      ),
    );
  return rows.map(({ id, periodId }) => {
    const title = `${periodLabel(periodId)}档次`;
    const href = `/indicators/standings?id=${id}`;
    return metricTask("publish_standing", { title, words: "公示期已满，请公布", href }, today);
  });
};

function schemeDrafts(tx: Transaction, countyId: string, where: SQL | undefined) {
  return tx
    .select({ id: scheme.id, title: scheme.title, reason: scheme.sentBackReason })
    .from(scheme)
    .where(and(eq(scheme.countyId, countyId), eq(scheme.state, "draft"), where))
    .orderBy(sql`${scheme.year} desc`);
}

const approving: Found = async (tx, { countyId }, today) => {
  const rows = await schemeDrafts(tx, countyId, isNotNull(scheme.proposedAt));
  return rows.map(({ id, title }) => {
    const about = { title, words: "提请批准，请核对得分变化", href: `/schemes/${id}` };
    return metricTask("approve_scheme", about, today);
  });
};

const mending: Found = async (tx, { countyId }, today) => {
  const back = and(isNull(scheme.proposedAt), ne(scheme.sentBackReason, ""));
  const rows = await schemeDrafts(tx, countyId, back);
  return rows.map(({ id, title, reason }) => {
    const about = { title, words: `已退回：${reason}`, href: `/schemes/${id}` };
    return metricTask("mend_scheme", about, today);
  });
};

const duties = [
  ["submission.accept", accepting],
  ["correction.decide", correcting],
  ["objection.decide", objecting],
  ["standing.publish", publishing],
  ["scheme.approve", approving],
  ["scheme.manage", mending],
] as const satisfies readonly (readonly [Permission, Found])[];

/** What the county side owes on the responsibility metrics, by what each person may do. */
export async function countyMetricTasks(
  tx: Transaction,
  actor: Actor,
  today: Day,
): Promise<MetricTask[]> {
  const found: MetricTask[] = [];
  for (const [permission, ask] of duties) {
    if (can(actor, permission)) found.push(...(await ask(tx, actor, today)));
  }
  return found;
}
