import { correction, objection, rating, scheme, submission, type Transaction } from "@xianlan/db";
import { type Actor, can, type Permission } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { type MetricTask, metricTask, periodLabel, submissionTitle } from "@xianlan/domain/period";
import { and, count, eq, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";

type Found = (tx: Transaction, actor: Actor, today: Day) => Promise<MetricTask[]>;

const accepting: Found = async (tx, { countyId }, today) => {
  const rows = await tx
    .select({ periodId: submission.periodId, count: count() })
    .from(submission)
    .where(and(eq(submission.countyId, countyId), eq(submission.state, "submitted")))
    .groupBy(submission.periodId)
    .orderBy(submission.periodId);
  return rows.map(({ periodId, count }) => {
    const href = `/submissions?tab=waiting&form=${periodId}`;
    const title = submissionTitle(periodId);
    return metricTask("accept_submission", { title, text: `${count}份待审定`, href }, today);
  });
};

const correcting: Found = async (tx, { countyId }, today) => {
  const [row] = await tx
    .select({ count: count() })
    .from(correction)
    .where(and(eq(correction.countyId, countyId), eq(correction.state, "asked")));
  if (!row?.count) return [];
  const about = { title: "已锁定数据的更正", text: `${row.count}件待审批` };
  return [
    metricTask("decide_correction", { ...about, href: "/submissions?tab=corrections" }, today),
  ];
};

const objecting: Found = async (tx, { countyId }, today) => {
  const [row] = await tx
    .select({ count: count() })
    .from(objection)
    .where(and(eq(objection.countyId, countyId), eq(objection.state, "raised")));
  if (!row?.count) return [];
  const about = { title: "对名单和公示的异议", text: `${row.count}件待复核` };
  return [metricTask("decide_objection", { ...about, href: "/submissions?tab=objections" }, today)];
};

const publishing: Found = async (tx, { countyId }, today) => {
  const rows = await tx
    .select({ id: rating.id, periodId: rating.periodId, until: rating.objectionUntil })
    .from(rating)
    .where(
      and(
        eq(rating.countyId, countyId),
        eq(rating.state, "proposed"),
        lt(rating.objectionUntil, today),
      ),
    );
  return rows.map(({ id, periodId }) => {
    const title = `${periodLabel(periodId)}档次`;
    const href = `/indicators/standings?id=${id}`;
    return metricTask("publish_rating", { title, text: "公示期已满，请公布", href }, today);
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
    const about = { title, text: "提请批准，请核对得分变化", href: `/schemes/${id}` };
    return metricTask("approve_scheme", about, today);
  });
};

const returnedSubmissions: Found = async (tx, { countyId }, today) => {
  const back = and(isNull(scheme.proposedAt), ne(scheme.sentBackReason, ""));
  const rows = await schemeDrafts(tx, countyId, back);
  return rows.map(({ id, title, reason }) => {
    const about = { title, text: `已退回：${reason}`, href: `/schemes/${id}` };
    return metricTask("fix_scheme", about, today);
  });
};

const duties = [
  ["submission.accept", accepting],
  ["correction.decide", correcting],
  ["objection.decide", objecting],
  ["rating.publish", publishing],
  ["scheme.approve", approving],
  ["scheme.manage", returnedSubmissions],
] as const satisfies readonly (readonly [Permission, Found])[];

/** What the county side owes on the responsibility metrics, by what each person may do. */
export async function countyMetricTasks(
  tx: Transaction,
  actor: Actor,
  today: Day,
): Promise<MetricTask[]> {
  const found: MetricTask[] = [];
  for (const [permission, find] of duties) {
    if (can(actor, permission)) found.push(...(await find(tx, actor, today)));
  }
  return found;
}
