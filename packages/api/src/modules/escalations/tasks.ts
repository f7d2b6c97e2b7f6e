import { finding, findingEscalation, type Transaction } from "@xianlan/db";
import { type Actor, can } from "@xianlan/domain/account";
import { formatDay } from "@xianlan/domain/calendar";
import { escalationKindLabels } from "@xianlan/domain/escalation";
import { type MetricTask, metricTask } from "@xianlan/domain/period";
import { and, asc, count, eq, isNotNull, isNull, lt } from "drizzle-orm";
import type { Context } from "../../context.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { proposedNotices } from "./proposals.ts";

/** 待办 of 督办: replies a unit owes; for the office the proposals, and the replies that did not come. */
export async function escalationTasks(
  tx: Transaction,
  actor: Actor,
  context: Context,
): Promise<MetricTask[]> {
  if (actor.unitId !== null) return replies(tx, actor, context);
  if (!can(actor, "escalation.issue")) return [];
  const { today } = context.clock;
  const tasks: MetricTask[] = [];
  const proposed = (await proposedNotices(tx, actor, context)).length;
  if (proposed > 0) {
    const text = `${proposed}件逾期或多次退回，请决定是否督办`;
    tasks.push(metricTask("escalate", { title: "督办建议", text, href: "/escalations" }, today));
  }
  const late = await lateReplies(tx, actor, today);
  if (late > 0) {
    const about = { title: "督办回复", text: `${late}份逾期未回复` };
    tasks.push(metricTask("escalate", { ...about, href: "/escalations?reply=late" }, today));
  }
  return tasks;
}

const owed = and(isNotNull(findingEscalation.replyDueOn), isNull(findingEscalation.repliedAt));

async function lateReplies(tx: Transaction, { countyId }: Actor, today: string): Promise<number> {
  const [row] = await tx
    .select({ late: count() })
    .from(findingEscalation)
    .where(
      and(eq(findingEscalation.countyId, countyId), owed, lt(findingEscalation.replyDueOn, today)),
    );
  return row?.late ?? 0;
}

async function replies(tx: Transaction, actor: Actor, context: Context): Promise<MetricTask[]> {
  const { today } = context.clock;
  const rows = await tx
    .select({
      kind: findingEscalation.kind,
      dueOn: findingEscalation.replyDueOn,
      findingId: finding.id,
      number: finding.number,
    })
    .from(findingEscalation)
    .innerJoin(
      finding,
      and(
        eq(finding.countyId, findingEscalation.countyId),
        eq(finding.id, findingEscalation.findingId),
      ),
    )
    .where(and(visibleTo(actor), owed))
    .orderBy(asc(findingEscalation.replyDueOn), asc(findingEscalation.id));
  return rows.map(({ kind, dueOn, findingId, number }) => {
    const title = `${number} ${escalationKindLabels[kind]}`;
    const text = dueOn === null ? "" : `请于${formatDay(dueOn, today)}前回复`;
    return metricTask(
      "reply_escalation",
      { title, text, dueOn, href: `/findings/${findingId}#escalations` },
      today,
    );
  });
}
