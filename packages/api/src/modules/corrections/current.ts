import { activity, entry, type Transaction } from "@xianlan/db";
import { and, eq, isNull } from "drizzle-orm";
import { canonicalJson } from "../../canonical.ts";
import type { CorrectionRow } from "./load.ts";

type Line = Pick<CorrectionRow, "countyId" | "unitId" | "periodId" | "code" | "item">;

/** A line's entry as a correction keeps it; undefined where nothing was ever typed. */
export async function entryOf(tx: Transaction, line: Line) {
  const [current] = await tx
    .select({ id: entry.id, value: entry.value, notApplicable: entry.notApplicable })
    .from(entry)
    .where(
      and(
        eq(entry.countyId, line.countyId),
        eq(entry.unitId, line.unitId),
        eq(entry.periodId, line.periodId),
        eq(entry.code, line.code),
        eq(entry.item, line.item),
      ),
    );
  return current;
}

/**
 * What the corrected row says now, in the shape of `before`; null where there is none. Undefined for a
 * record to be added: nothing stands there.
 */
export async function currentOf(
  tx: Transaction,
  row: Line & Pick<CorrectionRow, "subject" | "activityId">,
): Promise<unknown> {
  if (row.subject === "entry") {
    const current = await entryOf(tx, row);
    return current === undefined
      ? null
      : { value: current.value, notApplicable: current.notApplicable };
  }
  if (row.activityId === null) return undefined;
  const [current] = await tx
    .select({
      kind: activity.kind,
      happenedOn: activity.happenedOn,
      title: activity.title,
      attributes: activity.attributes,
      placeId: activity.placeId,
      placeText: activity.placeText,
      attendance: activity.attendance,
      link: activity.link,
    })
    .from(activity)
    .where(
      and(
        eq(activity.countyId, row.countyId),
        eq(activity.id, row.activityId),
        isNull(activity.removedAt),
      ),
    );
  return current ?? null;
}

/** Whether the present values equal those at the request, field by field. */
export function isSame(before: unknown, current: unknown): boolean {
  if (current === undefined) return true;
  if (typeof before !== "object" || before === null) return current === null;
  if (typeof current !== "object" || current === null) return false;
  const now = new Map<string, unknown>(Object.entries(current));
  return Object.entries(before).every(
    ([key, value]) => !now.has(key) || canonicalJson(value) === canonicalJson(now.get(key)),
  );
}
