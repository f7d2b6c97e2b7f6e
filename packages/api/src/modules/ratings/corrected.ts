import { rating } from "@xianlan/db";
import { type PeriodId, periodLabel, periodSpan } from "@xianlan/domain/period";
import { and, eq, gte, sql } from "drizzle-orm";
import type { TxContext } from "../../transaction.ts";

/**
 * 已更正: notes on every published rating that rests on a corrected period; its rows stand as they
 * are. Part of the correction's own transaction.
 */
export async function markCorrected(
  { tx, grant }: TxContext,
  { periodId, unitName }: { periodId: PeriodId; unitName: string },
): Promise<void> {
  const { from } = periodSpan(periodId);
  const note = `${unitName}${periodLabel(periodId)}数据已更正`;
  await tx
    .update(rating)
    .set({
      correctedNote: sql`case when ${rating.correctedNote} = '' then ${note}
        when ${note} = any (string_to_array(${rating.correctedNote}, '；')) then ${rating.correctedNote}
        else ${rating.correctedNote} || '；' || ${note} end`,
    })
    .where(
      and(
        eq(rating.countyId, grant.actor.countyId),
        eq(rating.state, "published"),
        eq(rating.year, Number(from.slice(0, 4))),
        gte(rating.asOf, from),
      ),
    );
}
