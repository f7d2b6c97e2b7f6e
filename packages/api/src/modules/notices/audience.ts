import { notice } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, arrayOverlaps, eq, isNull, ne, or, type SQL } from "drizzle-orm";

/** The notices that are for this person: by name, or by unit and role; never of their own actions. */
export function audienceFilter({ countyId, accountId, unitId, roles }: Actor): SQL | undefined {
  const place = unitId === null ? isNull(notice.unitId) : eq(notice.unitId, unitId);
  return and(
    eq(notice.countyId, countyId),
    or(
      eq(notice.accountId, accountId),
      and(isNull(notice.accountId), place, arrayOverlaps(notice.roles, [...roles])),
    ),
    or(isNull(notice.causedBy), ne(notice.causedBy, accountId)),
  );
}
