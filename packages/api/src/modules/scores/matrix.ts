import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { DecimalText } from "@xianlan/domain/decimal";
import { dayThresholds } from "@xianlan/domain/finding";
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
import { memoizeByRevision } from "../../revision.ts";
import type { SchemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import { countsByUnit } from "../findings/queries.ts";
import type { MatrixInput } from "./inputs.ts";
import { type MissingSubmission, missingSubmissions } from "./missing-submissions.ts";
import { type CountyScore, scoreCounty } from "./score-county.ts";
import { schemeOf, scoredYears } from "./score-date.ts";

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
  missing: MissingSubmission[];
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
  return memoizeByRevision(tx, actor.countyId, `matrix ${today} ${year ?? ""}`, async () => {
    const years = await scoredYears(tx, actor.countyId);
    const scheme = await schemeOf(tx, actor.countyId, year, today);
    const scored = scheme === undefined ? null : await matrixOf(tx, actor, context, scheme);
    return { asOf: today, years, scored };
  });
}

async function matrixOf(
  tx: Transaction,
  actor: Actor,
  context: Context,
  scheme: SchemeInForce,
): Promise<ScoredMatrix> {
  const { clock, calendar } = context;
  const { rules, year, id, title } = scheme;
  const scored = await scoreCounty(tx, actor, scheme, { asOf: clock.today });
  const missing = await missingSubmissions(tx, actor, year, clock.today);
  const findings = await countsByUnit(tx, actor, dayThresholds(clock, calendar));
  const counts = new Map(findings.map((row) => [row.unitId, row.counts]));
  const rows = scored.map((one) => {
    const unitCounts = counts.get(one.unitId);
    return {
      ...rowOf(one, rules),
      findings: { open: unitCounts?.open ?? 0, overdue: unitCounts?.overdue ?? 0 },
    };
  });
  const behind = new Set(
    scored.flatMap(({ score }) =>
      score.indicators.filter((one) => isBehind(one.pace)).map((one) => one.code),
    ),
  );
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
      missingUnits: new Set(missing.map(({ unitId }) => unitId)).size,
    }),
    ranked: rules.ranked,
    categories: columnsOf(rules),
    units: rows.toSorted(compareScoreAttention),
    missing,
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
