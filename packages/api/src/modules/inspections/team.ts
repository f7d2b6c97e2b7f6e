import { account, accountRole } from "@xianlan/db";
import { type Role, roleLabels } from "@xianlan/domain/account";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { teamRoles } from "./plan-checks.ts";

/** Who may be chosen for a team; `roleNames` distinguishes people of the same name. */
export type TeamChoice = { accountId: string; name: string; post: string; roleNames: string[] };

/** People of the county who may go on a visit, by pinyin; disabled accounts are left out. */
export async function teamChoices(context: Context): Promise<TeamChoice[]> {
  const grant = authorize(context, "inspection.manage");
  const rows = await read(context, grant, (tx) =>
    tx
      .select({
        accountId: account.id,
        name: account.name,
        post: account.post,
        roles: sql<Role[]>`array_agg(${accountRole.role} order by ${accountRole.role})`,
      })
      .from(account)
      .innerJoin(
        accountRole,
        and(eq(accountRole.countyId, account.countyId), eq(accountRole.accountId, account.id)),
      )
      .where(
        and(
          eq(account.countyId, grant.actor.countyId),
          isNull(account.unitId),
          isNull(account.disabledAt),
          inArray(accountRole.role, [...teamRoles]),
        ),
      )
      .groupBy(account.id, account.name, account.post)
      .orderBy(sql`${account.name} collate "zh-x-icu"`, account.id),
  );
  return rows.map(({ roles, ...person }) => ({
    ...person,
    roleNames: roles.map((role) => roleLabels[role]),
  }));
}
