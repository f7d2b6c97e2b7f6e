import { scheme, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { compareRules, type SchemeRules } from "@xianlan/domain/scheme";
import {
  compareScores,
  type ScoreComparison,
  scoreUnit,
  type UnitScore,
} from "@xianlan/domain/scoring";
import { and, desc, eq, ne } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { loadScoreDate, loadUnitFacts, scoredUnits } from "../scores/index.ts";
import { loadScheme } from "./load.ts";
import type { SchemeRow } from "./result.ts";

/** A unit before and after, with its name. */
export type UnitImpact = ScoreComparison & { name: string };

/** What a revision changes: against the one it replaces, or where it is a year's first, last year's. */
export type SchemeImpact = {
  asOf: Day;
  /** What it is compared with; null for a county's first scheme. */
  base: { id: string; year: number; revision: number; title: string } | null;
  /** What changed in the rules, a sentence each. */
  rules: string[];
  /** Every unit by the size of the change; empty where last year's scheme is the base. */
  units: UnitImpact[];
};

/** 前后对照 of a revision, from today's facts. @throws AppError `not_found` */
export async function schemeImpact(context: Context, input: { id: string }): Promise<SchemeImpact> {
  const grant = authorize(context, "overview.read");
  return read(context, grant, async (tx) => {
    const row = await loadScheme(tx, grant.actor, input.id);
    return impactOf(tx, grant.actor, row, context.clock.today);
  });
}

/** The same inside a transaction: the approval keeps it in the audit log. */
export async function impactOf(
  tx: Transaction,
  actor: Actor,
  row: SchemeRow,
  asOf: Day,
): Promise<SchemeImpact> {
  const base = await baseOf(tx, actor, row);
  if (base === null) return { asOf, base: null, rules: [], units: [] };
  const { id, year, revision, title } = base;
  return {
    asOf,
    base: { id, year, revision, title },
    rules: compareRules(base.rules, row.rules),
    units: year === row.year ? await unitsBeforeAndAfter(tx, actor, base, row, asOf) : [],
  };
}

async function baseOf(tx: Transaction, actor: Actor, row: SchemeRow): Promise<SchemeRow | null> {
  if (row.succeeds !== null) return loadScheme(tx, actor, row.succeeds);
  const [lastYears] = await tx
    .select()
    .from(scheme)
    .where(
      and(
        eq(scheme.countyId, actor.countyId),
        eq(scheme.year, row.year - 1),
        ne(scheme.state, "draft"),
      ),
    )
    .orderBy(desc(scheme.revision))
    .limit(1);
  return lastYears ?? null;
}

/** Every unit scored twice from the same facts. */
async function unitsBeforeAndAfter(
  tx: Transaction,
  actor: Actor,
  base: SchemeRow,
  row: SchemeRow,
  asOf: Day,
): Promise<UnitImpact[]> {
  const units = await scoredUnits(tx, actor);
  const scored = async ({ id, year, title, revision }: SchemeRow, rules: SchemeRules) => {
    const target = { id, year, title, revision, rules };
    const facts = await loadUnitFacts(tx, actor, target, { asOf });
    const scoreDate = await loadScoreDate(tx, actor.countyId, target, asOf);
    return [...facts.values()].map((one): UnitScore => scoreUnit(rules, one, scoreDate));
  };
  const before = await scored(base, base.rules);
  const after = await scored(row, row.rules);
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const size = ({ change }: ScoreComparison) => Math.abs(Number(change ?? 0));
  return compareScores(before, after)
    .map((one) => ({ ...one, name: names.get(one.unitId) ?? "" }))
    .sort((a, b) => size(b) - size(a));
}
