import { finding, findingVeto, type Transaction } from "@xianlan/db";
import type { Actor, Day, ScoredFinding, UnitFacts } from "@xianlan/domain";
import { and, desc, eq, gte, inArray, lte, notInArray, type SQL } from "drizzle-orm";
import { seenBy } from "../findings/queries.ts";

/** Which rows a year's score rests on: the year, the last day that counts, whose. */
export type FactScope = { year: number; asOf: Day; unitIds: readonly string[] };

/** 纳入统计 of the year: issued in it and neither withdrawn nor merged, as the finding screens count. */
function countedRows(actor: Actor, { year, asOf, unitIds }: FactScope): SQL | undefined {
  return and(
    seenBy(actor),
    inArray(finding.unitId, [...unitIds]),
    notInArray(finding.state, ["draft", "withdrawn", "merged"]),
    gte(finding.issuedOn, `${year}-01-01`),
    lte(finding.issuedOn, asOf < `${year}-12-31` ? asOf : `${year}-12-31`),
  );
}

/** The year's findings of each unit, as they stood on the last day that counts. */
export async function findingFacts(
  tx: Transaction,
  actor: Actor,
  scope: FactScope,
): Promise<Map<string, ScoredFinding[]>> {
  const rows = await tx
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
      round: finding.round,
      recursFrom: finding.recursFrom,
    })
    .from(finding)
    .where(countedRows(actor, scope));
  const byUnit = new Map<string, ScoredFinding[]>();
  for (const { unitId, ...row } of rows) {
    if (unitId === null) continue;
    const held = byUnit.get(unitId) ?? [];
    held.push(factOf(row, scope.asOf));
    byUnit.set(unitId, held);
  }
  return byUnit;
}

type Row = {
  id: string;
  number: string;
  severity: ScoredFinding["severity"];
  issuedOn: Day | null;
  dueOn: Day | null;
  clockStoppedOn: Day | null;
  closedOn: Day | null;
  onTime: boolean | null;
  round: number;
  recursFrom: string | null;
};

/** The flags of the finding screens on a day: on today they say what `flagHolds` says. */
function factOf(row: Row, asOf: Day): ScoredFinding {
  const { id, number, severity, issuedOn, dueOn, clockStoppedOn, closedOn } = row;
  const closed = closedOn !== null && closedOn <= asOf;
  const stopped = clockStoppedOn !== null && clockStoppedOn < asOf ? clockStoppedOn : asOf;
  const onTime = closed ? row.onTime : null;
  return {
    ...{ id, number, severity, closed, onTime },
    issuedOn: issuedOn ?? asOf,
    overdue: closed ? onTime === false : dueOn !== null && dueOn < stopped,
    repeated: row.round > 1 || row.recursFrom !== null,
  };
}

/** The confirmed veto of each unit's year, the latest where there are several. */
export async function vetoFacts(
  tx: Transaction,
  actor: Actor,
  scope: FactScope,
): Promise<Map<string, UnitFacts["veto"]>> {
  const rows = await tx
    .select({
      unitId: finding.unitId,
      findingId: findingVeto.findingId,
      clause: findingVeto.clause,
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
        lte(findingVeto.decidedAt, `${scope.asOf}T23:59:59.999+08:00`),
        countedRows(actor, scope),
      ),
    )
    .orderBy(desc(findingVeto.decidedAt));
  const byUnit = new Map<string, UnitFacts["veto"]>();
  for (const { unitId, findingId, clause } of rows) {
    if (unitId !== null && !byUnit.has(unitId)) byUnit.set(unitId, { findingId, clause });
  }
  return byUnit;
}
