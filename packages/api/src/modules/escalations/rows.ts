import { finding, findingEscalation, type Transaction, unit } from "@xianlan/db";
import { type Actor, can } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { type EscalationKind, escalationKindLabels } from "@xianlan/domain/escalation";
import { and, desc, eq, type SQL } from "drizzle-orm";
import { visibleTo } from "../../scopes/findings.ts";

/** An escalation notice with its finding and unit. */
export type EscalationRow = {
  id: string;
  version: number;
  kind: EscalationKind;
  text: string;
  issuedAt: string;
  issuedByName: string;
  replyDueOn: Day | null;
  reply: string;
  repliedAt: string | null;
  repliedByName: string;
  findingId: string;
  number: string;
  unitId: string | null;
  unitName: string;
  kindLabel: string;
  /** A reply is required, not given, and its date has passed. */
  replyLate: boolean;
  /** This person may answer it now. */
  mayReply: boolean;
};

function selectEscalationNotices(
  tx: Transaction,
  actor: Actor,
  where: SQL | undefined,
  limit: number,
) {
  return tx
    .select({
      id: findingEscalation.id,
      version: findingEscalation.version,
      kind: findingEscalation.kind,
      text: findingEscalation.text,
      issuedAt: findingEscalation.issuedAt,
      issuedByName: findingEscalation.issuedByName,
      replyDueOn: findingEscalation.replyDueOn,
      reply: findingEscalation.reply,
      repliedAt: findingEscalation.repliedAt,
      repliedByName: findingEscalation.repliedByName,
      findingId: finding.id,
      number: finding.number,
      unitId: finding.unitId,
      unitName: unit.name,
    })
    .from(findingEscalation)
    .innerJoin(
      finding,
      and(
        eq(finding.countyId, findingEscalation.countyId),
        eq(finding.id, findingEscalation.findingId),
      ),
    )
    .leftJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
    .where(and(eq(findingEscalation.countyId, actor.countyId), visibleTo(actor), where))
    .orderBy(desc(findingEscalation.issuedAt), desc(findingEscalation.id))
    .limit(limit);
}

/** Escalation notices this person may see, the newest first. */
export async function loadEscalationNotices(
  tx: Transaction,
  actor: Actor,
  today: Day,
  { where, limit = 100 }: { where?: SQL | undefined; limit?: number },
): Promise<EscalationRow[]> {
  const rows = await selectEscalationNotices(tx, actor, where, limit);
  return rows.map((row) => ({
    ...row,
    unitName: row.unitName ?? "",
    kindLabel: escalationKindLabels[row.kind],
    replyLate: row.repliedAt === null && row.replyDueOn !== null && row.replyDueOn < today,
    mayReply:
      row.repliedAt === null &&
      actor.unitId !== null &&
      actor.unitId === row.unitId &&
      can(actor, "escalation.reply"),
  }));
}
