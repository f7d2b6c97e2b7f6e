import { inspectionMember, inspectionUnit } from "@xianlan/db";
import type { InspectionPlan } from "@xianlan/domain/inspection";
import { and, eq } from "drizzle-orm";
import type { TxContext } from "../../transaction.ts";

/** Scope and team of an inspection as the plan has them. */
export async function storePlan(
  { tx, grant }: TxContext,
  inspectionId: string,
  { unitIds }: InspectionPlan,
  members: readonly { accountId: string; name: string }[],
): Promise<void> {
  const { countyId } = grant.actor;
  await tx
    .delete(inspectionUnit)
    .where(
      and(eq(inspectionUnit.countyId, countyId), eq(inspectionUnit.inspectionId, inspectionId)),
    );
  await tx
    .insert(inspectionUnit)
    .values([...new Set(unitIds)].map((unitId) => ({ countyId, inspectionId, unitId })));
  await tx
    .delete(inspectionMember)
    .where(
      and(eq(inspectionMember.countyId, countyId), eq(inspectionMember.inspectionId, inspectionId)),
    );
  await tx
    .insert(inspectionMember)
    .values(members.map((member) => ({ countyId, inspectionId, ...member })));
}
