import { standing, standingRow, type Transaction } from "@xianlan/db";
import {
  type Actor,
  type Day,
  dayOfInstant,
  periodLabel,
  periodOf,
  previousPeriod,
  standingSentence,
  standingStateLabels,
} from "@xianlan/domain";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { StandingListInput } from "./inputs.ts";
import { pendingObjections, type StandingRow, visibleStandings } from "./load.ts";

/** 档次 of the periods, the latest first; a unit has its own grade beside each. */
export function listStandings(context: Context, input: StandingListInput) {
  const grant = authorize(context, "standing.read");
  const { actor } = grant;
  const { today } = context.clock;
  const year = input?.year;
  return read(context, grant, async (tx) => {
    const rows = await tx
      .select()
      .from(standing)
      .where(and(visibleStandings(actor), year === undefined ? undefined : eq(standing.year, year)))
      .orderBy(desc(standing.proposedAt), desc(standing.id))
      .limit(200);
    const ids = rows.map(({ id }) => id);
    const pending = await pendingObjections(tx, actor, ids);
    const grades = await gradesOf(tx, actor, ids);
    return {
      today,
      /** What is published next as a rule: the last quarter that is over. */
      suggestedPeriodId: previousPeriod(periodOf(today, "quarter")),
      standings: rows.map((row) => {
        const own = grades.filter(({ standingId }) => standingId === row.id);
        const mine = own.find(({ unitId }) => unitId === actor.unitId);
        const undecided = pending.filter(
          ({ standingId, state }) => standingId === row.id && state === "raised",
        ).length;
        return {
          ...summaryOf(row, { today, undecided, grades: mayCount(actor, row) ? own : [] }),
          own: mine === undefined ? null : { tierName: mine.tierName, total: mine.total },
        };
      }),
    };
  });
}

type Grade = { tier: number; tierName: string };

/** Whether the reader may know how many units stand in each grade. */
export const mayCount = ({ unitId }: Actor, { state }: StandingRow) =>
  unitId === null || state === "published";

function gradesOf(tx: Transaction, actor: Actor, ids: readonly string[]) {
  return tx
    .select({
      standingId: standingRow.standingId,
      unitId: standingRow.unitId,
      tier: standingRow.tier,
      tierName: standingRow.tierName,
      // As the engine wrote it, and as every other screen shows it.
      total: sql<string>`${standingRow.score} ->> 'total'`,
    })
    .from(standingRow)
    .where(
      and(eq(standingRow.countyId, actor.countyId), inArray(standingRow.standingId, [...ids])),
    );
}

/** How many stand in each grade, best first. */
function tierCounts(grades: readonly Grade[]): { name: string; count: number }[] {
  const counted = new Map<number, { name: string; count: number }>();
  for (const { tier, tierName } of grades.toSorted((a, b) => a.tier - b.tier)) {
    const held = counted.get(tier) ?? { name: tierName, count: 0 };
    counted.set(tier, { ...held, count: held.count + 1 });
  }
  return [...counted.values()];
}

/** A standing as its line and its page show it. */
export function summaryOf(
  row: StandingRow,
  { today, undecided, grades }: { today: Day; undecided: number; grades: readonly Grade[] },
) {
  const { id, year, periodId, asOf, state, objectionUntil, ranked, correctedNote, version } = row;
  const { proposedByName, publishedByName, withdrawnReason, publishedAt } = row;
  const tiers = tierCounts(grades);
  const publishedOn = publishedAt === null ? null : dayOfInstant(publishedAt);
  return {
    ...{ id, year, periodId, asOf, state, objectionUntil, ranked, correctedNote, version },
    ...{ proposedByName, publishedByName, withdrawnReason, publishedOn, tiers, undecided },
    label: periodLabel(periodId),
    stateLabel: standingStateLabels[state],
    /** Units may still object today. */
    objectionOpen: state === "proposed" && today <= objectionUntil,
    sentence: standingSentence({
      ...{ periodId, state, objectionUntil, publishedOn, today, tiers, undecided },
    }),
  };
}
