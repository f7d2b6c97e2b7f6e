import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { scoreUnit, type UnitFacts, type UnitScore } from "@xianlan/domain/scoring";
import type { SchemeInForce } from "../../scopes/scheme-in-force.ts";
import { loadScoreDate } from "./score-date.ts";
import type { ScoredUnit } from "./scored-units.ts";
import { loadYearFacts } from "./unit-facts.ts";

/** A unit with its score and what it rests on. */
export type CountyScore = ScoredUnit & { score: UnitScore; facts: UnitFacts };

/** Scores every unit the actor may see, from its records, by pinyin. */
export async function scoreCounty(
  tx: Transaction,
  actor: Actor,
  scheme: Pick<SchemeInForce, "year" | "rules">,
  { asOf, unitIds }: { asOf: Day; unitIds?: readonly string[] },
): Promise<CountyScore[]> {
  const scoreDate = await loadScoreDate(tx, actor.countyId, scheme, asOf);
  const year = await loadYearFacts(tx, actor, scheme, unitIds);
  const facts = year.on(asOf);
  return year.units.flatMap((unit) => {
    const unitFacts = facts.get(unit.unitId);
    if (unitFacts === undefined) return [];
    return [{ ...unit, facts: unitFacts, score: scoreUnit(scheme.rules, unitFacts, scoreDate) }];
  });
}
