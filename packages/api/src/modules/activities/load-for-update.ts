import { countyList } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { loadActivity, staleActivity } from "./load.ts";
import type { ActivityRow } from "./store.ts";

/**
 * The record a unit is about to change or remove; the write itself asks for the version once more.
 * @throws AppError `not_found`; `conflict` when it was written since; `refused` for one removed
 *   already, and for one of a county department's list, which the unit may only object to
 */
export async function loadOwnForUpdate(
  { tx, grant }: TxContext,
  { id, version }: { id: string; version: number },
): Promise<ActivityRow> {
  const row = await loadActivity(tx, grant.actor, id);
  if (row.version !== version) throw staleActivity(row);
  if (row.removedAt !== null) throw refused("这条工作记录已删除，不能再改；确有其事请重新登记");
  if (row.source === "list") {
    const [list] = await tx
      .select({ department: countyList.department })
      .from(countyList)
      .where(and(eq(countyList.countyId, row.countyId), eq(countyList.id, row.listId ?? "")));
    throw refused(
      `这条记录来自${list?.department ?? "县直部门"}的名单，本单位不能直接改动；与实际不符的，请提出异议`,
    );
  }
  return row;
}
