import { type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { assessmentText } from "@xianlan/domain/assessment";
import { type Day, formatMonthDay } from "@xianlan/domain/calendar";
import type { DecimalText } from "@xianlan/domain/decimal";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import {
  type Due,
  dueNow,
  type Suggestion,
  scoreUnit,
  simulate,
  type UnitFacts,
  type UnitScore,
} from "@xianlan/domain/scoring";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { memoizeByRevision } from "../../revision.ts";
import type { SchemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import type { UnitScoreInput } from "./inputs.ts";
import { type CategoryScore, categoriesOf } from "./matrix.ts";
import { monthEnds } from "./months.ts";
import { loadScoreDate, schemeOf, scoredYears } from "./score-date.ts";
import { loadYearFacts } from "./unit-facts.ts";

/** Suggestions shown: a unit can only do so much at once. */
const maxSuggestions = 6;

/** How a record behind a score is named, and what leads to it. */
type RecordLabel = {
  type: "activity" | "entry" | "list_figure" | "finding" | "assessment" | "visit";
  label: string;
  /** The submission an entry belongs to. */
  periodId: PeriodId | null;
};

/** A unit's year by one scheme. */
export type ScoredYear = {
  scheme: { id: string; year: number; title: string };
  /** Names of the grades, best first. */
  tiers: string[];
  score: UnitScore;
  categories: CategoryScore[];
  /** What the score rests on, by id. */
  records: Record<string, RecordLabel>;
  dueNow: Due[];
  suggestions: Suggestion[];
  /** At each month's end, and now. */
  trend: { asOf: Day; month: string; total: DecimalText; tierName: string }[];
};

/** `scored` is null without a scheme in force, and for a unit that is not scored. */
export type UnitScorePage = {
  asOf: Day;
  years: number[];
  unit: { id: string; name: string; kind: string };
  scored: ScoredYear | null;
};

/**
 * A unit's year: total, grade, each indicator with its sentence and records, the year's course, what
 * would raise it and what is due.
 * @throws AppError `not_found` for a unit that is not there, and for any but its own to a unit's account.
 */
export async function readUnitScore(
  context: Context,
  { id, year }: UnitScoreInput,
): Promise<UnitScorePage> {
  const grant = authorize(context, "score.read");
  const { actor } = grant;
  const { today } = context.clock;
  if (actor.unitId !== null && actor.unitId !== id) throw notFound("个单位");
  const view = actor.unitId === null ? "county" : "unit";
  return read(context, grant, (tx) =>
    memoizeByRevision(
      tx,
      { countyId: actor.countyId, unitId: id },
      `score ${year ?? ""} ${today} ${view}`,
      async () => {
        const [current] = await tx
          .select({ id: unit.id, name: unit.name, kind: unit.kind })
          .from(unit)
          .where(and(eq(unit.countyId, actor.countyId), eq(unit.id, id)));
        if (current === undefined) throw notFound("个单位");
        const years = await scoredYears(tx, actor.countyId);
        const scheme = await schemeOf(tx, actor.countyId, year, today);
        const scored = scheme && (await yearOf(tx, actor, scheme, id, today));
        return { asOf: today, years, unit: current, scored: scored ?? null };
      },
    ),
  );
}

async function yearOf(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  unitId: string,
  today: Day,
): Promise<ScoredYear | null> {
  const { rules, year, id, title } = scheme;
  const scoreDate = await loadScoreDate(tx, actor.countyId, scheme, today);
  const records = await loadYearFacts(tx, actor, scheme, [unitId]);
  const facts = records.on(today).get(unitId);
  if (facts === undefined) return null;
  const score = scoreUnit(rules, facts, scoreDate);
  return {
    scheme: { id, year, title },
    tiers: rules.tiers.map(({ name }) => name),
    score,
    categories: categoriesOf(score, rules),
    records: recordLabels(facts),
    dueNow: dueNow(rules, facts, scoreDate),
    suggestions: simulate(rules, facts, scoreDate).slice(0, maxSuggestions),
    trend: monthEnds(year, today).map((asOf) => {
      const then = records.on(asOf).get(unitId) ?? facts;
      const { total, tierName } = scoreUnit(rules, then, { ...scoreDate, asOf });
      return { asOf, month: asOf.slice(0, 7), total, tierName };
    }),
  };
}

/** The records a unit's score rests on, by id, as the interface names them. */
function recordLabels(facts: UnitFacts): Record<string, RecordLabel> {
  const labels: Record<string, RecordLabel> = {};
  for (const { id, on, title } of facts.activities) {
    labels[id] = { type: "activity", label: `${formatMonthDay(on)} ${title}`, periodId: null };
  }
  for (const { ref, periodId } of facts.figures) {
    const source = ref.type === "list_figure" ? "名单" : "报表";
    const type = ref.type === "list_figure" ? "list_figure" : "entry";
    labels[ref.id] = { type, label: `${periodLabel(periodId)}${source}`, periodId };
  }
  for (const { id, number } of facts.findings) {
    labels[id] = { type: "finding", label: number, periodId: null };
  }
  for (const { id, value, reason } of facts.assessments) {
    const label = `${assessmentText(value)}：${reason}`;
    labels[id] = { type: "assessment", label, periodId: null };
  }
  for (const { ref, on, note } of facts.samples) {
    const type = ref.type === "visit" ? "visit" : "assessment";
    // Several items of one visit lead to the same page.
    const label = `${formatMonthDay(on)} ${type === "visit" ? "实地检查" : note}`;
    labels[ref.id] = { type, label, periodId: null };
  }
  return labels;
}
