import { account, accountRole, checklist, unit } from "@xianlan/db";
import type { Role } from "@xianlan/domain/account";
import type { InspectionPlan } from "@xianlan/domain/inspection";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import type { InspectionRow } from "./result.ts";

/** Who may go on a visit. */
export const teamRoles = ["office", "inspector"] as const satisfies readonly Role[];

/**
 * What a plan's own schema cannot see: units and people are of this county and in use, the checklist
 * is in use, or the one the inspection has already.
 * @returns the members with their names for the record
 * @throws AppError `refused`, naming the field
 */
export async function checkPlan(
  txContext: TxContext,
  startsOn: string,
  plan: InspectionPlan,
  current: InspectionRow | null,
): Promise<{ accountId: string; name: string }[]> {
  if (plan.endsOn !== null && plan.endsOn < startsOn) {
    throw refused("结束日期不能早于开始日期", "plan.endsOn");
  }
  await checkUnits(txContext, plan);
  await checkChecklist(txContext, plan, current);
  return namedMembers(txContext, plan.memberIds);
}

async function checkUnits({ tx, grant }: TxContext, { unitIds }: InspectionPlan): Promise<void> {
  const found = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(
      and(
        eq(unit.countyId, grant.actor.countyId),
        inArray(unit.id, unitIds),
        eq(unit.active, true),
      ),
    );
  if (found.length === new Set(unitIds).size) return;
  throw refused("所选单位中有不存在或已停用的，请重新选择", "plan.unitIds");
}

async function checkChecklist(
  { tx, grant }: TxContext,
  { checklistId }: InspectionPlan,
  current: InspectionRow | null,
): Promise<void> {
  if (checklistId === null || checklistId === current?.checklistId) return;
  const [found] = await tx
    .select({ state: checklist.state })
    .from(checklist)
    .where(and(eq(checklist.countyId, grant.actor.countyId), eq(checklist.id, checklistId)));
  if (found?.state === "in_use") return;
  throw refused("所选检查清单没有启用，请选择在用的版本", "plan.checklistId");
}

async function namedMembers({ tx, grant }: TxContext, memberIds: readonly string[]) {
  const { countyId } = grant.actor;
  const found = await tx
    .selectDistinct({ accountId: account.id, name: account.name })
    .from(account)
    .innerJoin(
      accountRole,
      and(eq(accountRole.countyId, account.countyId), eq(accountRole.accountId, account.id)),
    )
    .where(
      and(
        eq(account.countyId, countyId),
        inArray(account.id, [...memberIds]),
        isNull(account.unitId),
        isNull(account.disabledAt),
        inArray(accountRole.role, [...teamRoles]),
      ),
    );
  if (found.length === new Set(memberIds).size) return found;
  throw refused("督查组成员应为在用的督查办或督查员账号，请重新选择", "plan.memberIds");
}
