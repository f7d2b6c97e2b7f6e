import { noticeMark } from "@xianlan/db";
import { sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { MarkSeenInput } from "./inputs.ts";

/**
 * Marks what the person was shown as seen. The mark only moves forward, and never past now.
 *
 * The one write without an audit row: when people read their notices is nobody else's business, and a
 * log of it would be a log of attendance. So it leaves the county's revision alone as well.
 */
export function markSeen(context: Context, input: MarkSeenInput): Promise<{ seenUntil: string }> {
  const grant = authorize(context, "notice.read");
  const { countyId, accountId } = grant.actor;
  const latest = Math.min(Date.parse(input.until), Date.parse(context.clock.now));
  const until = new Date(latest).toISOString();
  return write(context, grant, "notice.seen", input, async ({ tx }) => {
    const [mark] = await tx
      .insert(noticeMark)
      .values({ countyId, accountId, seenUntil: until })
      .onConflictDoUpdate({
        target: [noticeMark.countyId, noticeMark.accountId],
        set: { seenUntil: sql`greatest(${noticeMark.seenUntil}, excluded.seen_until)` },
      })
      .returning({ seenUntil: noticeMark.seenUntil });
    return { seenUntil: mark?.seenUntil ?? until };
  });
}
