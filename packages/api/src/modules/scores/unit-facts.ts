import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { UnitFacts } from "@xianlan/domain/scoring";
import type { SchemeInForce } from "../../scopes/scheme-in-force.ts";
import { activityFacts } from "../activities/index.ts";
import { assessmentFacts } from "../assessments/queries.ts";
import { figureFacts } from "../submissions/index.ts";
import { sampleFacts } from "../visits/index.ts";
import { findingFactOn, findingRows, vetoOn, vetoRows } from "./finding-facts.ts";
import { type ScoredUnit, scoredUnits } from "./scored-units.ts";

type Year = Pick<SchemeInForce, "year" | "rules">;

/** A year's records of some units, read once, from which the facts of any of its days follow. */
export type YearFacts = { units: ScoredUnit[]; on(asOf: Day): Map<string, UnitFacts> };

/**
 * Reads all that the scores of a year rest on: a handful of queries, however many units. `unitIds`
 * narrows them; a unit's account gets its own alone, whatever it requests.
 */
export async function loadYearFacts(
  tx: Transaction,
  actor: Actor,
  { year }: Pick<Year, "year">,
  unitIds?: readonly string[],
): Promise<YearFacts> {
  const units = await scoredUnits(tx, actor, unitIds);
  const scope = { year, unitIds: units.map(({ unitId }) => unitId) };
  if (units.length === 0) return { units, on: () => new Map() };
  const activities = await activityFacts(tx, actor, scope);
  const figures = await figureFacts(tx, actor, scope);
  const findings = Map.groupBy(await findingRows(tx, actor, scope), ({ unitId }) => unitId);
  const vetoes = Map.groupBy(await vetoRows(tx, actor, scope), ({ unitId }) => unitId);
  const assessments = await assessmentFacts(tx, actor, scope);
  const samples = await sampleFacts(tx, actor, scope);
  const factsOn = (unitId: string, asOf: Day): UnitFacts => ({
    unitId,
    activities: activities.get(unitId) ?? [],
    figures: figures.get(unitId) ?? [],
    findings: (findings.get(unitId) ?? []).flatMap((row) => findingFactOn(row, asOf) ?? []),
    assessments: (assessments.get(unitId) ?? []).filter(({ on }) => on <= asOf),
    samples: (samples.get(unitId) ?? []).filter(({ on }) => on <= asOf),
    veto: vetoOn(vetoes.get(unitId) ?? [], asOf),
  });
  return {
    units,
    on: (asOf) => new Map(units.map(({ unitId }) => [unitId, factsOn(unitId, asOf)])),
  };
}

/** The facts of a year's scores on a day, by unit; see `loadYearFacts`. */
export async function loadUnitFacts(
  tx: Transaction,
  actor: Actor,
  scheme: Year,
  { asOf, unitIds }: { asOf: Day; unitIds?: readonly string[] },
): Promise<Map<string, UnitFacts>> {
  return (await loadYearFacts(tx, actor, scheme, unitIds)).on(asOf);
}
