import { rating, ratingRow, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type Day, dayOfInstant } from "@xianlan/domain/calendar";
import type { DecimalText } from "@xianlan/domain/decimal";
import { type PeriodId, periodLabel, periodOf, previousPeriod } from "@xianlan/domain/period";
import { type RatingState, ratingSentence, ratingStateLabels } from "@xianlan/domain/rating";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { RatingListInput } from "./inputs.ts";
import { pendingObjections, type RatingRow, visibleRatings } from "./load.ts";

/** A rating as its line in the list and the head of its page show it. */
export type RatingSummary = {
  id: string;
  year: number;
  periodId: PeriodId;
  /** “2026年第3季度”. */
  label: string;
  asOf: Day;
  state: RatingState;
  stateLabel: string;
  objectionUntil: Day;
  /** Units may still object today. */
  objectionOpen: boolean;
  ranked: boolean;
  correctedNote: string;
  version: number;
  proposedByName: string;
  publishedByName: string;
  publishedOn: Day | null;
  withdrawnReason: string;
  /** How many units stand in each grade, best first; empty for whoever may not know. */
  tiers: { name: string; count: number }[];
  /** Objections still to be decided. */
  undecided: number;
  sentence: string;
};

export type RatingList = {
  today: Day;
  /** What is published next as a rule: the last quarter that is over. */
  suggestedPeriodId: PeriodId;
  ratings: (RatingSummary & { own: { tierName: string; total: DecimalText } | null })[];
};

/** 档次 of the periods, the latest first; a unit has its own grade beside each. */
export async function listRatings(context: Context, input: RatingListInput): Promise<RatingList> {
  const grant = authorize(context, "rating.read");
  const { actor } = grant;
  const { today } = context.clock;
  const year = input?.year;
  return read(context, grant, async (tx) => {
    const rows = await tx
      .select()
      .from(rating)
      .where(and(visibleRatings(actor), year === undefined ? undefined : eq(rating.year, year)))
      .orderBy(desc(rating.proposedAt), desc(rating.id))
      .limit(200);
    const ids = rows.map(({ id }) => id);
    const pending = await pendingObjections(tx, actor, ids);
    const grades = await gradesOf(tx, actor, ids);
    return {
      today,
      suggestedPeriodId: previousPeriod(periodOf(today, "quarter")),
      ratings: rows.map((row) => {
        const own = grades.filter(({ ratingId }) => ratingId === row.id);
        const ownRow = own.find(({ unitId }) => unitId === actor.unitId);
        const undecided = pending.filter(
          ({ ratingId, state }) => ratingId === row.id && state === "raised",
        ).length;
        return {
          ...summaryOf(row, { today, undecided, grades: maySeeCounts(actor, row) ? own : [] }),
          own: ownRow === undefined ? null : { tierName: ownRow.tierName, total: ownRow.total },
        };
      }),
    };
  });
}

type Grade = { tier: number; tierName: string };

/** Whether the reader may know how many units stand in each grade. */
export const maySeeCounts = ({ unitId }: Actor, { state }: RatingRow) =>
  unitId === null || state === "published";

function gradesOf(tx: Transaction, actor: Actor, ids: readonly string[]) {
  return tx
    .select({
      ratingId: ratingRow.ratingId,
      unitId: ratingRow.unitId,
      tier: ratingRow.tier,
      tierName: ratingRow.tierName,
      // As the engine wrote it, and as every other screen shows it.
      total: sql<string>`${ratingRow.score} ->> 'total'`,
    })
    .from(ratingRow)
    .where(and(eq(ratingRow.countyId, actor.countyId), inArray(ratingRow.ratingId, [...ids])));
}

/** How many stand in each grade, best first. */
function tierCounts(grades: readonly Grade[]): { name: string; count: number }[] {
  const counted = new Map<number, { name: string; count: number }>();
  for (const { tier, tierName } of grades.toSorted((a, b) => a.tier - b.tier)) {
    const tierCount = counted.get(tier) ?? { name: tierName, count: 0 };
    counted.set(tier, { ...tierCount, count: tierCount.count + 1 });
  }
  return [...counted.values()];
}

/** A rating as its line and its page show it. */
export function summaryOf(
  row: RatingRow,
  { today, undecided, grades }: { today: Day; undecided: number; grades: readonly Grade[] },
): RatingSummary {
  const { id, year, periodId, asOf, state, objectionUntil, ranked, correctedNote, version } = row;
  const { proposedByName, publishedByName, withdrawnReason, publishedAt } = row;
  const tiers = tierCounts(grades);
  const publishedOn = publishedAt === null ? null : dayOfInstant(publishedAt);
  return {
    id,
    year,
    periodId,
    asOf,
    state,
    objectionUntil,
    ranked,
    correctedNote,
    version,
    proposedByName,
    publishedByName,
    withdrawnReason,
    publishedOn,
    tiers,
    undecided,
    label: periodLabel(periodId),
    stateLabel: ratingStateLabels[state],
    objectionOpen: state === "proposed" && today <= objectionUntil,
    sentence: ratingSentence({
      periodId,
      state,
      objectionUntil,
      publishedOn,
      today,
      tiers,
      undecided,
    }),
  };
}
