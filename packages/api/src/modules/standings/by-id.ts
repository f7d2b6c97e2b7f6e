import { standing, standingRow, type Transaction } from "@xianlan/db";
import { type Actor, publishRefusal, type UnitScore } from "@xianlan/domain";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { read } from "../../transaction.ts";
import type { StandingInput } from "./inputs.ts";
import { mayCount, summaryOf } from "./list.ts";
import { pendingObjections, type StandingRow, visibleStandings } from "./load.ts";

/**
 * One standing: to a unit its own line while it is proposed, every unit's grade once it is published.
 * @throws AppError `not_found` for one that is not there, or withdrawn and asked for by a unit.
 */
export function readStanding(context: Context, { id }: StandingInput) {
  const grant = authorize(context, "standing.read");
  const { actor } = grant;
  const { today } = context.clock;
  return read(context, grant, async (tx) => {
    const [held] = await tx
      .select()
      .from(standing)
      .where(and(visibleStandings(actor), eq(standing.id, id)));
    if (held === undefined) throw notFound("期档次");
    const rows = await rowsOf(tx, actor, held);
    const pending = await pendingObjections(tx, actor, [id]);
    const namesOf = (state: "raised" | "upheld") =>
      pending.filter((one) => one.state === state).map(({ unitName }) => unitName);
    const [undecided, upheldSince] = [namesOf("raised"), namesOf("upheld")];
    return {
      ...summaryOf(held, {
        ...{ today, undecided: undecided.length },
        grades: mayCount(actor, held) ? rows : [],
      }),
      today,
      undecidedUnits: undecided,
      upheldUnits: upheldSince,
      /** Why it cannot be published today; null where it can. */
      publishRefusal: publishRefusal({ ...held, undecided, upheldSince }, today),
      rows: rows.map((row) => lineOf(row, actor, held)),
    };
  });
}

type Stored = {
  unitId: string;
  unitName: string;
  total: string;
  tier: number;
  tierName: string;
  place: number;
  score: UnitScore;
};

/** By grade and name; by place where the county ranks. */
function rowsOf(tx: Transaction, actor: Actor, held: StandingRow): Promise<Stored[]> {
  const own = actor.unitId !== null && held.state !== "published";
  const byName = sql`${standingRow.unitName} collate "zh-x-icu"`;
  return tx
    .select({
      unitId: standingRow.unitId,
      unitName: standingRow.unitName,
      total: standingRow.total,
      tier: standingRow.tier,
      tierName: standingRow.tierName,
      place: standingRow.place,
      score: standingRow.score,
    })
    .from(standingRow)
    .where(
      and(
        eq(standingRow.countyId, actor.countyId),
        eq(standingRow.standingId, held.id),
        own ? eq(standingRow.unitId, actor.unitId ?? "") : undefined,
      ),
    )
    .orderBy(held.ranked ? standingRow.place : standingRow.tier, byName);
}

/** Another unit's line has the grade alone; points and order only where the county ranks. */
function lineOf(row: Stored, { unitId }: Actor, { ranked }: StandingRow) {
  const { unitName, tier, tierName, score } = row;
  const open = unitId === null || unitId === row.unitId;
  return {
    ...{ unitName, tier, tierName },
    unitId: open ? row.unitId : null,
    own: unitId === row.unitId,
    total: open || ranked ? score.total : null,
    place: ranked ? row.place : null,
    score: open ? score : null,
  };
}
