import { rating, ratingRow, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import type { DecimalText } from "@xianlan/domain/decimal";
import { publishRefusal } from "@xianlan/domain/rating";
import type { UnitScore } from "@xianlan/domain/scoring";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { read } from "../../transaction.ts";
import type { RatingInput } from "./inputs.ts";
import { maySeeCounts, type RatingSummary, summaryOf } from "./list.ts";
import { pendingObjections, type RatingRow, visibleRatings } from "./load.ts";

/** A unit's line; null what this reader may not see of it. */
export type RatingLine = {
  unitId: string | null;
  unitName: string;
  tier: number;
  tierName: string;
  own: boolean;
  total: DecimalText | null;
  place: number | null;
  score: UnitScore | null;
};

/** 档次 of a period with its lines. */
export type RatingPage = RatingSummary & {
  today: Day;
  undecidedUnits: string[];
  upheldUnits: string[];
  /** Why it cannot be published today; null where it can. */
  publishRefusal: string | null;
  rows: RatingLine[];
};

/**
 * One rating: to a unit its own line while it is proposed, every unit's grade once it is published.
 * @throws AppError `not_found` for one that is not there, or withdrawn when a unit reads it.
 */
export async function readRating(context: Context, { id }: RatingInput): Promise<RatingPage> {
  const grant = authorize(context, "rating.read");
  const { actor } = grant;
  const { today } = context.clock;
  return read(context, grant, async (tx) => {
    const [stored] = await tx
      .select()
      .from(rating)
      .where(and(visibleRatings(actor), eq(rating.id, id)));
    if (stored === undefined) throw notFound("期档次");
    const rows = await rowsOf(tx, actor, stored);
    const pending = await pendingObjections(tx, actor, [id]);
    const namesOf = (state: "raised" | "upheld") =>
      pending.filter((one) => one.state === state).map(({ unitName }) => unitName);
    const [undecided, upheldSince] = [namesOf("raised"), namesOf("upheld")];
    return {
      ...summaryOf(stored, {
        today,
        undecided: undecided.length,
        grades: maySeeCounts(actor, stored) ? rows : [],
      }),
      today,
      undecidedUnits: undecided,
      upheldUnits: upheldSince,
      publishRefusal: publishRefusal({ ...stored, undecided, upheldSince }, today),
      rows: rows.map((row) => lineOf(row, actor, stored)),
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
function rowsOf(tx: Transaction, actor: Actor, stored: RatingRow): Promise<Stored[]> {
  const own = actor.unitId !== null && stored.state !== "published";
  const byName = sql`${ratingRow.unitName} collate "zh-x-icu"`;
  return tx
    .select({
      unitId: ratingRow.unitId,
      unitName: ratingRow.unitName,
      total: ratingRow.total,
      tier: ratingRow.tier,
      tierName: ratingRow.tierName,
      place: ratingRow.place,
      score: ratingRow.score,
    })
    .from(ratingRow)
    .where(
      and(
        eq(ratingRow.countyId, actor.countyId),
        eq(ratingRow.ratingId, stored.id),
        own ? eq(ratingRow.unitId, actor.unitId ?? "") : undefined,
      ),
    )
    .orderBy(stored.ranked ? ratingRow.place : ratingRow.tier, byName);
}

/** Another unit's line has the grade alone; points and order only where the county ranks. */
function lineOf(row: Stored, { unitId }: Actor, { ranked }: RatingRow): RatingLine {
  const { unitName, tier, tierName, score } = row;
  const open = unitId === null || unitId === row.unitId;
  return {
    unitName,
    tier,
    tierName,
    unitId: open ? row.unitId : null,
    own: unitId === row.unitId,
    total: open || ranked ? score.total : null,
    place: ranked ? row.place : null,
    score: open ? score : null,
  };
}
