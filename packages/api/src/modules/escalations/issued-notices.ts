import { findingEscalation, type Transaction } from "@xianlan/db";
import { dayOfInstant } from "@xianlan/domain/calendar";
import type { IssuedNotice } from "@xianlan/domain/escalation";
import { and, eq, inArray } from "drizzle-orm";

/** The escalation notices issued on some findings, by finding. */
export async function loadIssuedNoticesOf(
  tx: Transaction,
  countyId: string,
  ids: readonly string[],
): Promise<Map<string, IssuedNotice[]>> {
  const notices = new Map<string, IssuedNotice[]>();
  if (ids.length === 0) return notices;
  const rows = await tx
    .select({
      findingId: findingEscalation.findingId,
      kind: findingEscalation.kind,
      issuedAt: findingEscalation.issuedAt,
    })
    .from(findingEscalation)
    .where(
      and(eq(findingEscalation.countyId, countyId), inArray(findingEscalation.findingId, [...ids])),
    );
  for (const { findingId, kind, issuedAt } of rows) {
    const notice = { kind, on: dayOfInstant(issuedAt) };
    notices.set(findingId, [...(notices.get(findingId) ?? []), notice]);
  }
  return notices;
}

/** The escalation notices issued on one finding, of all its cycles. */
export async function loadIssuedNotices(
  tx: Transaction,
  countyId: string,
  findingId: string,
): Promise<IssuedNotice[]> {
  return (await loadIssuedNoticesOf(tx, countyId, [findingId])).get(findingId) ?? [];
}
