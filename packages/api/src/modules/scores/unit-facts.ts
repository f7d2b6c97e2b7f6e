import type { Transaction } from "@xianlan/db";
import type { ActivityFact, Actor, Day, FigureFact, UnitFacts } from "@xianlan/domain";
import { assessmentFacts } from "../assessments/queries.ts";
import type { SchemeInForce } from "../schemes/index.ts";
import { findingFacts, vetoFacts } from "./finding-facts.ts";
import { scoredUnits } from "./scored-units.ts";

/**
 * All that the scores of a year rest on, by unit: five queries for a whole county. `unitIds` narrows
 * them; a unit's account gets its own alone, whatever is asked.
 */
export async function loadUnitFacts(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  { asOf, unitIds }: { asOf: Day; unitIds?: readonly string[] },
): Promise<Map<string, UnitFacts>> {
  const units = (await scoredUnits(tx, actor, unitIds)).map(({ unitId }) => unitId);
  if (units.length === 0) return new Map();
  const scope = { year: scheme.year, asOf, unitIds: units };
  const activities = new Map<string, ActivityFact[]>();
  const figures = new Map<string, FigureFact[]>();
  const findings = await findingFacts(tx, actor, scope);
  const vetoes = await vetoFacts(tx, actor, scope);
  const assessments = await assessmentFacts(tx, actor, scope);
  return new Map(
    units.map((unitId): [string, UnitFacts] => [
      unitId,
      {
        unitId,
        activities: activities.get(unitId) ?? [],
        figures: figures.get(unitId) ?? [],
        findings: findings.get(unitId) ?? [],
        assessments: assessments.get(unitId) ?? [],
        veto: vetoes.get(unitId) ?? null,
      },
    ]),
  );
}
