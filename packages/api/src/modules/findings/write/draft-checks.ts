import { place, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { FindingDraftInput } from "@xianlan/domain/finding";
import { dutyOf } from "@xianlan/domain/scheme";
import { and, eq } from "drizzle-orm";
import type { Context } from "../../../context.ts";
import { refused } from "../../../errors.ts";

type Draft = Pick<FindingDraftInput, "unitId" | "placeId" | "dutyCode" | "foundOn">;

/**
 * What a draft's own schema cannot see: that unit and place are of this county, in use and belong
 * together, that the duty is one of the scheme's, and that nothing was found in the future.
 * @throws AppError `refused`, naming the field
 */
export async function checkDraft(
  tx: Transaction,
  actor: Actor,
  { unitId, placeId, dutyCode, foundOn }: Draft,
  { clock }: Pick<Context, "clock">,
): Promise<void> {
  if (foundOn > clock.today) throw refused("发现日期在今天之后，请核对", "foundOn");
  if (dutyCode !== null && dutyOf(dutyCode) === undefined) {
    throw refused("责任指标不在考核方案中，请重新选择", "dutyCode");
  }
  if (unitId !== null) {
    const [stored] = await tx
      .select({ active: unit.active })
      .from(unit)
      .where(and(eq(unit.countyId, actor.countyId), eq(unit.id, unitId)));
    if (!stored?.active) throw refused("责任单位不存在或已停用，请重新选择", "unitId");
  }
  if (placeId === null) return;
  if (unitId === null) throw refused("请先选择责任单位，再选择点位", "unitId");
  const [spot] = await tx
    .select({ active: place.active })
    .from(place)
    .where(
      and(eq(place.countyId, actor.countyId), eq(place.unitId, unitId), eq(place.id, placeId)),
    );
  if (!spot?.active) throw refused("点位不属于该责任单位或已停用，请重新选择", "placeId");
}
