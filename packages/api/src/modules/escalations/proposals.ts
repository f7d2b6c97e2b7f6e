import { finding, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import {
  defaultReplyDueOn,
  type EscalationProposal,
  escalationKindLabels,
  escalationProposal,
  escalationReturns,
} from "@xianlan/domain/escalation";
import {
  findingStateLabels,
  type StatusLight,
  severityLabels,
  statusLightOf,
} from "@xianlan/domain/finding";
import { and, asc, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { factColumns } from "../../scopes/finding-facts.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import { loadIssuedNoticesOf } from "./issued-notices.ts";
import { type NoticeSubject, subjectOf } from "./notice-subject.ts";

/** Rows shown; the count includes all. */
const maxRows = 300;

/** Findings the rule can propose anything for: overdue in the unit's hands, or returned again. */
function candidates(tx: Transaction, actor: Actor, today: string) {
  return tx
    .select({
      ...factColumns,
      id: finding.id,
      number: finding.number,
      dutyCode: finding.dutyCode,
      dutyText: finding.dutyText,
      unitName: unit.name,
      fact: sql<string>`left(${finding.fact}, 80)`,
    })
    .from(finding)
    .leftJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
    .where(
      and(
        visibleTo(actor),
        inArray(finding.state, ["issued", "rectifying", "long_term"]),
        or(lt(finding.dueOn, today), gte(finding.returnedCount, escalationReturns)),
      ),
    )
    .orderBy(asc(finding.dueOn), asc(finding.id));
}

type Candidate = Awaited<ReturnType<typeof candidates>>[number];

/** The findings the rule proposes an escalation notice for, with the proposal. */
export async function proposedNotices(
  tx: Transaction,
  actor: Actor,
  context: Context,
): Promise<{ row: Candidate; proposal: EscalationProposal }[]> {
  const rows = await candidates(tx, actor, context.clock.today);
  const notices = await loadIssuedNoticesOf(
    tx,
    actor.countyId,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const proposal = escalationProposal(row, notices.get(row.id) ?? [], context);
    return proposal === null ? [] : [{ row, proposal }];
  });
}

/** A finding and the escalation notice the rule proposes for it. */
export type ProposedEscalation = EscalationProposal & {
  kindLabel: string;
  /** Default reply date of the escalation notice. */
  replyDueOn: string;
  subject: NoticeSubject;
  finding: {
    id: string;
    number: string;
    unitId: string | null;
    unitName: string;
    fact: string;
    dueOn: string | null;
    stateLabel: string;
    severityLabel: string;
    statusLight: StatusLight;
    text: string;
  };
};

export type EscalationProposals = { total: number; rows: ProposedEscalation[] };

/** 督办建议 of the county: for which findings the rule proposes which escalation notice. */
export async function escalationProposals(context: Context): Promise<EscalationProposals> {
  const grant = authorize(context, "escalation.issue");
  const { clock, calendar } = context;
  return read(context, grant, async (tx) => {
    const found = await proposedNotices(tx, grant.actor, context);
    const rows = found.slice(0, maxRows).map(({ row, proposal }) => {
      const { id, number, unitId, unitName, fact, dueOn } = row;
      const { statusLight, text } = statusLightOf(row, clock, calendar);
      return {
        ...proposal,
        kindLabel: escalationKindLabels[proposal.kind],
        replyDueOn: defaultReplyDueOn(proposal.kind, clock.today, calendar),
        subject: subjectOf(row, unitName ?? "", context),
        finding: {
          id,
          number,
          unitId,
          fact,
          dueOn,
          statusLight,
          text,
          unitName: unitName ?? "",
          stateLabel: findingStateLabels[row.state],
          severityLabel: severityLabels[row.severity],
        },
      };
    });
    return { total: found.length, rows };
  });
}
