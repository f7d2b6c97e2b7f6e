import type { Actor } from "@xianlan/domain/account";
import type { DayThresholds, FindingFilter } from "@xianlan/domain/finding";
import { and, type SQL } from "drizzle-orm";
import { findingWhere } from "../../../scopes/findings.ts";
import type { ListCursor } from "../inputs.ts";
import { type Sorting, sortingOf } from "./sorting.ts";

/** Which findings, in which order. */
export type Selection = Pick<Sorting, "orderBy" | "value"> & { where: SQL | undefined };

/**
 * What a list's address selects for this person, after a cursor. The list's pages and the exported
 * ledger both ask here, so that they hold the same rows in the same order.
 */
export function selectionOf(
  filter: FindingFilter,
  actor: Actor,
  days: DayThresholds,
  cursor?: ListCursor | null,
): Selection {
  const { orderBy, value, after } = sortingOf(
    filter.sort ?? "dueOn",
    filter.order ?? "asc",
    cursor,
  );
  return { orderBy, value, where: and(findingWhere(filter, actor, days), after) };
}
