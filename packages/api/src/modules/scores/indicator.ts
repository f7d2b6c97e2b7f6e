import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { DecimalText } from "@xianlan/domain/decimal";
import type { Indicator } from "@xianlan/domain/scheme";
import {
  type IndicatorScore,
  isBehind,
  scoreIndicator,
  type UnitFacts,
} from "@xianlan/domain/scoring";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { memoizeByRevision } from "../../revision.ts";
import { type SchemeInForce, schemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import type { IndicatorScoreInput } from "./inputs.ts";
import { monthEnds } from "./months.ts";
import { loadScoreDate, schemeOf, scoredYears } from "./score-date.ts";
import { loadYearFacts } from "./unit-facts.ts";

/** A unit's line: where it stands, month by month what it had attained, and the same day last year. */
export type IndicatorLine = {
  unitId: string;
  name: string;
  score: IndicatorScore;
  /** At each of `months`. */
  course: (DecimalText | null)[];
  lastYear: DecimalText | null;
};

type AcrossUnits = {
  rows: IndicatorLine[];
  months: { month: string; behind: number; reached: number }[];
  behind: number;
};

/** One indicator across the units. */
export type IndicatorPage = AcrossUnits & {
  asOf: Day;
  years: number[];
  scheme: { id: string; year: number; title: string };
  indicator: Indicator;
  categoryName: string;
  /** The scheme's indicators, to go on to another. */
  codes: { code: string; name: string }[];
};

/** The rule as this person reads it: a unit learns of itself alone where only some units are meant. */
const visibleRule = ({ unitId }: Actor, rule: Indicator): Indicator => ({
  ...rule,
  appliesTo: rule.appliesTo?.filter((id) => unitId === null || id === unitId) ?? null,
});

/**
 * One indicator across the units, each with its course through the year and the same day last year;
 * a unit's account sees its own line.
 * @throws AppError `not_found` for an indicator the year's scheme does not have.
 */
export async function readIndicator(
  context: Context,
  { code, year }: IndicatorScoreInput,
): Promise<IndicatorPage> {
  const grant = authorize(context, "score.read");
  const { actor } = grant;
  const { today } = context.clock;
  const key = `indicator ${code} ${year ?? ""} ${today}`;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, actor, key, async () => {
      const scheme = await schemeOf(tx, actor.countyId, year, today);
      const rule = scheme?.rules.indicators.find((one) => one.code === code);
      if (scheme === undefined || rule === undefined) throw notFound("项指标");
      return {
        asOf: today,
        years: await scoredYears(tx, actor.countyId),
        scheme: { id: scheme.id, year: scheme.year, title: scheme.title },
        indicator: visibleRule(actor, rule),
        categoryName: scheme.rules.categories.find((one) => one.code === rule.category)?.name ?? "",
        codes: scheme.rules.indicators.map((one) => ({ code: one.code, name: one.name })),
        ...(await acrossUnits(tx, actor, scheme, rule, today)),
      };
    }),
  );
}

async function acrossUnits(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  rule: Indicator,
  today: Day,
): Promise<AcrossUnits> {
  const scoreDate = await loadScoreDate(tx, actor.countyId, scheme, today);
  const year = await loadYearFacts(tx, actor, scheme);
  const applies = ({ unitId }: { unitId: string }) =>
    rule.appliesTo === null || rule.appliesTo.includes(unitId);
  const units = year.units.filter(applies);
  const lastYear = await sameDayLastYear(tx, actor, scheme, rule, today);
  const scoresOn = (asOf: Day) => {
    const facts = year.on(asOf);
    return new Map(
      units.flatMap(({ unitId }) => {
        const unitFacts = facts.get(unitId);
        return unitFacts
          ? [[unitId, scoreIndicator(rule, unitFacts, { ...scoreDate, asOf })] as const]
          : [];
      }),
    );
  };
  const months = monthEnds(scheme.year, today).map((asOf) => ({ asOf, scores: scoresOn(asOf) }));
  const now = scoresOn(today);
  const rows = units.flatMap(({ unitId, name }) => {
    const score = now.get(unitId);
    if (score === undefined) return [];
    const course = months.map(({ scores }) => scores.get(unitId)?.attained ?? null);
    return [{ unitId, name, score, course, lastYear: lastYear.get(unitId) ?? null }];
  });
  return {
    rows,
    months: months.map(({ asOf, scores }) => ({
      month: asOf.slice(0, 7),
      behind: [...scores.values()].filter(({ pace }) => isBehind(pace)).length,
      reached: [...scores.values()].filter(({ pace }) => pace === "attained" || pace === "on_pace")
        .length,
    })),
    behind: rows.filter(({ score }) => isBehind(score.pace)).length,
  };
}

/** What each unit had attained on the same day last year, by that year's rule or, without one, by this year's. */
async function sameDayLastYear(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  rule: Indicator,
  today: Day,
): Promise<Map<string, string | null>> {
  const year = scheme.year - 1;
  const then = await schemeInForce(tx, actor.countyId, year);
  const ruleThen = then?.rules.indicators.find(({ code }) => code === rule.code) ?? rule;
  const schemeThen = { year, rules: then?.rules ?? scheme.rules };
  // 29 February has no counterpart.
  const day = `${year}${today.slice(4)}`.replace(/-02-29$/, "-02-28");
  const asOf = Number(today.slice(0, 4)) === scheme.year ? day : `${year}-12-31`;
  const scoreDate = await loadScoreDate(tx, actor.countyId, schemeThen, asOf);
  const facts = (await loadYearFacts(tx, actor, schemeThen)).on(asOf);
  return new Map([...facts].map(([unitId, of]) => [unitId, attainedThen(ruleThen, of, scoreDate)]));
}

function attainedThen(
  rule: Indicator,
  facts: UnitFacts,
  scoreDate: Parameters<typeof scoreIndicator>[2],
): string | null {
  const recorded = facts.activities.length + facts.figures.length + facts.findings.length > 0;
  // A unit of which nothing was kept that year has no value, not 0.
  return recorded ? scoreIndicator(rule, facts, scoreDate).attained : null;
}
