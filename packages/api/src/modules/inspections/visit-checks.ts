import { inspectionMember, inspectionUnit, place, unit, visit } from "@xianlan/db";
import { formatDay } from "@xianlan/domain/calendar";
import { inspectionLabel, type VisitPlanInput } from "@xianlan/domain/inspection";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { notify } from "../notices/index.ts";
import type { InspectionRow } from "./result.ts";

/** The day of a visit lies within its inspection. @throws AppError `refused` at the day */
export function checkDay({ startsOn, endsOn }: InspectionRow, plannedOn: string | null): void {
  if (plannedOn === null) return;
  if (plannedOn < startsOn || (endsOn !== null && plannedOn > endsOn)) {
    const days = endsOn === null ? `${startsOn}以后` : `${startsOn}至${endsOn}`;
    throw refused(`检查日期应在本轮时间（${days}）之内`, "plannedOn");
  }
}

/** The visitor belongs to the inspection's team. @returns the name for the record; "" for nobody yet */
export async function checkInspector(
  { tx }: TxContext,
  { countyId, id }: InspectionRow,
  inspectorId: string | null,
): Promise<string> {
  if (inspectorId === null) return "";
  const [member] = await tx
    .select({ name: inspectionMember.name })
    .from(inspectionMember)
    .where(
      and(
        eq(inspectionMember.countyId, countyId),
        eq(inspectionMember.inspectionId, id),
        eq(inspectionMember.accountId, inspectorId),
      ),
    );
  if (member === undefined) {
    throw refused("检查人不在本轮督查组内，请先把他加入督查组", "inspectorId");
  }
  return member.name;
}

type Target = Pick<VisitPlanInput, "unitId" | "placeId">;

/**
 * Unit and place may be visited in this inspection, and no visit there is planned yet.
 * @returns what is visited, as text
 * @throws AppError `refused`, naming the field
 */
export async function checkTarget(
  { tx }: TxContext,
  { countyId, id }: InspectionRow,
  { unitId, placeId }: Target,
): Promise<void> {
  const [scoped] = await tx
    .select({ active: unit.active })
    .from(inspectionUnit)
    .innerJoin(
      unit,
      and(eq(unit.countyId, inspectionUnit.countyId), eq(unit.id, inspectionUnit.unitId)),
    )
    .where(
      and(
        eq(inspectionUnit.countyId, countyId),
        eq(inspectionUnit.inspectionId, id),
        eq(inspectionUnit.unitId, unitId),
      ),
    );
  if (!scoped?.active) throw refused("该单位不在本轮督查范围内，请先修改督查范围", "unitId");
  if (placeId !== null) {
    const [spot] = await tx
      .select({ active: place.active })
      .from(place)
      .where(and(eq(place.countyId, countyId), eq(place.unitId, unitId), eq(place.id, placeId)));
    if (!spot?.active) throw refused("点位不属于该单位或已停用，请重新选择", "placeId");
  }
  const [current] = await tx
    .select({ id: visit.id })
    .from(visit)
    .where(
      and(
        eq(visit.countyId, countyId),
        eq(visit.inspectionId, id),
        eq(visit.unitId, unitId),
        placeId === null ? isNull(visit.placeId) : eq(visit.placeId, placeId),
        inArray(visit.state, ["planned", "under_way"]),
      ),
    );
  if (current) {
    throw refused(
      placeId === null ? "该单位已在安排中，无需重复添加" : "该点位已在安排中，无需重复添加",
      placeId === null ? "unitId" : "placeId",
    );
  }
}

/** Notifies a person of the visit they are to make; the day is in it, the unit's page is not. */
export async function notifyInspector(
  txContext: TxContext,
  inspection: InspectionRow,
  planned: { visitId: string; inspectorId: string | null; plannedOn: string | null },
): Promise<void> {
  const { visitId, inspectorId, plannedOn } = planned;
  if (inspectorId === null) return;
  const day = plannedOn === null ? "日期待定" : formatDay(plannedOn, txContext.context.clock.today);
  await notify(txContext, [
    {
      kind: "assigned",
      to: { accountId: inspectorId },
      href: `/visits/${visitId}`,
      title: `${inspectionLabel(inspection.year, inspection.ordinal)}安排您实地检查（${day}）`,
    },
  ]);
}
