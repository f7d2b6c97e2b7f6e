import { standing } from "@xianlan/db";
import { type PeriodId, periodLabel, periodSpan } from "@xianlan/domain";
import { and, eq, gte, sql } from "drizzle-orm";
import type { Write } from "../../transaction.ts";

/**
 * 已更正: notes on every published standing that rests on a corrected period; its rows stand as they
 * are. Part of the correction's own transaction.
 */
export async function noteCorrected(
  { tx, grant }: Write,
  { periodId, unitName }: { periodId: PeriodId; unitName: string },
): Promise<void> {
  const { from } = periodSpan(periodId);
  const note = `${unitName}${periodLabel(periodId)}数据已更正`;
  await tx
    .update(standing)
    .set({
      correctedNote: sql`case when ${standing.correctedNote} = '' then ${note}
        when ${note} = any (string_to_array(${standing.correctedNote}, '；')) then ${standing.correctedNote}
        else ${standing.correctedNote} || '；' || ${note} end`,
    })
    .where(
      and(
        eq(standing.countyId, grant.actor.countyId),
        eq(standing.state, "published"),
        eq(standing.year, Number(from.slice(0, 4))),
        gte(standing.asOf, from),
      ),
    );
}
