import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { DecimalText } from "@xianlan/domain/decimal";
import type { Indicator, SchemeRules } from "@xianlan/domain/scheme";
import {
  categoryShare,
  cellText,
  compareScoreAttention,
  countyScoreSentence,
  isBehind,
  isSlightLoss,
  type Pace,
  type ScoreSentencePart,
  type UnitScore,
  worstPace,
} from "@xianlan/domain/scoring";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { memoizeByRevision, memoizePerUnit } from "../../revision.ts";
import type { SchemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import { findingsByUnit } from "../findings/queries.ts";
import { type OwedSubmission, owedSubmissions } from "../periods/index.ts";
import type { MatrixInput } from "./inputs.ts";
import { type CountyScore, scoreCounty } from "./score-county.ts";
import { schemeOf, scoredYears } from "./score-date.ts";
import { scoredUnits } from "./scored-units.ts";

/** A category's heading with the indicators under it, as the scheme orders them. */
export type MatrixCategory = {
  code: string;
  name: string;
  indicators: Pick<Indicator, "code" | "name" | "kind" | "role" | "unit" | "weight">[];
};

/** Where a unit stands in one category. */
export type CategoryScore = {
  code: string;
  score: DecimalText;
  max: DecimalText;
  behind: number;
  /** The share attained, as text. */
  share: string;
  /** Its worst indicator's. */
  pace: Pace;
  slight: boolean;
};

/** A unit's line: `cells` by indicator code, each where it stands against pace. */
export type MatrixUnit = {
  unitId: string;
  name: string;
  total: DecimalText;
  tier: number;
  tierName: string;
  vetoed: boolean;
  behind: number;
  categories: CategoryScore[];
  cells: Record<string, { text: string; pace: Pace }>;
  findings: { open: number; overdue: number };
};

/** A scheme's year, scored. */
export type ScoredMatrix = {
  scheme: { id: string; year: number; title: string };
  tiers: { name: string; count: number }[];
  sentence: ScoreSentencePart[];
  ranked: boolean;
  categories: MatrixCategory[];
  units: MatrixUnit[];
  owed: OwedSubmission[];
};

/** `scored` is null while the year has no scheme in force. */
export type ScoreMatrix = { asOf: Day; years: number[]; scored: ScoredMatrix | null };

/** 指标: unit × indicator of a year, the units that need attention first. */
export function readMatrix(context: Context, input: MatrixInput): Promise<ScoreMatrix> {
  const grant = authorize(context, "overview.read");
  return read(context, grant, (tx) => cachedMatrix(tx, grant.actor, context, input?.year));
}

/** The matrix of a year, worked out once a revision and day; of the county's own accounts. */
export function cachedMatrix(
  tx: Transaction,
  actor: Actor,
  context: Context,
  year?: number,
): Promise<ScoreMatrix> {
  const { today } = context.clock;
  const scope = { countyId: actor.countyId, unitId: null };
  return memoizeByRevision(tx, scope, `matrix ${today} ${year ?? ""}`, async () => {
    const years = await scoredYears(tx, actor.countyId);
    const scheme = await schemeOf(tx, actor.countyId, year, today);
    const scored = scheme === undefined ? null : await matrixOf(tx, actor, context, scheme);
    return { asOf: today, years, scored };
  });
}

/** What the matrix needs of one unit. */
type UnitPart = {
  row: Omit<MatrixUnit, "findings">;
  /** Codes of the indicators it is behind in. */
  behind: string[];
};

/** The parts of the units that are scored, each worked out once a revision of its unit. */
function partsOf(
  tx: Transaction,
  actor: Actor,
  today: Day,
  scheme: SchemeInForce,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitPart>> {
  const { rules, year } = scheme;
  return memoizePerUnit(tx, actor.countyId, `score ${today} ${year}`, unitIds, async (stale) => {
    const scored = await scoreCounty(tx, actor, scheme, { asOf: today, unitIds: stale });
    return new Map(
      scored.map((one) => [
        one.unitId,
        {
          row: rowOf(one, rules),
          behind: one.score.indicators.filter(({ pace }) => isBehind(pace)).map(({ code }) => code),
        },
      ]),
    );
  });
}

async function matrixOf(
  tx: Transaction,
  actor: Actor,
  context: Context,
  scheme: SchemeInForce,
): Promise<ScoredMatrix> {
  const { clock } = context;
  const { rules, year, id, title } = scheme;
  const unitIds = (await scoredUnits(tx, actor)).map(({ unitId }) => unitId);
  const found = await partsOf(tx, actor, clock.today, scheme, unitIds);
  const findings = await findingsByUnit(tx, actor, context, unitIds);
  const parts = unitIds.flatMap((unitId) => found.get(unitId) ?? []);
  const owed = await owedSubmissions(tx, actor, year, clock.today);
  const overdue = owed.filter(({ owing }) => owing === "overdue");
  const rows = parts.map(({ row }) => {
    const counts = findings.get(row.unitId)?.counts;
    return { ...row, findings: { open: counts?.open ?? 0, overdue: counts?.overdue ?? 0 } };
  });
  const behind = new Set(parts.flatMap((part) => part.behind));
  const tiers = rules.tiers.map(({ name }, at) => ({
    name,
    count: rows.filter(({ tier }) => tier === at).length,
  }));
  return {
    scheme: { id, year, title },
    tiers,
    sentence: countyScoreSentence({
      asOf: clock.today,
      today: clock.today,
      units: rows.length,
      tiers,
      behindUnits: rows.filter((row) => row.behind > 0).length,
      behindIndicators: behind.size,
      overdueUnits: new Set(overdue.map(({ unitId }) => unitId)).size,
    }),
    ranked: rules.ranked,
    categories: columnsOf(rules),
    units: rows.toSorted(compareScoreAttention),
    owed,
  };
}

function columnsOf({ categories, indicators }: SchemeRules): MatrixCategory[] {
  return categories.flatMap(({ code, name }) => {
    const own = indicators.filter(({ category }) => category === code);
    if (own.length === 0) return [];
    return [
      {
        code,
        name,
        indicators: own.map((one) => ({
          code: one.code,
          name: one.name,
          kind: one.kind,
          role: one.role,
          unit: one.unit,
          weight: one.weight,
        })),
      },
    ];
  });
}

function rowOf(
  { unitId, name, score }: CountyScore,
  rules: SchemeRules,
): Omit<MatrixUnit, "findings"> {
  const { total, tier, tierName, vetoed } = score;
  return {
    unitId,
    name,
    total,
    tier,
    tierName,
    vetoed,
    behind: score.indicators.filter((one) => isBehind(one.pace)).length,
    categories: categoriesOf(score, rules),
    cells: Object.fromEntries(
      score.indicators.map((one) => [one.code, { text: cellText(one), pace: one.pace }]),
    ),
  };
}

/** Each category's points, the share attained, and its worst indicator's status. */
export function categoriesOf(score: UnitScore, rules: SchemeRules): CategoryScore[] {
  const used = new Set(rules.indicators.map(({ category }) => category));
  return score.categories
    .filter(({ code }) => used.has(code))
    .map(({ code, score: points, max, behind }) => {
      const own = score.indicators.filter(({ category }) => category === code);
      const pace = worstPace(own.map((one) => one.pace));
      const share = categoryShare(own, points);
      return { code, score: points, max, behind, share, pace, slight: isSlightLoss(own) };
    });
}
