import { finding, type Transaction, unit } from "@xianlan/db";
import {
  type Actor,
  defaultReplyDueOn,
  type EscalationProposal,
  escalationKindLabels,
  escalationProposal,
  escalationReturns,
  findingStateLabels,
  lampOf,
  severityLabels,
} from "@xianlan/domain";
import { and, asc, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { factColumns, seenBy } from "../findings/queries.ts";
import { type Matter, matterOf } from "./matter.ts";
import { loadStepsOf } from "./steps.ts";

/** Rows shown; the count tells of all. */
const most = 300;

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
        seenBy(actor),
        inArray(finding.state, ["issued", "rectifying", "long_term"]),
        or(lt(finding.dueOn, today), gte(finding.returnedCount, escalationReturns)),
      ),
    )
    .orderBy(asc(finding.dueOn), asc(finding.id));
}

type Candidate = Awaited<ReturnType<typeof candidates>>[number];

/** The findings the rule proposes a step for, with the proposal. */
export async function proposedSteps(
  tx: Transaction,
  actor: Actor,
  context: Context,
): Promise<{ row: Candidate; proposal: EscalationProposal }[]> {
  const rows = await candidates(tx, actor, context.clock.today);
  const steps = await loadStepsOf(
    tx,
    actor.countyId,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const proposal = escalationProposal(row, steps.get(row.id) ?? [], context);
    return proposal === null ? [] : [{ row, proposal }];
  });
}

/** A finding and the step of 督办 the rule proposes for it. */
export type ProposedEscalation = EscalationProposal & {
  kindLabel: string;
  /** Default reply date of the step. */
  replyDueOn: string;
  matter: Matter;
  finding: {
    id: string;
    number: string;
    unitId: string | null;
    unitName: string;
    fact: string;
    dueOn: string | null;
    stateLabel: string;
    severityLabel: string;
    lamp: ReturnType<typeof lampOf>["lamp"];
    words: string;
  };
};

export type EscalationProposals = { total: number; rows: ProposedEscalation[] };

/** 督办建议 of the county: which findings the rule proposes which step for. */
export async function escalationProposals(context: Context): Promise<EscalationProposals> {
  const grant = authorize(context, "escalation.issue");
  const { clock, calendar } = context;
  return read(context, grant, async (tx) => {
    const found = await proposedSteps(tx, grant.actor, context);
    const rows = found.slice(0, most).map(({ row, proposal }) => {
      const { id, number, unitId, unitName, fact, dueOn } = row;
      const { lamp, words } = lampOf(row, clock, calendar);
      return {
        ...proposal,
        kindLabel: escalationKindLabels[proposal.kind],
        replyDueOn: defaultReplyDueOn(proposal.kind, clock.today, calendar),
        matter: matterOf(row, unitName ?? "", context),
        finding: {
          ...{ id, number, unitId, fact, dueOn, lamp, words },
          unitName: unitName ?? "",
          stateLabel: findingStateLabels[row.state],
          severityLabel: severityLabels[row.severity],
        },
      };
    });
    return { total: found.length, rows };
  });
}
