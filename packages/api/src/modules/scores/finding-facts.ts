import { finding, findingVeto, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type Day, dayOfInstant } from "@xianlan/domain/calendar";
import type { Severity } from "@xianlan/domain/finding";
import type { ScoredFinding, UnitFacts } from "@xianlan/domain/scoring";
import { and, desc, eq, gte, inArray, lte, notInArray, type SQL } from "drizzle-orm";
import { visibleTo } from "../../scopes/findings.ts";

/** Which rows a year's score rests on. */
export type FactScope = { year: number; unitIds: readonly string[] };

/** 纳入统计 of the year: issued in it and neither withdrawn nor merged, as the finding screens count. */
function countedRows(actor: Actor, { year, unitIds }: FactScope): SQL | undefined {
  return and(
    visibleTo(actor),
    inArray(finding.unitId, [...unitIds]),
    notInArray(finding.state, ["draft", "withdrawn", "merged"]),
    gte(finding.issuedOn, `${year}-01-01`),
    lte(finding.issuedOn, `${year}-12-31`),
  );
}

/** What scoring reads of a finding. */
export type FindingRow = {
  id: string;
  unitId: string | null;
  number: string;
  severity: Severity;
  issuedOn: Day | null;
  dueOn: Day | null;
  clockStoppedOn: Day | null;
  closedOn: Day | null;
  onTime: boolean | null;
  cycle: number;
  recursFrom: string | null;
};

/** A confirmed veto, with the day it was decided; "" where that is not known. */
export type VetoRow = {
  unitId: string | null;
  findingId: string;
  clause: string;
  decidedOn: Day;
};

/** The year's findings as they stand today. */
export async function findingRows(
  tx: Transaction,
  actor: Actor,
  scope: FactScope,
): Promise<FindingRow[]> {
  return tx
    .select({
      id: finding.id,
      unitId: finding.unitId,
      number: finding.number,
      severity: finding.severity,
      issuedOn: finding.issuedOn,
      dueOn: finding.dueOn,
      clockStoppedOn: finding.clockStoppedOn,
      closedOn: finding.closedOn,
      onTime: finding.onTime,
      cycle: finding.cycle,
      recursFrom: finding.recursFrom,
    })
    .from(finding)
    .where(countedRows(actor, scope));
}

/**
 * A finding as scoring sees it on a day, null before it was issued. On today its flags are those of
 * the finding screens: 按期销号 is `onTime`, 逾期 is `overdue` while open.
 */
export function findingFactOn(row: FindingRow, asOf: Day): ScoredFinding | null {
  const { id, number, severity, issuedOn, dueOn, clockStoppedOn, closedOn } = row;
  if (issuedOn === null || issuedOn > asOf) return null;
  const closed = closedOn !== null && closedOn <= asOf;
  const stopped = clockStoppedOn !== null && clockStoppedOn < asOf ? clockStoppedOn : asOf;
  const onTime = closed ? row.onTime : null;
  return {
    id,
    number,
    severity,
    issuedOn,
    closed,
    onTime,
    overdue: closed ? onTime === false : dueOn !== null && dueOn < stopped,
    repeated: row.cycle > 1 || row.recursFrom !== null,
  };
}

/** The confirmed vetoes of the year, the latest first. */
export async function vetoRows(
  tx: Transaction,
  actor: Actor,
  scope: FactScope,
): Promise<VetoRow[]> {
  const rows = await tx
    .select({
      unitId: finding.unitId,
      findingId: findingVeto.findingId,
      clause: findingVeto.clause,
      decidedAt: findingVeto.decidedAt,
    })
    .from(findingVeto)
    .innerJoin(
      finding,
      and(eq(finding.countyId, findingVeto.countyId), eq(finding.id, findingVeto.findingId)),
    )
    .where(
      and(
        eq(findingVeto.countyId, actor.countyId),
        eq(findingVeto.outcome, "confirmed"),
        countedRows(actor, scope),
      ),
    )
    .orderBy(desc(findingVeto.decidedAt));
  return rows.map(({ decidedAt, ...row }) => ({
    ...row,
    decidedOn: decidedAt === null ? "" : dayOfInstant(decidedAt),
  }));
}

/** The veto that bounds a unit's total on a day. */
export function vetoOn(rows: readonly VetoRow[], asOf: Day): UnitFacts["veto"] {
  const openVeto = rows.find(({ decidedOn }) => decidedOn <= asOf);
  return openVeto === undefined ? null : { findingId: openVeto.findingId, clause: openVeto.clause };
}
